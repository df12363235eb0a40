import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  longestFile,
  marking,
  markOf,
  type MarksFileFault,
  mergedMarks,
  noMarks,
  readChanges,
  readMarksFile,
  type ReadingMarks,
  readStored,
  withChanges,
  writeChanges,
  writeMarksFile,
} from '#domain/reading-marks.ts';

const some: ReadingMarks = { read: { zero: '2026-11-19', orca: '2026-11-20' }, reading: { vllm: '2026-11-21' } };

/** Names that objects have of themselves, and that ids may have. */
const inherited = ['constructor', 'valueof', 'tostring'];
const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'zero', 'flash-attention-2', ...inherited), fc.stringMatching(/^[a-z0-9]{1,8}$/));
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.dictionary(id, day, { maxKeys: 12 });
/** Marks as the site writes them: a work is in one of the two lists. */
const anyMarks = fc.tuple(days, days).map(([read, reading]): ReadingMarks => ({
  read,
  reading: Object.fromEntries(Object.entries(reading).filter(([each]) => !Object.hasOwn(read, each))),
}));

const idsIn = ({ read, reading }: ReadingMarks): readonly string[] => [...Object.keys(read), ...Object.keys(reading)];

describe('markOf', () => {
  it('is unread for a work that nobody has marked', () => {
    expect(markOf(['alpa'], some)).toBe('unread');
    expect(markOf(['zero'], noMarks)).toBe('unread');
    expect(markOf([], some)).toBe('unread');
  });

  it('tells what is read from what is being read', () => {
    expect(markOf(['zero'], some)).toBe('read');
    expect(markOf(['vllm'], some)).toBe('reading');
  });

  it('finds a work that was marked under an id it had before', () => {
    expect(markOf(['deepspeed-zero', 'zero'], some)).toBe('read');
    expect(markOf(['paged-attention', 'kv-paging', 'vllm'], some)).toBe('reading');
  });

  it('takes a work for read that was being read under another of its ids', () => {
    expect(markOf(['vllm', 'zero'], some)).toBe('read');
  });

  it('takes what every object has for no mark', () => {
    expect(markOf(['constructor', 'toString', '__proto__'], some)).toBe('unread');
  });
});

describe('marking', () => {
  it('takes a work from one list into the other', () => {
    const begun = marking(noMarks, ['zero'], 'reading', '2026-11-20');
    expect(begun).toEqual({ read: {}, reading: { zero: '2026-11-20' } });
    expect(marking(begun, ['zero'], 'read', '2026-11-21')).toEqual({ read: { zero: '2026-11-21' }, reading: {} });
  });

  it('takes a mark away', () => {
    expect(marking(some, ['zero'], 'unread', '2026-11-21')).toEqual({ read: { orca: '2026-11-20' }, reading: some.reading });
  });

  it('marks a renamed work under its present id and forgets the former ones', () => {
    const renamed = ['deepspeed-zero', 'zero'];
    expect(marking(some, renamed, 'reading', '2026-11-21')).toEqual({
      read: { orca: '2026-11-20' },
      reading: { vllm: '2026-11-21', 'deepspeed-zero': '2026-11-21' },
    });
    expect(markOf(renamed, marking(some, renamed, 'unread', '2026-11-21'))).toBe('unread');
  });

  it('leaves the marks it starts from as they are', () => {
    const before = structuredClone(some);
    marking(some, ['zero'], 'reading', '2026-11-21');
    expect(some).toEqual(before);
  });

  it('gives the work that mark, and no other work another one', () => {
    fc.assert(
      fc.property(anyMarks, id, fc.constantFrom('unread', 'reading', 'read'), day, (before, work, mark, on) => {
        const after = marking(before, [work], mark, on);
        expect(markOf([work], after)).toBe(mark);
        for (const other of idsIn(before)) if (other !== work) expect(markOf([other], after)).toBe(markOf([other], before));
      }),
    );
  });
});

