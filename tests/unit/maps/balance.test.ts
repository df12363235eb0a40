import { describe, expect, it } from 'vitest';
import { type Aspect, aspects, balance, shownRows } from '#domain/maps/balance.ts';
import { type Changes, edited, paperText, toyLibrary } from '../toy-library.ts';

/** The rows of an aspect as “value count/must-reads”. */
const rows = (aspect: Aspect, changes: Changes = {}): readonly string[] =>
  balance(toyLibrary(changes).library, aspect).map(({ value, count, mustReads }) => `${value || '–'} ${count}/${mustReads}`);

const book = (more = ''): Changes => ({
  'books/tome.yaml': paperText('Tome', more).replace('venue: SOSP\n', ''),
});

describe('balance', () => {
  it.each(aspects)('counts every work once by %s', (aspect) => {
    const counted = balance(toyLibrary().library, aspect);
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(7);
    expect(counted.reduce((sum, { mustReads }) => sum + mustReads, 0)).toBe(3);
    expect(new Set(counted.map(({ value }) => value)).size).toBe(counted.length);
  });

  it('counts by the area of the home topic, in the order of areas', () => {
    expect(rows('area')).toEqual(['serving 5/3', 'hardware 2/0']);
  });

  it('counts by tier, kind and language in their orders', () => {
    expect(rows('tier')).toEqual(['must-read 3/3', 'optional 3/0', 'advanced 1/0']);
    expect(rows('kind')).toEqual(['paper 4/2', 'framework 1/1', 'course 1/0', 'article 1/0']);
    expect(rows('language')).toEqual(['en 6/3', 'zh 1/0']);
  });

  it('counts by year, latest first, none last', () => {
    expect(rows('year')).toEqual(['2024 1/0', '2023 1/0', '2022 2/2', '2009 1/0', '– 2/1']);
  });

  it('counts by venue, the commonest first, works without one among them', () => {
    expect(rows('venue')).toEqual(['– 3/1', 'SOSP 3/2', 'arXiv 1/0']);
    const preprints = {
      ...edited('papers/alpha.yaml', 'venue: SOSP', 'venue: arXiv'),
      ...edited('papers/beta.yaml', 'venue: SOSP', 'venue: arXiv'),
    };
    expect(rows('venue', preprints)).toEqual(['– 3/1', 'arXiv 3/1', 'SOSP 1/1']);
  });

  it('counts works checked by month, latest first, unchecked ones last', () => {
    const changes = edited('papers/gamma.yaml', 'added: 2026-11-21', 'added: 2026-11-21\nreviewed: 2026-12-01');
    expect(rows('reviewed', changes)).toEqual(['2026-12 1/0', '2026-11 1/1', '– 5/2']);
  });

  it('counts works with official code, frameworks among them', () => {
    const changes = edited('papers/gamma.yaml', 'minutes:', '  code: https://example.org/code\nminutes:');
    expect(rows('code')).toEqual(['yes 1/1', 'no 6/2']);
    expect(rows('code', changes)).toEqual(['yes 2/1', 'no 5/2']);
  });

  it('sums up what is left over after a hundred values, so that the page does not grow with the list', () => {
    const row = (place: number) => ({ value: `v${place}`, count: 200 - place, mustReads: 1 });
    const few = Array.from({ length: 100 }, (_, place) => row(place));
    expect(shownRows(few)).toEqual({ rows: few, rest: { values: 0, count: 0, mustReads: 0 } });
    expect(shownRows([...few, row(150), row(160)])).toEqual({ rows: few, rest: { values: 2, count: 90, mustReads: 2 } });
  });

  describe('of works that are free to read', () => {
    const open = (changes: Changes = {}): string | undefined => rows('access', changes)[0];

    it('counts papers with a PDF or an arXiv identifier, and what is no paper', () => {
      expect(rows('access')).toEqual(['yes 4/2', 'no 3/1']);
      expect(open(edited('papers/gamma.yaml', 'minutes:', '  pdf: https://example.org/gamma.pdf\nminutes:'))).toBe('yes 5/2');
      expect(open(edited('papers/gamma.yaml', 'minutes:', 'ids: { arxiv: "2403.00001" }\nminutes:'))).toBe('yes 5/2');
    });

    it.each([
      ['https://www.usenix.org/conference/x', 'yes 5/2'],
      ['https://openreview.net/forum?id=x', 'yes 5/2'],
      ['https://notopenreview.net/x', 'yes 4/2'],
      ['https://openreview.net.example.org/x', 'yes 4/2'],
      ['https://example.org/?next=https://openreview.net/x', 'yes 4/2'],
      ['https://dl.acm.org/doi/x', 'yes 4/2'],
    ])('looks at the publisher of a paper: %s', (page, expected) => {
      expect(open(edited('papers/gamma.yaml', 'https://example.org/gamma', page))).toBe(expected);
    });

    it('counts a book that no house sells', () => {
      expect(open(book())).toBe('yes 5/2');
      expect(open(book('publisher: A House\n'))).toBe('yes 4/2');
    });
  });
});
