import { describe, expect, it } from 'vitest';
import type { Judged } from '../../relevance/judged.ts';
import { type Answer, percentile, placeOf, qualityOf, tablesOf } from '../../relevance/measure.ts';

const judged: Judged = { query: 'q', category: 'name', language: 'en', half: 'first', relevant: ['a', 'b'] };
const answer = (found: string, more: Partial<Judged> = {}): Answer => ({ judged: { ...judged, ...more }, found: found.split(' ') });

describe('the quality of answers', () => {
  it('looks at the first place of a relevant work, down to the tenth', () => {
    expect(placeOf(answer('b a'))).toBe(1);
    expect(placeOf(answer('x y a'))).toBe(3);
    expect(placeOf(answer('1 2 3 4 5 6 7 8 9 a'))).toBe(10);
    expect(placeOf(answer('1 2 3 4 5 6 7 8 9 10 a'))).toBe(0);
  });

  it.each([
    ['a b', { hit1: 1, hit3: 1, recall3: 1, mrr: 1 }],
    ['x a y b', { hit1: 0, hit3: 1, recall3: 0.5, mrr: 1 / 2 }],
    ['x y z a', { hit1: 0, hit3: 0, recall3: 0, mrr: 1 / 4 }],
    ['x', { hit1: 0, hit3: 0, recall3: 0, mrr: 0 }],
  ])('is measured for “%s”', (found, quality) => {
    expect(qualityOf([answer(found)])).toEqual({ queries: 1, ...quality });
  });

  it('asks of the first three results no more than three works', () => {
    expect(qualityOf([answer('a b c', { relevant: ['a', 'b', 'c', 'd', 'e'] })]).recall3).toBe(1);
  });

  it('is the mean over queries, and zero without any', () => {
    expect(qualityOf([answer('a'), answer('x a')])).toEqual({ queries: 2, hit1: 0.5, hit3: 1, recall3: 0.5, mrr: 0.75 });
    expect(qualityOf([])).toEqual({ queries: 0, hit1: 0, hit3: 0, recall3: 0, mrr: 0 });
  });
});

describe('tables', () => {
  it('have the kinds that have queries, in their order', () => {
    const [table, ...others] = tablesOf([answer('a', { category: 'typo', language: 'zh' }), answer('x')]);
    expect(others).toEqual([]);
    expect(table?.half).toBe('first');
    expect(table?.categories.map(({ name, queries, hit1 }) => [name, queries, hit1])).toEqual([
      ['name', 1, 0],
      ['typo', 1, 1],
    ]);
    expect(table?.languages.map(({ name }) => name)).toEqual(['en', 'zh']);
    expect(table?.all.hit1).toBe(0.5);
  });

  it('are one for each half and one for both, where both have queries', () => {
    const tables = tablesOf([answer('a'), answer('x', { half: 'second' })]);
    expect(tables.map(({ half, all }) => [half, all.queries, all.hit1])).toEqual([
      ['first', 1, 1],
      ['second', 1, 0],
      ['both', 2, 0.5],
    ]);
  });
});

describe('percentiles', () => {
  it('are values that were measured', () => {
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
    ).toBe(95);
    expect(percentile([], 0.5)).toBe(0);
  });
});