describe('readStored', () => {
  it('takes nothing stored for no marks', () => {
    expect(readStored(null)).toEqual({ days: {}, isDamaged: false });
    expect(readStored('{}')).toEqual({ days: {}, isDamaged: false });
  });

  it('reads what was stored', () => {
    expect(readStored(JSON.stringify(some.read))).toEqual({ days: some.read, isDamaged: false });
  });

  it('keeps the day of a mark that has a time too', () => {
    expect(readStored('{"zero":"2026-11-20T23:59:59.999Z"}')).toEqual({ days: { zero: '2026-11-20' }, isDamaged: false });
  });

  it.each(['', ' ', 'zero', '{', '{"zero":"2026-11-20"', '[]', '["zero"]', 'null', 'true', '12', '"zero"', '{"zero":"2026-11-20"}}'])(
    'understands nothing of %j',
    (text) => {
      expect(readStored(text)).toEqual({ days: {}, isDamaged: true });
    },
  );

  it.each([
    '"orca":null',
    '"orca":true',
    '"orca":20261120',
    '"orca":""',
    '"orca":"yesterday"',
    '"orca":"20.11.2026"',
    '"orca":"2026-11"',
    '"orca":"2026-11-2"',
    '"orca":"2026-11-20 "',
    '"orca":"2026-11-200"',
    '"orca":"2026-02-29"',
    '"orca":"2026-13-01"',
    '"orca":"2026-00-10"',
    '"orca":"2026-11-31T10:00:00Z"',
    '"orca":["2026-11-20"]',
    '"orca":{"day":"2026-11-20"}',
    '"__proto__":"2026-11-20"',
    '"__proto__":{"alpa":"2026-11-20"}',
    '"":"2026-11-20"',
    '"Orca":"2026-11-20"',
    '"or ca":"2026-11-20"',
    '"-orca":"2026-11-20"',
    '"or--ca":"2026-11-20"',
    '"orca\\n":"2026-11-20"',
    '"<b>":"2026-11-20"',
    `"${'a'.repeat(61)}":"2026-11-20"`,
  ])('leaves out %s, keeps the rest and says so', (field) => {
    expect(readStored(`{"zero":"2026-11-19",${field},"vllm":"2026-11-21"}`)).toEqual({
      days: { zero: '2026-11-19', vllm: '2026-11-21' },
      isDamaged: true,
    });
  });

  it('takes a leap day and the longest id', () => {
    const longest = 'a'.repeat(60);
    expect(readStored(`{"${longest}":"2024-02-29"}`)).toEqual({ days: { [longest]: '2024-02-29' }, isDamaged: false });
  });

  it('takes ids that are names of what every object has', () => {
    const { days: read } = readStored('{"constructor":"2026-11-20"}');
    expect(markOf(['constructor'], { read, reading: {} })).toBe('read');
  });

  it('lets no stored text give marks to works it does not name', () => {
    const { days: read } = readStored('{"__proto__":{"zero":"2026-11-20"},"orca":"2026-11-20"}');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect((read as Record<string, unknown>)['zero']).toBeUndefined();
    expect(({} as Record<string, unknown>)['zero']).toBeUndefined();
  });

  it('reads a hundred thousand marks, and one that is wrong among them', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`work-${index}`, '2026-11-20']));
    expect(readStored(JSON.stringify({ ...many, 'Work 0': '2026-11-20' }))).toEqual({ days: many, isDamaged: true });
  });

  it('understands nothing of text that is nested without end', () => {
    expect(readStored('['.repeat(1_000_000))).toEqual({ days: {}, isDamaged: true });
    expect(readStored(`{"zero":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toEqual({ days: {}, isDamaged: true });
  });

  it('reads any text without an error, and gives back what it understands unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { days: once } = readStored(text);
        expect(readStored(JSON.stringify(once))).toEqual({ days: once, isDamaged: false });
      }),
    );
  });
});

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

describe('changes of marks', () => {
  it('are the marks that are new or have another day, and the works that have none any more', () => {
    const after: ReadingMarks = { read: { zero: '2026-11-19', vllm: '2026-11-21' }, reading: { alpa: '2026-11-21' } };
    expect(changesBetween(some, after)).toEqual({ read: { vllm: '2026-11-21' }, reading: { alpa: '2026-11-21' }, unread: ['orca'] });
  });

  it('make of the first marks the second', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (before, after) => {
        expect(withChanges(before, changesBetween(before, after))).toEqual(after);
      }),
    );
  });

  it('leave alone what others have done to other works', () => {
    const changes = changesBetween(some, marking(some, ['zero'], 'unread', '2026-11-21'));
    const others = marking(some, ['alpa'], 'read', '2026-11-21');
    expect(withChanges(others, changes)).toEqual({ read: { orca: '2026-11-20', alpa: '2026-11-21' }, reading: some.reading });
  });

  it('have a work in one list, whatever it was in before', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (before, after, others) => {
        const ids = idsIn(withChanges(others, changesBetween(before, after)));
        expect(ids.length).toBe(new Set(ids).size);
      }),
    );
  });

  it('come back from the text they are written as', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (before, after) => {
        const changes = changesBetween(before, after);
        expect(readChanges(writeChanges(changes))).toEqual(changes);
      }),
    );
  });

  it.each([
    '',
    'rubbish',
    'null',
    '[]',
    '["{}","{}"]',
    '{}',
    '{"read":{},"reading":{}}',
    '{"read":[],"reading":{},"unread":[]}',
    '{"read":{},"reading":{},"unread":{}}',
  ])('are none in %j', (text) => {
    expect(readChanges(text)).toBeUndefined();
  });

  it('are read without what is no id or day', () => {
    const text =
      '{"read":{"zero":"2026-11-20","Zero":"2026-11-20","orca":1},"reading":{"zero":"2026-11-21","__proto__":{}},"unread":["vllm",null,["alpa"],"a b"]}';
    expect(readChanges(text)).toEqual({ read: { zero: '2026-11-20' }, reading: {}, unread: ['vllm'] });
  });

  it('are read from any text without an error', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readChanges(text)));
  });
});
