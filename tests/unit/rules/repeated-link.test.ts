import { describe, expect, it } from 'vitest';
import { type Changes, edited, findings } from '../toy-library.ts';

function withCompanions(...urls: readonly string[]): Changes {
  const items = urls.map((url) => `  - { kind: recording, language: zh, title: 讲解, url: "${url}" }\n`);
  return edited('papers/gamma.yaml', 'recommendedBy:', `companions:\n${items.join('')}recommendedBy:`);
}

describe('repeated-link', () => {
  it('is silent where each companion leads to something else', () => {
    expect(findings('repeated-link', withCompanions('https://example.org/talk', 'https://example.org/talk?v=2'))).toBe('');
  });

  it('reports a companion that the links have, however its address is written', () => {
    expect(findings('repeated-link', withCompanions('http://www.example.org/gamma/'))).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:16:54 error[repeated-link] \`links.page\` has this address already.
        Remove the companion: the page shows \`links.page\`."
    `);
  });

  it('reports a companion that stands there twice, at the second', () => {
    expect(findings('repeated-link', withCompanions('https://example.org/talk', 'https://example.org/talk'))).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:17:54 error[repeated-link] \`companions.0.url\` has this address already.
        Keep one of the two."
    `);
  });

  it('reports the repository of a framework among its companions', () => {
    const changes = edited(
      'frameworks/engine.yaml',
      'added:',
      'companions:\n  - { kind: walkthrough, language: en, title: Engine, url: https://example.org/engine.git }\nadded:',
    );
    expect(findings('repeated-link', changes)).toContain('`repository` has this address already.');
  });
});
