import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

/** Beta, of 2023, builds on Alpha, of 2022; here with other dates. */
const dated = (beta: string, alpha: string): string =>
  findings('later-ancestor', {
    ...edited('papers/beta.yaml', 'year: 2023', beta),
    ...edited('papers/alpha.yaml', 'year: 2022', alpha),
  });

describe('later-ancestor', () => {
  it('is silent on the toy library', () => {
    expect(findings('later-ancestor')).toBe('');
  });

  it('reports an ancestor of a later year, at the relation', () => {
    expect(dated('year: 2023', 'year: 2024')).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:18:14 warning[later-ancestor] "alpha" was first public in 2024, after this work (2023).
        Turn the relation round, remove it, or correct \`published\`."
    `);
  });

  it('reports an ancestor of a later month', () => {
    expect(dated('year: 2023\npublished: 2022-03', 'year: 2022\npublished: 2022-04')).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:19:14 warning[later-ancestor] "alpha" was first public in 2022-04, after this work (2022-03).
        Turn the relation round, remove it, or correct \`published\`."
    `);
  });

  it('goes by the first public date rather than the year of publication', () => {
    expect(dated('year: 2023\npublished: 2021-05', 'year: 2024\npublished: 2021-04')).toBe('');
    expect(dated('year: 2024\npublished: 2021-05', 'year: 2022')).toContain('"alpha" was first public in 2022, after this work (2021-05).');
  });

  it('lets the year decide where one of the two has no month', () => {
    expect(dated('year: 2023\npublished: 2022-03', 'year: 2022')).toBe('');
    expect(dated('year: 2022', 'year: 2022\npublished: 2022-12')).toBe('');
  });

  it('allows an ancestor of the same month', () => {
    expect(dated('year: 2023\npublished: 2022-03', 'year: 2022\npublished: 2022-03')).toBe('');
  });

  it('says nothing of works without a date', () => {
    const changes = edited('papers/beta.yaml', 'entry: alpha', 'entry: engine');
    expect(findings('later-ancestor', changes)).toBe('');
  });

  it('leaves an unknown ancestor to the rule for those', () => {
    expect(findings('later-ancestor', edited('papers/beta.yaml', 'entry: alpha', 'entry: nobody'))).toBe('');
  });

  it('says nothing of prerequisites, which may be later', () => {
    const changes = edited('papers/alpha.yaml', 'citationKey:', 'prerequisites: [gamma]\ncitationKey:');
    expect(findings('later-ancestor', changes)).toBe('');
  });
});
