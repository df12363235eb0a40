import type { Entry } from '#domain/entry.ts';

/**
 * The attributes by which what shows a work is painted as read or being read: `data-entry` on rows of lists, which have a
 * box to mark it, `data-work` on marks, links and shapes.
 * @example shownWork(entry) // { 'data-work': 'zero', 'data-former': undefined }
 */
export function shownWork(entry: Pick<Entry, 'id' | 'formerIds'>, as: 'entry' | 'work' = 'work') {
  return { [`data-${as}`]: entry.id, 'data-former': entry.formerIds.join(' ') || undefined };
}
