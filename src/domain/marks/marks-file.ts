import { isId } from '../id.ts';
import { isGroup, parsedJson } from '../plain-data.ts';
import { inOneList, isMarkDay, type MarkDays, readStored, type ReadingMarks } from './reading-marks.ts';

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
  const value = parsedJson(text);
  if (value === undefined) return fault('notJson');
  if (!isGroup(value) || value['format'] !== format || !isVersion(value['version'])) return fault('notMarks');
  if (value['version'] > version) return fault('newer', String(value['version']));
  for (const list of ['read', 'reading'] as const) {
    const days = value[list] ?? {};
    if (!isGroup(days)) return fault('badList', list);
    for (const [id, day] of Object.entries(days)) {
      if (!isId(id)) return fault('badId', `${list}: ${id}`);
      if (!isMarkDay(day)) return fault('badDay', `${list}: ${id}: ${JSON.stringify(day)}`);
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

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

/** Enough of a text to find it by. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
