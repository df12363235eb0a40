import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  marking,
  markOf,
  noMarks,
  readChanges,
  readStored,
  withChanges,
  writeChanges,
  type ReadingMarks,
} from '#domain/marks/reading-marks.ts';
import { some, id, day, anyMarks, idsIn } from './random-marks.ts';

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
