import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('duplicate-citation-key', () => {
  it('is silent on the toy library', () => {
    expect(findings('duplicate-citation-key')).toBe('');
  });

  it('reports both entries with a citation key, at the key', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'citationKey: writer-2022-alpha\nadded:');
    expect(findings('duplicate-citation-key', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:26:14 error[duplicate-citation-key] content/papers/gamma.yaml has the citation key "writer-2022-alpha" too.
        Append the next word of the title to the key of the newer entry; the older one is in use.
      content/papers/gamma.yaml:16:14 error[duplicate-citation-key] content/papers/alpha.yaml has the citation key "writer-2022-alpha" too.
        Append the next word of the title to the key of the newer entry; the older one is in use."
    `);
  });

  it('allows a key that differs by its last word', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'citationKey: writer-2022-alpha-batching\nadded:');
    expect(findings('duplicate-citation-key', changes)).toBe('');
  });
});
