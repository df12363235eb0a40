import { describe, expect, it } from 'vitest';
import { areaArc, areaRelations } from '#domain/maps/area-relations.ts';
import { createLibrary } from '#domain/library.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const crossing = {
  ...edited('papers/gamma.yaml', 'added:', 'buildsOn: [{ entry: chips, how: { en: takes its question } }]\nadded:'),
};

describe('areaRelations', () => {
  it('counts works by their home, and the relations within an area', () => {
    const { areas } = areaRelations(toyLibrary().library);
    expect(areas.map(({ area, works, inner }) => [area.id, works, inner])).toEqual([
      ['serving', 5, 1],
      ['hardware', 2, 0],
    ]);
  });

  it('leads from the area of the earlier work to that of the later one', () => {
    const { links } = areaRelations(toyLibrary(crossing).library);
    expect(
      links.map(({ from, to, relations }) => [from.id, to.id, relations.map((each) => `${each.from.id} ${each.to.id} ${each.how.en}`)]),
    ).toEqual([['hardware', 'serving', ['chips gamma takes its question']]]);
  });

  it('counts each relation of the list once', () => {
    const { library } = toyLibrary(crossing);
    const { areas, links } = areaRelations(library);
    const all = library.entries.flatMap((entry) => library.ancestorsOf(entry)).length;
    const counted = areas.reduce((sum, { inner }) => sum + inner, 0) + links.reduce((sum, { relations }) => sum + relations.length, 0);
    expect(counted).toBe(all);
  });

  it('has nothing without works', () => {
    const empty = createLibrary({ entries: [], topics: [], venues: [], sources: [], people: [], notes: [], paths: [], terms: [] });
    expect(areaRelations(empty)).toEqual({ areas: [], links: [] });
  });
});

describe('areaArc', () => {
  const sides = { left: 80, right: 280 };

  it('leads down on the right and up on the left', () => {
    expect(areaArc(0, 2, 4, sides, 60)).toMatch(/^M280 28C[\d.]+ 28 [\d.]+ 104 280 104$/);
    expect(areaArc(2, 0, 4, sides, 60)).toMatch(/^M80 104C[-\d.]+ 104 [-\d.]+ 28 80 28$/);
  });

  it('reaches out the further the longer it is, and never out of the picture', () => {
    const reach = (to: number): number => Number(/C([\d.]+)/.exec(areaArc(0, to, 12, sides, 60))?.[1]);
    expect(reach(5)).toBeGreaterThan(reach(1));
    // A curve reaches three quarters of the way to its handles.
    expect((reach(11) - sides.right) * 0.75).toBeLessThanOrEqual(76);
  });
});
