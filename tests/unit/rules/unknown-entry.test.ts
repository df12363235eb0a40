import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unknown-entry', () => {
  it('is silent on the toy library', () => {
    expect(findings('unknown-entry')).toBe('');
  });

  it('reports a prerequisite that does not exist at its place in the list, with the nearest id', () => {
    const changes = edited('papers/beta.yaml', '[alpha]', '[alpha, gama]');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:24 error[unknown-entry] No entry is named "gama".
        Did you mean "gamma"? An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports an ancestor that does not exist', () => {
    const changes = edited('papers/beta.yaml', 'entry: alpha', 'entry: something-else');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:18:14 error[unknown-entry] No entry is named "something-else".
        An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports an entry that names itself', () => {
    const changes = edited('papers/beta.yaml', '[alpha]', '[beta]');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:17 error[unknown-entry] An entry cannot name itself.
        Name the earlier work, or remove this."
    `);
  });

  it('knows an entry whose file has an error of its own', () => {
    const changes = edited('papers/alpha.yaml', 'tier: must-read', 'tier: nonsense');
    expect(findings('unknown-entry', changes)).toBe('');
  });
});
