import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Connection, layLines, type Point, type Stop, track } from '#domain/maps/line-router.ts';

const room: Box = { x: 0, y: 0, width: 600, height: 400 };

/** A stop whose mark is at a track each way. */
function stop(column: number, row: number, width = 60): Stop {
  const mark = { x: column * track, y: row * track };
  return { mark, box: { x: mark.x - 11, y: mark.y - 12.5, width, height: 25 } };
}

type Stretch = readonly [Point, Point];
const stretches = (line: readonly Point[]): readonly Stretch[] =>
  line.slice(1).map((point, index) => [line[index] ?? point, point] as const);

/** Whether a stretch passes through the inside of a box. */
function passes([a, b]: Stretch, box: Box): boolean {
  return (
    Math.max(a.x, b.x) > box.x &&
    Math.min(a.x, b.x) < box.x + box.width &&
    Math.max(a.y, b.y) > box.y &&
    Math.min(a.y, b.y) < box.y + box.height
  );
}

/** How long two stretches run on each other, in pixels. */
function shared([a, b]: Stretch, [c, d]: Stretch): number {
  const along = (axis: 'x' | 'y'): number =>
    Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  if (a.x === b.x && c.x === d.x && a.x === c.x) return Math.max(0, along('y'));
  if (a.y === b.y && c.y === d.y && a.y === c.y) return Math.max(0, along('x'));
  return 0;
}

describe('layLines', () => {
  it('leads straight from the end of a name to the mark beside it', () => {
    expect(layLines([stop(10, 20), stop(60, 20)], [{ from: 0, to: 1 }], room)).toEqual([
      [
        { x: 10 * track - 11 + 60, y: 100 },
        { x: 60 * track - 8, y: 100 },
      ],
    ]);
  });

  it('leads straight down from a mark to the one below it', () => {
    expect(layLines([stop(20, 10), stop(20, 30)], [{ from: 0, to: 1 }], room)).toEqual([
      [
        { x: 100, y: 10 * track + 8 },
        { x: 100, y: 30 * track - 8 },
      ],
    ]);
  });

  it('leads round a name that stands between', () => {
    const between = stop(35, 20);
    const [line = []] = layLines([stop(10, 20), stop(70, 20), between], [{ from: 0, to: 1 }], room);
    expect(line.length).toBeGreaterThan(2);
    expect(stretches(line).filter((stretch) => passes(stretch, between.box))).toEqual([]);
  });

  it('lets the lines of one stop begin as one', () => {
    const [one = [], two = []] = layLines(
      [stop(10, 40), stop(90, 20), stop(90, 30)],
      [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      room,
    );
    const together = stretches(one).flatMap((a) => stretches(two).map((b) => shared(a, b)));
    expect(one[0]).toEqual(two[0]);
    expect(Math.max(...together)).toBeGreaterThan(2 * track);
  });

  it('lays the line that was first anew, where one that came later would cross it', () => {
    const [short = [], long = []] = layLines(
      [stop(77, 14), stop(95, 14), stop(59, 38), stop(95, 38)],
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      room,
    );
    const below = short.filter(({ y }) => y > 14 * track);
    expect({ below, long: long.length }).toEqual({ below: [], long: 4 });
  });

  it('has no line where there is no way', () => {
    const wall = { mark: { x: 300, y: 200 }, box: { x: 280, y: -20, width: 40, height: 500 } };
    expect(layLines([stop(10, 20), stop(90, 20), wall], [{ from: 0, to: 1 }], room)).toEqual([[]]);
  });

  it('lays nothing without connections', () => {
    expect(layLines([stop(10, 20)], [], room)).toEqual([]);
  });

  /** Stops in some places of a table whose cells are wider than they, and connections between them. */
  const maps = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 2,
      maxLength: 20,
      selector: String,
    })
    .chain((cells) => {
      const stops = cells.map(([column, row]) => stop(5 + column * 18, 6 + row * 8, 40 + ((column * 7 + row * 5) % 5) * 7));
      const place = fc.integer({ min: 0, max: stops.length - 1 });
      const connection = fc.record({ from: place, to: place }).filter(({ from, to }) => from !== to);
      return fc.record({
        stops: fc.constant(stops),
        connections: fc.uniqueArray<Connection, string>(connection, { maxLength: 24, selector: ({ from, to }) => `${from} ${to}` }),
      });
    });

  it('never leads a line through a name, and never lays lines on each other that neither begin nor end together', () => {
    fc.assert(
      fc.property(maps, ({ stops, connections }) => {
        const lines = layLines(stops, connections, room);
        const faults = lines.flatMap((line, index) => {
          const own = connections[index] ?? { from: -1, to: -1 };
          const parts = stretches(line);
          const others = stops.filter((_, place) => place !== own.from && place !== own.to);
          const strangers = lines.filter((_, other) => {
            const its = connections[other];
            return other > index && its?.from !== own.from && its?.to !== own.to;
          });
          return [
            ...(line.length < 2 ? ['no way'] : []),
            ...(parts.some(([a, b]) => a.x !== b.x && a.y !== b.y) ? ['aslant'] : []),
            ...(others.some(({ box }) => parts.some((part) => passes(part, box))) ? ['through a name'] : []),
            ...(strangers.some((other) => parts.some((a) => stretches(other).some((b) => shared(a, b) > 0))) ? ['on a stranger'] : []),
          ];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 60, seed: 20261121 },
    );
  }, 60_000);

  it('lays the same lines for the same stops', () => {
    fc.assert(
      fc.property(maps, ({ stops, connections }) => {
        expect(layLines(stops, connections, room)).toEqual(layLines(structuredClone(stops), structuredClone(connections), room));
      }),
      { numRuns: 5, seed: 7 },
    );
  }, 60_000);
});
