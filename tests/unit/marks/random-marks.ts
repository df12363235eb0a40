import fc from 'fast-check';
import type { ReadingMarks } from '#domain/marks/reading-marks.ts';

/** Marks to try things on. */
export const some: ReadingMarks = { read: { zero: '2026-11-19', orca: '2026-11-20' }, reading: { vllm: '2026-11-21' } };

/** Names that objects have of themselves, and that ids may have. */
export const inherited = ['constructor', 'valueof', 'tostring'];
export const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'zero', 'flash-attention-2', ...inherited), fc.stringMatching(/^[a-z0-9]{1,8}$/));
export const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const days = fc.dictionary(id, day, { maxKeys: 12 });
/** Marks as the site writes them: a work is in one of the two lists. */
export const anyMarks = fc.tuple(days, days).map(([read, reading]): ReadingMarks => ({
  read,
  reading: Object.fromEntries(Object.entries(reading).filter(([each]) => !Object.hasOwn(read, each))),
}));

/** The ids of all works that are marked. */
export const idsIn = ({ read, reading }: ReadingMarks): readonly string[] => [...Object.keys(read), ...Object.keys(reading)];
