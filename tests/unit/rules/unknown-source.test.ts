import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unknown-source', () => {
  it('is silent on the toy library', () => {
    expect(findings('unknown-source')).toBe('');
  });

  it('reports a source list that does not exist at its place in the list', () => {
    const changes = edited('papers/gamma.yaml', '[{ source: first-list }]', '[{ source: first-list }, { source: frist-list }]');
    expect(findings('unknown-source', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:15:51 error[unknown-source] No source list is named "frist-list".
        Did you mean "first-list"? Source lists are in content/sources.yaml: first-list."
    `);
  });

  it('knows a source list whose record has an error of its own', () => {
    const changes = edited('sources.yaml', 'https://example.org/list', 'nowhere');
    expect(findings('unknown-source', changes)).toBe('');
  });
});
