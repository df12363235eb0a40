import type { Entry } from '../entry.ts';
import { facetValues } from '../work/facet-values.ts';
import type { FacetRow } from './facet-table.ts';
import { type FoundRecord, linesOf, writeRecord } from './found-record.ts';
import { foldTitle } from '../work/fold-title.ts';
import type { Library } from '../library.ts';
import { addressOf, codeLink, linksOf } from '../work/links.ts';
import { makersOf, namesOf, placeOf, shortMakers } from '../work/makers.ts';
import { proseOf } from '../prose/markdown-prose.ts';
import { filingsOf } from './entry-filings.ts';
import { conceptWord, idWord, indexWords, stemOf } from './search-words.ts';
import { shortName } from '../work/short-name.ts';
import { languages } from '../vocabulary.ts';

/** The fields in which a word weighs more than elsewhere. */
export const namedFields = ['names', 'title', 'authors', 'venue', 'ids', 'concepts', 'reasons'] as const;
export type NamedField = (typeof namedFields)[number];

/**
 * What the search index has of an entry: the words of both languages at once, so that a query in either finds it. What a
 * result shows is its found record, and what it is filtered by stands in the table of facets; both are sent apart.
 * @see https://pagefind.app/docs/node-api/#indexaddcustomrecord
 */
export interface SearchRecord {
  /** The entry's id. */
  readonly url: string;
  readonly content: string;
  /** None, since the words are cut already. */
  readonly language: string;
  readonly meta: Readonly<Partial<Record<NamedField, string>>>;
}

/** What to index of an entry, what a search shows of it, and what that is filtered by. */
export interface IndexedEntry extends Pick<FacetRow, 'facets' | 'added'> {
  readonly indexed: SearchRecord;
  /** The ids it had before it was renamed. */
  readonly formerIds: readonly string[];
  /** The text of its found record. */
  readonly found: string;
}

/** All that the search needs of an entry. */
export function indexedEntry(entry: Entry, library: Library): IndexedEntry {
  return {
    indexed: searchRecord(entry, library),
    found: writeRecord(foundRecord(entry, library)),
    facets: facetValues(entry, library),
    added: entry.added,
    formerIds: entry.formerIds,
  };
}

/** The search record of an entry. */
export function searchRecord(entry: Entry, library: Library): SearchRecord {
  const { named, words } = wordsIn(entry, library);
  return {
    url: entry.id,
    content: words.join(' '),
    language: 'unknown',
    meta: Object.fromEntries(namedFields.flatMap((field) => (named[field].length === 0 ? [] : [[field, named[field].join(' ')]]))),
  };
}

/** The words of an entry: those of its names, and those of its texts that are not among them. */
function wordsIn(
  entry: Entry,
  library: Library,
): { readonly named: Readonly<Record<NamedField, readonly string[]>>; readonly words: readonly string[] } {
  const record = foundRecord(entry, library);
  const named = {
    names: [...indexWords(`${record.short}\n${record.aliases}`), ...namesAsOne(entry)],
    title: indexWords(`${record.title}\n${record.former}`),
    authors: indexWords(record.authors),
    venue: indexWords(record.venue),
    ids: linesOf(record.ids).map(idWord),
    concepts: filingsOf(entry, library).map(({ concept }) => conceptWord(concept)),
    reasons: indexWords([record.whyEn, record.whyZh, record.answersEn, record.answersZh, record.askedEn, record.askedZh].join('\n')),
  };
  const known = new Set(Object.values(named).flat());
  const words = indexWords(searchTexts(entry, library).join('\n')).filter((word) => !known.has(word));
  return { named, words };
}

/** What people call a work, written as one word: `stripedattention`. */
function namesAsOne(entry: Entry): readonly string[] {
  const names = [shortName(entry), entry.title.split(/[:：]/)[0] ?? '', ...entry.aliases];
  return names.filter((name) => /^[ -~]+[ -][ -~]+$/.test(name) && name.length <= longestName).map((name) => stemOf(foldTitle(name)));
}

/** Longer names, in characters, are titles, which nobody writes as one word. */
const longestName = 30;

/** The addresses of an entry's links, but for those that its identifiers are found by. */
function addressesOf(entry: Entry): readonly string[] {
  const addresses = linksOf(entry).map(({ url }) => addressOf(url));
  return [...new Set(addresses.filter((address) => !/^(?:arxiv|doi)\.org\//.test(address)))];
}

/** All prose of an entry that a search finds, and names that are no names of it. */
export function searchTexts(entry: Entry, library: Library): readonly string[] {
  const note = library.note(entry.id);
  return [
    ...library.topicsOf(entry).flatMap((topic) => [topic.en.title, topic.zh?.title]),
    ...makersOf(entry),
    ...(entry.kind === 'course' ? [entry.number, entry.term] : []),
    placeOf(entry, library),
    entry.kind === 'paper' ? library.venue(entry.venue)?.name : undefined,
    ...languages.flatMap((language) => [
      entry.why[language],
      ...(entry.answers?.[language] ?? []),
      ...(entry.askedAs?.[language] ?? []),
      entry.summary?.[language],
    ]),
    ...entry.companions.map(({ title }) => title),
    ...languages.map((language) => noteProse(note?.[language]?.body ?? '')),
  ].flatMap((text) => text ?? []);
}

/** What a result shows of an entry, and what it is ranked by. */
export function foundRecord(entry: Entry, library: Library): FoundRecord {
  const { doi, arxiv } = entry.ids;
  const place = placeOf(entry, library) ?? '';
  const short = shortName(entry);
  return {
    id: entry.id,
    kind: entry.kind,
    tier: entry.tier,
    title: entry.title,
    short: short === entry.title && entry.title.length > 24 ? '' : short,
    aliases: entry.aliases.join('\n'),
    former: entry.formerTitles.join('\n'),
    authors: namesOf(entry)
      .flatMap((name) => [name, library.person(name)?.zh ?? []].flat())
      .join('\n'),
    makers: shortMakers(makersOf(entry)),
    place,
    venue: entry.kind === 'paper' ? `${entry.venue} ${entry.year}` : place,
    year: entry.year?.toString() ?? '',
    ids: [arxiv, doi, doi?.split('/')[1], entry.citationKey, ...addressesOf(entry)].filter((id) => id !== undefined).join('\n'),
    filings: filingsOf(entry, library)
      .map(({ concept, place }) => `${concept} ${place}`)
      .join('\n'),
    pdf: entry.links.pdf ?? '',
    code: codeLink(entry) ?? '',
    language: entry.language,
    whyEn: entry.why.en,
    whyZh: entry.why.zh ?? '',
    answersEn: entry.answers?.en.join('\n') ?? '',
    answersZh: entry.answers?.zh?.join('\n') ?? '',
    askedEn: entry.askedAs?.en?.join('\n') ?? '',
    askedZh: entry.askedAs?.zh?.join('\n') ?? '',
    formerIds: entry.formerIds.join('\n'),
  };
}

/** The words of Markdown without its marks. Simple formulas and code are kept as they are read. */
function noteProse(markdown: string): string {
  const readable = markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$|\$\$[\s\S]*?\$\$/gm, ' ')
    .replace(/\$([^$\n]+)\$/g, (_, tex: string) => (tex.includes('\\') ? ' ' : tex.replace(/[{}_^]/g, '')))
    .replace(/`([^`\n]+)`/g, '$1');
  return proseOf(readable).replaceAll('\0', ' ');
}
