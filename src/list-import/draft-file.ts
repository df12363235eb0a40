import { formatEntry } from '#content-files/format-entry.ts';
import { entryFile } from '#domain/content-paths.ts';
import type { DraftWork } from './import-list.ts';

/** A draft as a file. */
export interface DraftFile {
  /** Relative to the folder of drafts: `papers/orca.yaml`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The file of a draft: comments that say where it comes from and what is still to be decided, then the fields that are known.
 * @param list How the list is named: its file.
 */
export function draftFile({ kind, id, fields, questions, work, repeatedOn }: DraftWork, list: string): DraftFile {
  const lines = [work.line, ...repeatedOn];
  const comments = [
    `From ${list}, line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}. Still to be decided:`,
    ...questions.map((question) => `- ${question}`),
    ...(work.note === '' ? [] : [`The list adds: ${work.note}`]),
    ...(work.maker === undefined ? [] : [`The list names before the title: ${work.maker}`]),
  ];
  return { path: entryFile({ kind, id }), text: `${comments.map(comment).join('')}${formatEntry(kind, fields)}` };
}

/** A comment on one line, whatever is in it. */
function comment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}\n`;
}
