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
    expect(findings('repeated-link', withCompanions('http://www.example.org/gamma/'))).toMatchInlineSnapshot();
  });

  it('reports a companion that stands there twice, at the second', () => {
    expect(findings('repeated-link', withCompanions('https://example.org/talk', 'https://example.org/talk'))).toMatchInlineSnapshot();
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
