// Ships to the browser: imports nothing.

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
  const value = parsed(text);
  if (!isObject(value)) return { days: {}, isDamaged: true };
  const good = Object.entries(value).flatMap(([id, day]) => (isId(id) && isDay(day) ? [[id, day.slice(0, 10)] as const] : []));
  return { days: Object.fromEntries(good), isDamaged: good.length < Object.keys(value).length };
}

/** What a file of marks says of itself. */
const format = 'roofline-reading-marks';
const version = 1;

/** The longest file that is read, in characters: some 10,000 works have marks of this length. */
export const longestFile = 1_000_000;

/**
 * Marks as a file, to keep or to take to another browser.
 * @example writeMarksFile({ read: { zero: '2026-11-20' }, reading: {} }, '2026-11-21')
 * // { "format": "roofline-reading-marks", "version": 1, "exported": "2026-11-21", "read": { "zero": "2026-11-20" }, "reading": {} }
 */
export function writeMarksFile({ read, reading }: ReadingMarks, day: string): string {
  return `${JSON.stringify({ format, version, exported: day, read, reading }, null, 2)}\n`;
}

/** Why a file is not taken: `what` names the place in it, where there is one. */
export interface MarksFileFault {
  readonly fault: 'empty' | 'tooLong' | 'notJson' | 'notMarks' | 'newer' | 'badList' | 'badId' | 'badDay';
  readonly what: string;
}

/** Reads a file of marks. It is taken as a whole or not at all. */
export function readMarksFile(text: string): ReadingMarks | MarksFileFault {
  const fault = (name: MarksFileFault['fault'], what = ''): MarksFileFault => ({ fault: name, what: shortened(what) });
  if (text.trim() === '') return fault('empty');
  if (text.length > longestFile) return fault('tooLong');
  const value = parsed(text);
  if (value === undefined) return fault('notJson');
  if (!isObject(value) || value['format'] !== format || !isVersion(value['version'])) return fault('notMarks');
  if (value['version'] > version) return fault('newer', String(value['version']));
  for (const list of ['read', 'reading'] as const) {
    const days = value[list] ?? {};
    if (!isObject(days)) return fault('badList', list);
    for (const [id, day] of Object.entries(days)) {
      if (!isId(id)) return fault('badId', `${list}: ${id}`);
      if (!isDay(day)) return fault('badDay', `${list}: ${id}: ${JSON.stringify(day)}`);
    }
  }
  const daysOf = (list: 'read' | 'reading'): MarkDays => readStored(JSON.stringify(value[list] ?? {})).days;
  return inOneList({ read: daysOf('read'), reading: daysOf('reading') });
}

/** What taking marks in has done. */
export interface MergedMarks {
  readonly marks: ReadingMarks;
  /** Works that had no mark and have one now. */
  readonly added: number;
  /** Works that were being read and are read now. */
  readonly finished: number;
  /** Works whose own mark, and its day, was kept. */
  readonly kept: number;
}

/** Takes the marks of a file into one's own. Nothing is overwritten: one's own days stay, and read is more than reading. */
export function mergedMarks(own: ReadingMarks, other: ReadingMarks): MergedMarks {
  const read = { ...own.read };
  const reading = { ...inOneList(own).reading };
  let [added, finished, kept] = [0, 0, 0];
  for (const [id, day] of Object.entries(other.read)) {
    if (Object.hasOwn(read, id)) kept += 1;
    else {
      if (Object.hasOwn(reading, id)) finished += 1;
      else added += 1;
      read[id] = day;
      delete reading[id];
    }
  }
  for (const [id, day] of Object.entries(other.reading)) {
    if (Object.hasOwn(other.read, id)) continue;
    if (Object.hasOwn(read, id) || Object.hasOwn(reading, id)) kept += 1;
    else {
      added += 1;
      reading[id] = day;
    }
  }
  return { marks: { read, reading }, added, finished, kept };
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
  const value = parsed(text);
  if (!isObject(value) || !isObject(value['read']) || !isObject(value['reading']) || !Array.isArray(value['unread'])) return undefined;
  const daysOf = (list: 'read' | 'reading'): MarkDays => readStored(JSON.stringify(value[list])).days;
  const ids: readonly unknown[] = value['unread'];
  const unread = ids.filter((id): id is string => typeof id === 'string' && isId(id));
  return { ...inOneList({ read: daysOf('read'), reading: daysOf('reading') }), unread };
}

/** The marks with each work in one list: read is more than reading. */
function inOneList({ read, reading }: ReadingMarks): ReadingMarks {
  return { read, reading: Object.fromEntries(Object.entries(reading).filter(([id]) => !Object.hasOwn(read, id))) };
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

/** Enough of a text to find it by. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids have this form for good; a list may have had works that it has no more. */
function isId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60;
}

/** A day that exists, YYYY-MM-DD; a time may follow. */
function isDay(day: unknown): day is string {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(day)) return false;
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day.slice(0, 10));
}
