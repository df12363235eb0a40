import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { layOutMap } from '#domain/maps/lay-out-map.ts';

const { library } = readLibrary(await listFiles('content'), 'content');

describe.each(library.areas.filter((area) => library.entriesOf(area).length > 0).map((area) => [area.id, layOutMap(library, area)] as const))(
  'the map of %s',
  (_, map) => {
    it('has a way for every relation', () => {
      expect(map.lines.filter(({ points }) => points.length < 2).map(({ from, to }) => `${from.id} to ${to.id}`)).toEqual([]);
    });

    it('leads no line through the name of a work that it does not connect', () => {
      const crossed = map.lines.flatMap(({ from, to, points }) =>
        map.works
          .filter(({ entry }) => entry !== from && entry !== to)
          .filter(({ box }) =>
            points.slice(1).some((b, index) => {
              const a = points[index] ?? b;
              return (
                Math.max(a.x, b.x) > box.x &&
                Math.min(a.x, b.x) < box.x + box.width &&
                Math.max(a.y, b.y) > box.y &&
                Math.min(a.y, b.y) < box.y + box.height
              );
            }),
          )
          .map(({ entry }) => `${from.id} to ${to.id} through ${entry.id}`),
      );
      expect(crossed).toEqual([]);
    });

    it('is no wider than a page', () => {
      expect(map.width).toBe(1280);
    });
  },
);
