import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestFile, type MarksFileFault, mergedMarks, readMarksFile, writeMarksFile } from '#domain/marks/marks-file.ts';
import { noMarks, type ReadingMarks } from '#domain/marks/reading-marks.ts';
import { day, days, anyMarks, idsIn } from './random-marks.ts';

describe('a file of marks', () => {
  const file = (changes: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ format: 'roofline-reading-marks', version: 1, exported: '2026-11-21', read: {}, reading: {}, ...changes });
  const fault = (name: MarksFileFault['fault'], what = ''): MarksFileFault => ({ fault: name, what });

  it('is JSON that a person can read, with a line break at its end', () => {
    expect(writeMarksFile({ read: { zero: '2026-11-20' }, reading: {} }, '2026-11-21')).toBe(`{
  "format": "roofline-reading-marks",
  "version": 1,
  "exported": "2026-11-21",
  "read": {
    "zero": "2026-11-20"
  },
  "reading": {}
}
`);
  });

  it('gives back the marks it was written from', () => {
    fc.assert(
      fc.property(anyMarks, day, (marks, on) => {
        expect(readMarksFile(writeMarksFile(marks, on))).toEqual(marks);
      }),
    );
  });

  it('may lack a list, the day it was written on, and may say more than is asked', () => {
    const text = '{"format":"roofline-reading-marks","version":1,"reading":{"zero":"2026-11-20T08:00:00Z"},"notes":[1]}';
    expect(readMarksFile(text)).toEqual({ read: {}, reading: { zero: '2026-11-20' } });
  });

  it('is not taken when it is empty', () => {
    expect(['', ' ', '\n\n\t'].map(readMarksFile)).toEqual([fault('empty'), fault('empty'), fault('empty')]);
  });

  it('is not taken when it is too long, whatever it says', () => {
    const text = file({});
    expect(readMarksFile(text.padEnd(longestFile))).toEqual(noMarks);
    expect(readMarksFile(text.padEnd(longestFile + 1))).toEqual(fault('tooLong'));
    expect(readMarksFile('x'.repeat(longestFile + 1))).toEqual(fault('tooLong'));
  });

  it('has room for ten thousand marks', () => {
    const read = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`work-${'x'.repeat(50)}-${index}`.slice(0, 60), '2026-11-20']),
    );
    expect(readMarksFile(writeMarksFile({ read, reading: {} }, '2026-11-21'))).toEqual({ read, reading: {} });
  });

  it.each(['zero', '{', '<html></html>', 'format: roofline-reading-marks', "{'format':1}", file({}).slice(0, -1), `${file({})},`])(
    'is not taken when it is not JSON: %s',
    (text) => {
      expect(readMarksFile(text)).toEqual(fault('notJson'));
    },
  );

  it.each([
    'null',
    'true',
    '1',
    '"roofline-reading-marks"',
    '[]',
    '{}',
    '{"zero":"2026-11-20"}',
    '{"version":1,"read":{"zero":"2026-11-20"}}',
    file({ format: 'roofline-library' }),
    file({ format: ['roofline-reading-marks'] }),
    `[${file({})}]`,
    `{"__proto__":${file({})}}`,
  ])('is not taken when it is JSON of something else: %s', (text) => {
    expect(readMarksFile(text)).toEqual(fault('notMarks'));
  });

  it('is not taken from a newer version of the site', () => {
    expect(readMarksFile(file({ version: 2, read: [] }))).toEqual(fault('newer', '2'));
  });

  it.each([undefined, null, '1', '2', 0, -1, 0.5, [1], {}])('is not taken for a newer one when its version is none: %j', (version) => {
    expect(readMarksFile(file({ version }))).toEqual(fault('notMarks'));
  });

  it.each(['read', 'reading'])('is not taken when its list “%s” is no object', (list) => {
    for (const value of [[], ['zero'], 'zero', 1, true]) expect(readMarksFile(file({ [list]: value }))).toEqual(fault('badList', list));
  });

  it.each(['', 'Zero', 'ze ro', 'zero-', '零', 'a'.repeat(61), '<img src=x>'])('is not taken with the id %j', (name) => {
    expect(readMarksFile(file({ read: { orca: '2026-11-20', [name]: '2026-11-20' } }))).toEqual(fault('badId', `read: ${name}`));
    expect(readMarksFile(file({ reading: { [name]: '2026-11-20' } }))).toEqual(fault('badId', `reading: ${name}`));
  });

  it('is not taken with a prototype for an id', () => {
    expect(readMarksFile('{"format":"roofline-reading-marks","version":1,"read":{"__proto__":{"zero":"2026-11-20"}}}')).toEqual(
      fault('badId', 'read: __proto__'),
    );
  });

  it.each([null, true, 20261120, '', 'today', '2026-02-30', '2026-11-20 10:00', ['2026-11-20'], {}])(
    'is not taken with the day %j',
    (on) => {
      expect(readMarksFile(file({ reading: { zero: on } }))).toEqual(fault('badDay', `reading: zero: ${JSON.stringify(on)}`));
    },
  );

  it('names what is wrong in few words, however long that is', () => {
    const what = (text: string): string => (readMarksFile(text) as MarksFileFault).what;
    expect(what(file({ read: { ['x'.repeat(500_000)]: '2026-11-20' } })).length).toBeLessThan(200);
    expect(what(file({ read: { zero: 'x'.repeat(500_000) } })).length).toBeLessThan(200);
    expect(what(file({ version: 1e300 })).length).toBeLessThan(200);
  });

  it('has a work in one list when it stands in both: read is more than being read', () => {
    expect(readMarksFile(file({ read: { zero: '2026-11-20' }, reading: { zero: '2026-11-19', orca: '2026-11-20' } }))).toEqual({
      read: { zero: '2026-11-20' },
      reading: { orca: '2026-11-20' },
    });
  });

  it('is taken or named as faulty, whatever it says, and never an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => file({ read: JSON.parse(json) as unknown })),
        ),
        (text) => {
          const taken = readMarksFile(text);
          expect('fault' in taken || Object.keys(taken).length === 2).toBe(true);
        },
      ),
    );
  });
});

