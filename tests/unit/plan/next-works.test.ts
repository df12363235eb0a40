import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Work } from '#domain/plan/works-json.ts';
import { type NextWork, nextWorks } from '#domain/plan/next-works.ts';
import type { PlannedList } from '#domain/plan/planned-list.ts';
import type { Mark } from '#domain/marks/reading-marks.ts';
import { tiers } from '#domain/vocabulary.ts';
import { listOf, randomLists, runs, work } from './random-list.ts';

const next = (list: PlannedList, marks: Readonly<Record<string, Mark>> = {}): readonly NextWork[] =>
  nextWorks(list, ({ id }) => marks[id] ?? 'unread', 100);

const names = (works: readonly NextWork[]): readonly string[] => works.map(({ work: { id } }) => id);

const inA = { topics: ['a-1', 'a'] };
const inB = { topics: ['b-1', 'b'] };

describe('what to read next on a thousand random libraries', () => {
  it('is unread, with everything it needs read, and whatever is so is among it, must-reads first', () => {
    fc.assert(
      fc.property(randomLists(true), fc.uniqueArray(fc.integer({ min: 0, max: 23 })), ({ list, read }, reading) => {
        const markOf = ({ id }: Pick<Work, 'id'>): Mark =>
          read.has(id) ? 'read' : reading.includes(Number(id.slice(1))) ? 'reading' : 'unread';
        const found = nextWorks(list, markOf, 100);
        const known = (id: string): boolean => read.has(id) || !list.works.some((each) => each.id === id);
        const expected = list.works.filter((each) => markOf(each) === 'unread' && each.prerequisites.every(known));
        expect(names(found).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        const places = found.map(({ work: { tier } }) => tiers.indexOf(tier));
        expect(places).toEqual(places.toSorted());
        for (const { work: own, follows, unlocks, unlocksIn } of found) {
          expect(follows === undefined || (own.prerequisites.includes(follows.id) && read.has(follows.id))).toBe(true);
          expect(follows === undefined).toBe(!own.prerequisites.some((id) => list.works.some((each) => each.id === id)));
          expect(unlocksIn?.works ?? 0).toBeLessThanOrEqual(unlocks);
          expect(unlocksIn === undefined).toBe(unlocks === 0);
        }
      }),
      runs,
    );
  });
});

describe('what to read next', () => {
  it('begins, for who has read nothing, with the must-reads that most others need', () => {
    const list = listOf(
      work('lonely'),
      work('base'),
      work('late', { prerequisites: ['base'] }),
      work('later', { prerequisites: ['late'] }),
      work('aside', { tier: 'optional' }),
    );
    expect(names(next(list))).toEqual(['base', 'lonely', 'aside']);
    expect(next(list)[0]).toMatchObject({ unlocks: 2, unlocksIn: { area: 'a', works: 2 } });
    expect(next(list)[0]?.follows).toBeUndefined();
    expect(next(list)[1]).toEqual({ work: list.works[0], unlocks: 0 });
  });

  it('is nothing that nobody could open, and counts no such work as waiting', () => {
    const shut = { unseen: true } as const;
    const list = listOf(work('shut', shut), work('base'), work('late', { prerequisites: ['base'], ...shut }));
    expect(names(next(list))).toEqual(['base']);
    expect(next(list)[0]?.unlocks).toBe(0);
  });

  it('prefers what unlocks works of an area that is being read to what unlocks more elsewhere', () => {
    const list = listOf(
      work('elsewhere', inA),
      work('here', inB),
      ...['1', '2', '3', '4'].map((id) => work(`a${id}`, { ...inA, prerequisites: ['elsewhere'] })),
      work('b1', { ...inB, prerequisites: ['here'] }),
      work('b2', { ...inB, tier: 'optional' }),
    );
    expect(names(next(list)).slice(0, 2)).toEqual(['elsewhere', 'here']);
    for (const mark of ['read', 'reading'] as const) expect(names(next(list, { b2: mark })).slice(0, 2)).toEqual(['here', 'elsewhere']);
  });

  it('keeps to the areas being read where as much is unlocked, and to the curated order otherwise', () => {
    const list = listOf(work('first', inA), work('second', inB), work('third', inB), work('begun', inB));
    expect(names(next(list))).toEqual(['first', 'second', 'third', 'begun']);
    expect(names(next(list, { begun: 'reading' }))).toEqual(['second', 'third', 'first']);
  });

  it('says after which work read it comes: the one that fewest works need', () => {
    const list = listOf(
      work('known-to-all'),
      work('rare'),
      work('other', { prerequisites: ['known-to-all'] }),
      work('next', { prerequisites: ['known-to-all', 'rare'] }),
    );
    const found = next(list, { 'known-to-all': 'read', rare: 'read', other: 'read' });
    expect(found).toMatchObject([{ work: { id: 'next' }, follows: { id: 'rare' } }]);
  });

  it('counts neither works read, nor works being read, nor what only works read need, as unlocked', () => {
    const list = listOf(
      work('base'),
      work('done', { prerequisites: ['base'] }),
      work('behind', { prerequisites: ['done'] }),
      work('begun', { prerequisites: ['base'] }),
      work('waiting', { prerequisites: ['begun'] }),
    );
    const found = next(list, { done: 'read', begun: 'reading' });
    expect(found.find((each) => each.work.id === 'base')).toMatchObject({ unlocks: 1 });
  });

  it('gives as many as asked for, at most', () => {
    expect(nextWorks(listOf(work('one'), work('two')), () => 'unread', 1)).toHaveLength(1);
    expect(nextWorks(listOf(), () => 'unread', 5)).toEqual([]);
  });
});
