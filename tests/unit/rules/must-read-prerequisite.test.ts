import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const betaIsMustRead = edited('papers/beta.yaml', 'tier: optional', 'tier: must-read');
const alphaIsOptional = edited('papers/alpha.yaml', 'tier: must-read', 'tier: optional');
const [[alpha = '', text = ''] = []] = Object.entries(alphaIsOptional);

describe('must-read-prerequisite', () => {
  it('is silent where a must-read needs must-reads', () => {
    expect(findings('must-read-prerequisite', betaIsMustRead)).toBe('');
  });

  it('warns at the prerequisite of a must-read that is none', () => {
    expect(findings('must-read-prerequisite', { ...betaIsMustRead, ...alphaIsOptional })).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:17 warning[must-read-prerequisite] A must-read needs "alpha", which is optional.
        Make "alpha" a must-read, leave it out if one can do without, or say in its \`tierNote\` why it is none."
    `);
  });

  it('asks nothing of works that are no must-reads', () => {
    expect(findings('must-read-prerequisite', alphaIsOptional)).toBe('');
  });

  it('is content where the earlier work says why it is none', () => {
    const noted = { [alpha]: text.replace('\nadded:', '\ntierNote: { en: Told again by others., zh: 别处都有重述。 }\nadded:') };
    expect(findings('must-read-prerequisite', { ...betaIsMustRead, ...noted })).toBe('');
  });
});
