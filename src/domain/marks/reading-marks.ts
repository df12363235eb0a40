import { isDay } from '../day.ts';
import { isId } from '../id.ts';
import { isGroup, parsedJson } from '../plain-data.ts';

/** A day for each work by its id, YYYY-MM-DD: the day of the mark. @example { 'zero': '2026-11-21' } */
export type MarkDays = Readonly<Record<string, string>>;

/** What a reader has marked. A work is in one of the two at most; ids are those it had when it was marked. */
export interface ReadingMarks {
  readonly read: MarkDays;
  readonly reading: MarkDays;
}

export const marks = ['unread', 'reading', 'read'] as const;
export type Mark = (typeof marks)[number];

export const noMarks: ReadingMarks = { read: {}, reading: {} };

/**
 * The mark of a work.
 * @param ids Its id and those it had before it was renamed, so that marks survive the renaming.
 */
export function markOf(ids: readonly string[], { read, reading }: ReadingMarks): Mark {
  return ids.some((id) => Object.hasOwn(read, id)) ? 'read' : ids.some((id) => Object.hasOwn(reading, id)) ? 'reading' : 'unread';
}

/** All ids by which a work may be marked: its own first, and those it had before. */
export function markIds({ id, formerIds }: { readonly id: string; readonly formerIds: readonly string[] }): readonly string[] {
  return [id, ...formerIds];
}

/** The marks with that of one work changed. A renamed work is marked under its present id, the first. */
export function marking(before: ReadingMarks, ids: readonly string[], mark: Mark, day: string): ReadingMarks {
  const others = (days: MarkDays): MarkDays => Object.fromEntries(Object.entries(days).filter(([id]) => !ids.includes(id)));
  const [id = ''] = ids;
  const read = others(before.read);
  const reading = others(before.reading);
  return { read: mark === 'read' ? { ...read, [id]: day } : read, reading: mark === 'reading' ? { ...reading, [id]: day } : reading };
}

/** What a stored text says. What cannot be understood of it is left out; `isDamaged` says whether anything was. */
export interface StoredDays {
  readonly days: MarkDays;
  readonly isDamaged: boolean;
}

/** Reads what the browser has stored under `roofline.read` or `roofline.reading`. */
export function readStored(text: string | null): StoredDays {
  if (text === null) return { days: {}, isDamaged: false };
  const value = parsedJson(text);
  if (!isGroup(value)) return { days: {}, isDamaged: true };
  const good = Object.entries(value).flatMap(([id, day]) => (isId(id) && isMarkDay(day) ? [[id, day.slice(0, 10)] as const] : []));
  return { days: Object.fromEntries(good), isDamaged: good.length < Object.keys(value).length };
}

/** Whether a value is the day of a mark: one that exists, YYYY-MM-DD. A time may follow it. */
export function isMarkDay(value: unknown): value is string {
  return typeof value === 'string' && /^.{10}(T|$)/.test(value) && isDay(value.slice(0, 10));
}

/** What makes other marks of some: the works that get a mark, and those that lose theirs. */
export interface MarkChanges extends ReadingMarks {
  readonly unread: readonly string[];
}

/** What has to change in some marks to make others of them. @example changesBetween(noMarks, marks) // { ...marks, unread: [] } */
export function changesBetween(before: ReadingMarks, after: ReadingMarks): MarkChanges {
  const changed = (list: 'read' | 'reading'): MarkDays =>
    Object.fromEntries(Object.entries(after[list]).filter(([id, day]) => !Object.hasOwn(before[list], id) || before[list][id] !== day));
  const ids = [...Object.keys(before.read), ...Object.keys(before.reading)];
  return { read: changed('read'), reading: changed('reading'), unread: ids.filter((id) => markOf([id], after) === 'unread') };
}

/** Some marks with changes that were made to others. What the changes do not name stays as it is. */
export function withChanges(marks: ReadingMarks, { read, reading, unread }: MarkChanges): ReadingMarks {
  const gone = new Set([...Object.keys(read), ...Object.keys(reading), ...unread]);
  const others = (days: MarkDays): MarkDays => Object.fromEntries(Object.entries(days).filter(([id]) => !gone.has(id)));
  return { read: { ...others(marks.read), ...read }, reading: { ...others(marks.reading), ...reading } };
}

/** Changes as text. */
export function writeChanges(changes: MarkChanges): string {
  return JSON.stringify(changes);
}

/** Reads changes from a text, or none when it is something else. */
export function readChanges(text: string): MarkChanges | undefined {
  const value = parsedJson(text);
  if (!isGroup(value) || !isGroup(value['read']) || !isGroup(value['reading']) || !Array.isArray(value['unread'])) return undefined;
  const daysOf = (list: 'read' | 'reading'): MarkDays => readStored(JSON.stringify(value[list])).days;
  const ids: readonly unknown[] = value['unread'];
  const unread = ids.filter((id): id is string => typeof id === 'string' && isId(id));
  return { ...inOneList({ read: daysOf('read'), reading: daysOf('reading') }), unread };
}

/** The marks with each work in one list: read is more than reading. */
export function inOneList({ read, reading }: ReadingMarks): ReadingMarks {
  return { read, reading: Object.fromEntries(Object.entries(reading).filter(([id]) => !Object.hasOwn(read, id))) };
}
