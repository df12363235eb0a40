import { type Diagnostic, compareDiagnostics } from '#domain/diagnostic.ts';
import type { PublishedList } from '#domain/contribution/published-list.ts';
import { entryRules } from '#domain/rules/entry-rules.ts';
import { FileReader } from './file-reader.ts';
import type { LibraryFile } from './list-files.ts';
import { placeOfFile } from './place-of-file.ts';
import { reportRules } from './report-rules.ts';

/** A file of an entry that is not part of the list yet, or that will replace the one of its name. */
export interface Draft extends LibraryFile {
  readonly replaces: boolean;
}

/**
 * What `npm run check` would say of a file if it stood among the files of a published list: the same findings at the same places.
 * It needs nothing but text, and runs in the browser too.
 * @param folder How diagnostics name the content folder: `content`.
 */
export function checkDraft({ replaces, ...file }: Draft, list: PublishedList, folder: string): readonly Diagnostic[] {
  const reader = new FileReader(folder);
  const place = placeOfFile(file.path);
  if (place.noun !== 'entry') {
    if (place.noun === 'none') reader.report(file.path, [], place.problem);
    return reader.diagnostics;
  }
  const others = list.entries.filter(({ kind, id }) => !replaces || kind !== place.kind || id !== place.id);
  const entry = reader.entry(file, place.kind, place.id);
  const ids = (records: readonly { readonly id: string }[]): Set<string> => new Set(records.map(({ id }) => id));
  const known = {
    entries: new Set([...ids(others), ...(list.otherIds ?? []), place.id]),
    topics: ids(list.topics),
    venues: ids(list.venues),
    sources: ids(list.sources),
  };
  const parts = { notes: [], paths: [], ...list, entries: entry === undefined ? others : [...others, entry] };
  reportRules(reader, entryRules, parts, known);
  return reader.diagnostics.filter((found) => found.file === `${folder}/${file.path}`).toSorted(compareDiagnostics);
}
