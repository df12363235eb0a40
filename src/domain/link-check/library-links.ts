import { entryFile, noteFile, pathFile, sourcesFile, topicFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { linksOf, type StatedLink } from '../work/links.ts';
import { addressesIn } from '../prose/markdown-prose.ts';
import { languages } from '../vocabulary.ts';

/** An address and where the library states it. */
export interface LinkPlace extends StatedLink {
  /** The file, relative to the content folder. */
  readonly file: string;
  /** For an address in the text below the front matter: how many characters into it, from 0. */
  readonly offset?: number;
}

/** The addresses that the page of an entry leads to: those it states, and those of its identifiers. */
export function entryLinks(entry: Entry): readonly StatedLink[] {
  const { doi, arxiv } = entry.ids;
  const stated = linksOf(entry);
  const named = [
    ...(arxiv === undefined ? [] : [{ url: `https://arxiv.org/abs/${arxiv}`, path: ['ids', 'arxiv'] }]),
    ...(doi === undefined ? [] : [{ url: `https://doi.org/${doi}`, path: ['ids', 'doi'] }]),
  ];
  return [...stated, ...named.filter(({ url }) => !stated.some((link) => link.url === url))];
}

/** Every address outside that a reader of the library can follow, with all places that state it. */
export function libraryLinks(library: Library): readonly LinkPlace[] {
  const inText = (file: string, text: string | undefined): readonly LinkPlace[] =>
    addressesIn(text ?? '').map(({ url, offset }) => ({ url, file, path: [], offset }));
  return [
    ...library.entries.flatMap((entry) => entryLinks(entry).map((link) => ({ ...link, file: entryFile(entry) }))),
    ...library.sources.flatMap(({ id, url }) => (url === undefined ? [] : [{ url, file: sourcesFile, path: [id, 'url'] }])),
    ...languages.flatMap((language) => [
      ...library.topics.flatMap((topic) => inText(topicFile(topic.id, language), topic[language]?.introduction)),
      ...library.notes.flatMap((note) => inText(noteFile(note.id, language), note[language]?.body)),
      ...library.paths.flatMap((path) => inText(pathFile(path.id, language), path[language]?.body)),
    ]),
  ];
}
