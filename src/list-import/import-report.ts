import { entryFile } from '#domain/content-paths.ts';
import type { DraftFile } from './draft-file.ts';
import type { ImportedList } from './import-list.ts';

/** What became of the file of a draft. */
export interface DraftOutcome {
  readonly file: DraftFile;
  /** `kept` where a file of that name was there before. */
  readonly outcome: 'written' | 'kept' | 'not written';
}

/** The figures of an import. */
export interface ImportCounts {
  /** Works recognised, each line counted. */
  readonly works: number;
  readonly merged: number;
  readonly drafts: number;
  /** Lines with a work that another line has already made a draft of. */
  readonly repeated: number;
  readonly conflicts: number;
  /** Lines that are not works, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Links: of works, at works but of no use outside the list, on lines that are not works. */
  readonly links: { readonly used: number; readonly dropped: number; readonly skipped: number };
}

export function importCounts({ works, merged, drafts, conflicts, skipped, dropped }: ImportedList): ImportCounts {
  const byReason = Map.groupBy(skipped, ({ reason }) => reason);
  return {
    works: works.length,
    merged: merged.length,
    drafts: drafts.length,
    repeated: drafts.reduce((sum, { repeatedOn }) => sum + repeatedOn.length, 0),
    conflicts: conflicts.length,
    skipped: Object.fromEntries(
      [...byReason].map(([reason, parts]): [string, number] => [reason, parts.length]).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    links: {
      used: works.reduce((sum, { links }) => sum + links.length, 0),
      dropped: dropped.length,
      skipped: skipped.reduce((sum, { links }) => sum + links.length, 0),
    },
  };
}

/**
 * What became of a list, in words.
 * @param list How the list is named: its file.
 * @param folder How the folder of drafts is named.
 */
export function importText(imported: ImportedList, outcomes: readonly DraftOutcome[], list: string, folder: string): string {
  const counts = importCounts(imported);
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`];
  const kept = outcomes.filter(({ outcome }) => outcome === 'kept').length;
  const merged = imported.merged.map(({ work, entry, by, newLinks, lacksSource }) => {
    const more = [...newLinks, ...(lacksSource ? ['recommendedBy lacks this list'] : [])];
    const own = by === 'title' ? '' : ` "${work.title}"`;
    return `line ${work.line}${own}: content/${entryFile(entry)} (${by})${more.length === 0 ? '' : `; the entry does not have ${more.join(', ')}`}`;
  });
  const drafts = imported.drafts.map(({ work, questions, repeatedOn }, index) => {
    const { file, outcome } = outcomes[index] ?? { file: { path: '' }, outcome: 'not written' };
    const lines = [work.line, ...repeatedOn].join(', ');
    return `${folder}/${file.path}${outcome === 'kept' ? ' (was there before, kept)' : ''}: "${work.title}", line ${lines}. To decide: ${questions.join('; ')}.`;
  });
  const conflicts = imported.conflicts.map(
    ({ work, entry, by, isMerged }) =>
      `line ${work.line} "${work.title}": its ${by} is that of content/${entryFile(entry)}, "${entry.title}". ` +
      (isMerged ? 'It was merged by its title; the link of the list is wrong.' : 'Nothing was written: see which of the two is wrong.'),
  );
  const skipped = [...Map.groupBy(imported.skipped, ({ reason }) => reason)].map(
    ([reason, parts]) => `${reason}: ${parts.length} (line${parts.length === 1 ? '' : 's'} ${ranges(parts.map(({ line }) => line))})`,
  );
  const unread = imported.skipped.filter(
    ({ reason }) => reason === 'no title' || reason === 'not an address of the web' || reason === 'neither a link nor a year',
  );
  const summary =
    `${list}: ${counts.works} works recognised. ${counts.merged} are in the library, ${counts.drafts} are drafts` +
    `${counts.repeated === 0 ? '' : ` (${counts.repeated} more lines have one of them again)`}, ${counts.conflicts} ${counts.conflicts === 1 ? 'is in conflict' : 'are in conflict'} with the library` +
    `${kept === 0 ? '' : `; ${kept} drafts were there before and were kept`}. ` +
    `Links: ${counts.links.used} of works, ${counts.links.dropped} at works that lead nowhere from outside, ${counts.links.skipped} on lines that are not works.`;
  return [
    ...part('In the library:', merged),
    ...part('Drafts:', drafts),
    ...part('Conflicts:', conflicts),
    ...part('Lines that are not works:', skipped),
    ...part(
      'Of these, lines that might be works to you:',
      unread.map(({ line, reason, text }) => `line ${line}, ${reason}: ${text}`),
    ),
    summary,
  ].join('\n\n');
}

/** Line numbers, neighbours drawn together. @example ranges([3, 4, 5, 9]) // '3-5, 9' */
function ranges(lines: readonly number[]): string {
  const drawn: [number, number][] = [];
  for (const line of lines) {
    const last = drawn.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else drawn.push([line, line]);
  }
  return drawn.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
