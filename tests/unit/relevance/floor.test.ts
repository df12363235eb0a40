import { describe, expect, it } from 'vitest';
import { fallen, floorBelow, shortfalls } from '../../relevance/floor.ts';
import type { Answer } from '../../relevance/measure.ts';

const answer = (query: string, found: readonly string[]): Answer => ({
  judged: { query, category: 'name', language: 'en', half: 'first', relevant: ['a'] },
  found,
});
const before = [answer('one', ['a']), answer('two', ['x', 'a']), answer('three', ['x'])];
const floor = floorBelow(before);

describe('the floor of the search', () => {
  it('lies a little below the figures, and keeps the places that are not the first', () => {
    expect(floor).toEqual({
      categories: { name: { queries: 3, hit3: 0.646, mrr: 0.48 }, all: { queries: 3, hit3: 0.646, mrr: 0.48 } },
      places: { two: 2, three: 0 },
    });
  });

  it('is kept by the same answers and by better ones', () => {
    expect(shortfalls(before, floor)).toEqual([]);
    const better = [answer('one', ['a']), answer('two', ['a']), answer('three', ['a'])];
    expect(shortfalls(better, floor)).toEqual([]);
    expect(fallen(better, floor)).toEqual([]);
  });

  it('is missed by worse ones, and the queries that fell are named', () => {
    const worse = [answer('one', ['x', 'y', 'z', 'a']), answer('two', []), answer('three', ['x'])];
    expect(shortfalls(worse, floor)).toEqual([
      'name: hit3 is 0.000, less than 0.646',
      'name: mrr is 0.083, less than 0.48',
      'all: hit3 is 0.000, less than 0.646',
      'all: mrr is 0.083, less than 0.48',
    ]);
    expect(fallen(worse, floor)).toEqual([
      '“one” (name): place 1 before, place 4 now; found x, y, z; wanted a',
      '“two” (name): place 2 before, not among ten now; found nothing; wanted a',
    ]);
  });

  it('has to be written again when queries are added', () => {
    const [first] = shortfalls([...before, answer('four', ['a'])], floor);
    expect(first).toBe('name: the floor knows 3 of 4 queries: npm run bench:search -- --write-floor');
  });
});