describe('mergedMarks', () => {
  it('adds works, finishes those being read, keeps the rest, and counts each', () => {
    const own: ReadingMarks = { read: { a: '2026-01-01' }, reading: { b: '2026-01-02', c: '2026-01-03' } };
    const other: ReadingMarks = {
      read: { a: '2026-02-01', b: '2026-02-02', d: '2026-02-04' },
      reading: { c: '2026-02-03', e: '2026-02-05' },
    };
    expect(mergedMarks(own, other)).toEqual({
      marks: { read: { a: '2026-01-01', b: '2026-02-02', d: '2026-02-04' }, reading: { c: '2026-01-03', e: '2026-02-05' } },
      added: 2,
      finished: 1,
      kept: 2,
    });
  });

  it('keeps a work read that the file has as being read', () => {
    expect(mergedMarks({ read: { a: '2026-01-01' }, reading: {} }, { read: {}, reading: { a: '2026-02-01' } })).toEqual({
      marks: { read: { a: '2026-01-01' }, reading: {} },
      added: 0,
      finished: 0,
      kept: 1,
    });
  });

  it('leaves both as they are', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, other) => {
        const before = structuredClone({ own, other });
        mergedMarks(own, other);
        expect({ own, other }).toEqual(before);
      }),
    );
  });

  it('never overwrites a day of one’s own, and makes nothing less than it was', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, other) => {
        const { marks } = mergedMarks(own, other);
        expect(marks.read).toMatchObject(own.read);
        for (const [each, on] of Object.entries(own.reading)) {
          if (Object.hasOwn(marks.reading, each)) expect(marks.reading[each]).toBe(on);
          else expect(marks.read[each]).toBe(other.read[each]);
        }
      }),
    );
  });

  it('has the works of both and no others, each in one list', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, other) => {
        const ids = idsIn(mergedMarks(own, other).marks);
        expect(new Set(ids)).toEqual(new Set([...idsIn(own), ...idsIn(other)]));
        expect(ids.length).toBe(new Set(ids).size);
      }),
    );
  });

  it('has each work in one list even when one’s own marks have it in both', () => {
    fc.assert(
      fc.property(days, days, days, days, (read, reading, otherRead, otherReading) => {
        const ids = idsIn(mergedMarks({ read, reading }, { read: otherRead, reading: otherReading }).marks);
        expect(ids.length).toBe(new Set(ids).size);
      }),
    );
  });

  it('counts each work of the file once', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, other) => {
        const { added, finished, kept } = mergedMarks(own, other);
        expect(added + finished + kept).toBe(idsIn(other).length);
        expect(added).toBe(idsIn(other).filter((each) => !idsIn(own).includes(each)).length);
      }),
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, other) => {
        const once = mergedMarks(own, other).marks;
        expect(mergedMarks(once, other)).toEqual({ marks: once, added: 0, finished: 0, kept: idsIn(other).length });
      }),
    );
  });
});
