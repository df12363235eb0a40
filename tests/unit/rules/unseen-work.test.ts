import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

describe('unseen-work', () => {
  const unseen = (more: string): string => findings('unseen-work', { 'papers/shut.yaml': paperText('Shut', `unseen: true\n${more}`) });

  it('is silent on the toy library, and on a work that nobody could open and that says no more', () => {
    expect(findings('unseen-work')).toBe('');
    expect(unseen('')).toBe('');
  });

  it('reports what one learns only by opening the work', () => {
    expect(unseen('minutes: 30\nreviewed: 2026-11-21\nanswers: { en: ["why?"] }\n')).toMatchInlineSnapshot(`
      "content/papers/shut.yaml:15:10 error[unseen-work] Nobody could open this work, so nobody knows how long it takes.
        Remove it. If somebody has opened the work since, take out \`unseen\` instead.
      content/papers/shut.yaml:16:11 error[unseen-work] Nobody could open this work, so nobody has checked the entry against it.
        Remove it. If somebody has opened the work since, take out \`unseen\` instead.
      content/papers/shut.yaml:17:10 error[unseen-work] Nobody could open this work, so nobody knows what it answers.
        Move the questions to \`askedAs\`, by which it is still found. If somebody has opened the work since, take out \`unseen\` instead."
    `);
  });

  it('reports a must-read', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'unseen: true\nadded:');
    const text = (changes['papers/gamma.yaml'] ?? '').replace(/^tier: .*$/m, 'tier: must-read').replace(/^minutes: .*\n/m, '');
    expect(findings('unseen-work', { 'papers/gamma.yaml': text })).toContain('and it is a must-read');
  });

  it('reports who sends a reader there: prerequisites and steps of paths', () => {
    const changes = edited('papers/alpha.yaml', 'added:', 'unseen: true\nadded:');
    const files = findings('unseen-work', changes)
      .split('\n')
      .flatMap((line) => /^content\/([^:]+):.*Nobody could open "alpha"/.exec(line)?.[1] ?? []);
    expect([...new Set(files)].toSorted()).toEqual(['papers/beta.yaml', 'paths/begin.mdx']);
  });
});
