import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('no-question', () => {
  it('is silent on questions in both languages', () => {
    expect(findings('no-question')).toBe('');
  });

  it('warns of a phrase among the questions, at its place', () => {
    const changes = edited(
      'papers/alpha.yaml',
      '["how does a request join a running batch?"]',
      '["how does it join?", "join a running batch"]',
    );
    expect(findings('no-question', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:21:29 warning[no-question] "join a running batch" is no question.
        Ask it, with a question mark, or move it to \`askedAs\`, by which it is found and not shown."
    `);
  });

  it('leaves phrases alone in `askedAs`', () => {
    expect(
      findings('no-question', edited('papers/alpha.yaml', 'lineageNote:', 'askedAs:\n  en: ["join a running batch"]\nlineageNote:')),
    ).toBe('');
  });
});
