import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { stepsOf } from '../path.ts';
import type { DataFile } from '../urls.ts';
import { kindFolder } from '../vocabulary.ts';
import { citationOf } from './citation.ts';
import { citationsFile, citationText } from './citation-formats.ts';
import { formatFiles } from './format-files.ts';

/** The formats that the site has files of: those of reference managers. The others are on the page of a work. */
export const fileFormats = ['bibtex', 'ris', 'csl'] as const;

/** Where the BibTeX of a work stands, from the root of the site. @example citationFile(orca) // 'papers/orca.bib' */
export function citationFile({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${kindFolder(kind)}/${id}.${formatFiles.bibtex.extension}`;
}

/**
 * Where the citations of some works stand.
 * @param set What they are of: `topics/kv-cache`, `paths/first-month`, or `library`.
 * @example citationsOf('library', 'ris') // 'library.ris'
 */
export function citationsOf(set: string, format: (typeof fileFormats)[number]): string {
  return `${set}.${formatFiles[format].extension}`;
}

/** The files of citations: one of BibTeX for each work, and one of each format for each topic, for each path and for the whole. */
export function citationFiles(library: Library): readonly DataFile[] {
  const citations = library.entries.map((entry) => ({ entry, citation: citationOf(entry, library) }));
  return fileFormats.flatMap((format) => {
    const texts = new Map(citations.map(({ entry, citation }) => [entry, citationText(format, citation)]));
    const file = (set: string, entries: readonly Entry[]): DataFile => ({
      path: citationsOf(set, format),
      content: citationsFile(
        format,
        entries.map((entry) => texts.get(entry) ?? ''),
      ),
    });
    const steps = library.paths.map((path) => ({
      id: path.id,
      entries: [...new Set(stepsOf(path).flatMap(({ entry }) => library.entry(entry) ?? []))],
    }));
    return [
      file('library', library.entries),
      ...library.topics.filter((topic) => library.countOf(topic) > 0).map((topic) => file(`topics/${topic.id}`, library.entriesOf(topic))),
      ...steps.map(({ id, entries }) => file(`paths/${id}`, entries)),
      ...(format === 'bibtex' ? [...texts].map(([entry, content]) => ({ path: citationFile(entry), content })) : []),
    ];
  });
}
