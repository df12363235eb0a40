import { describe, expect, it } from 'vitest';
import { kinds } from '#domain/vocabulary.ts';
import { edited, findings, paperText } from '../toy-library.ts';

/** What a work of a kind, which only states what every kind may state, is told about its minutes. */
function findingOf(kind: string, minutes: number): string {
  const venue = kind === 'paper' ? 'venue: SOSP\n' : kind === 'framework' ? 'repository: https://example.org/x.git\n' : '';
  const text = paperText('Some Work', `minutes: ${minutes}\n`).replace('venue: SOSP\n', venue);
  return findings('minutes-range', { [`${kind}s/some-work.yaml`]: text });
}

describe('minutes-range', () => {
  it('is silent on the toy library', () => {
    expect(findings('minutes-range')).toBe('');
  });

  it('reports minutes that may have been meant as hours, at the number', () => {
    expect(findings('minutes-range', edited('papers/gamma.yaml', 'minutes: 60', 'minutes: 2'))).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:11:10 warning[minutes-range] 2 minutes are unlikely for a paper.
        Check the number: it counts minutes, and a paper takes 15 to 480."
    `);
  });

  it('reports minutes that no reader has', () => {
    expect(findings('minutes-range', edited('papers/gamma.yaml', 'minutes: 60', 'minutes: 6000'))).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:11:10 warning[minutes-range] 6000 minutes are unlikely for a paper.
        Check the number: it counts minutes, and a paper takes 15 to 480."
    `);
  });

  it.each([
    ['paper', 15, 480],
    ['framework', 20, 600],
    ['course', 300, 12_000],
    ['article', 5, 480],
    ['video', 5, 900],
    ['book', 180, 6000],
    ['collection', 15, 3000],
  ])('allows a %s %i to %i minutes, both included', (kind, least, most) => {
    expect([findingOf(kind, least), findingOf(kind, most)]).toEqual(['', '']);
    expect(findingOf(kind, least - 1)).toMatch(new RegExp(` ${least - 1} minutes are unlikely for an? ${kind}\\.`));
    // What the schema allows of any entry ends where a course does.
    if (kind !== 'course') expect(findingOf(kind, most + 1)).toContain(`${kind} takes ${least} to ${most}.`);
  });

  it('says an before a vowel', () => {
    expect(findingOf('article', 1)).toContain('for an article');
  });

  it('has a range for every kind', () => {
    expect(kinds.filter((kind) => !findingOf(kind, 1).includes('unlikely'))).toEqual([]);
  });

  it('asks nothing of a work without minutes', () => {
    expect(findings('minutes-range', edited('papers/gamma.yaml', 'minutes: 60\n', ''))).toBe('');
  });
});
