import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const differs = edited('papers/alpha.yaml', 'tier: must-read }', 'tier: optional }');
const [[alpha = '', text = ''] = []] = Object.entries(differs);

describe('tier-differs', () => {
  it('is silent where the list gives the same tier, or none', () => {
    expect(findings('tier-differs')).toBe('');
  });

  it('warns of a tier that the list does not give, at the tier', () => {
    expect(findings('tier-differs', differs)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:3:7 warning[tier-differs] The tier is must-read; "first-list" gives optional.
        Say in \`tierNote\`, in one line, what the topic takes as known, or take the tier of the list."
    `);
  });

  it('is content with a reason', () => {
    const changes = { [alpha]: text.replace('\nadded:', '\ntierNote: { en: All assume it., zh: 别的作品都以它为前提。 }\nadded:') };
    expect(findings('tier-differs', changes)).toBe('');
  });
});
