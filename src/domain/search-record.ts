import { makersOf, placeOf, shortMakers } from './makers.ts';
import type { Entry } from './entry.ts';
import { byFacet, type Facet, facetValues } from './facets.ts';
import { type FoundRecord, joinSections, type MetaField } from './found-record.ts';
import type { Library } from './library.ts';
import { proseOf } from './markdown-prose.ts';
import { codeLink } from './links.ts';
import { shortName } from './short-name.ts';
import { languages } from './vocabulary.ts';

/**
 * What the search index holds of one entry, in both languages at once, so that a query in either finds it.
 * `meta` is what a result shows and what ranks highest; `content` is all that can be found, in sections.
 * @see https://pagefind.app/docs/node-api/#indexaddcustomrecord
 */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<MetaField, string>>;
  readonly filters: Readonly<Record<Facet, string[]>>;
  /** What a listing is ordered by; a work without a year has to have a value too, or it would be left out. */
  readonly sort: { readonly year: string; readonly added: string };
}

/** The search record of an entry. Its language is always Chinese: that index segments Han and still finds English words. */
export function searchRecord(entry: Entry, library: Library): SearchRecord {
  const fields = foundRecord(entry, library);
  const { whyEn, whyZh, answersEn, answersZh, summaryEn, summaryZh, notesEn, notesZh, terms, ...meta } = fields;
  const venue = entry.kind === 'paper' ? library.venue(entry.venue) : undefined;
  const values = facetValues(entry, library);
  // Chinese that stands in `meta` only is not found, so names stand in the content too.
  const names = [meta.title, meta.aliases, meta.former, meta.authors, meta.topics]
    .flatMap((text) => text.split('\n'))
    .filter((name) => /\p{Script=Han}/u.test(name));
  const others = [
    entry.kind === 'framework' ? entry.maintainers.join('\n') : '',
    entry.kind === 'course' ? `${entry.institution ?? ''} ${entry.number ?? ''} ${entry.term ?? ''}` : '',
    venue?.name ?? '',
  ];
  return {
    url: `/${entry.id}`,
    content: joinSections({
      names: [...names, ...others].filter((text) => text.trim() !== '').join('\n'),
      terms,
      whyEn,
      whyZh,
      answersEn,
      answersZh,
      summaryEn,
      summaryZh,
      notesEn,
      notesZh,
    }),
    language: 'zh',
    meta,
    filters: byFacet((facet) => [...values[facet]]),
    sort: { year: meta.year || '0', added: entry.added },
  };
}

/** All that a search looks at and shows of an entry. */
function foundRecord(entry: Entry, library: Library): FoundRecord {
  const topics = library
    .topicsOf(entry)
    .flatMap((topic) => [...languages.map((language) => topic[language]?.title ?? ''), ...topic.aliases])
    .filter((name) => name !== '');
  const note = library.note(entry.id);
  // The works that a term names first are the first to read about it, so those terms come first too.
  const terms = library
    .termsOf(entry)
    .toSorted((a, b) => a.entries.indexOf(entry.id) - b.entries.indexOf(entry.id))
    .flatMap((term) => [term.en, term.zh, ...term.aliases]);
  const { doi, arxiv } = entry.ids;
  const place = placeOf(entry, library) ?? '';
  return {
    id: entry.id,
    kind: entry.kind,
    tier: entry.tier,
    title: entry.title,
    short: shortName(entry) === entry.title && entry.title.length > 24 ? '' : shortName(entry),
    aliases: entry.aliases.join('\n'),
    former: entry.formerTitles.join('\n'),
    authors: [...entry.authors, ...(entry.kind === 'course' ? entry.instructors : [])].join('\n'),
    makers: shortMakers(makersOf(entry)),
    venue: entry.kind === 'paper' ? `${entry.venue} ${entry.year}` : place,
    place,
    year: entry.year?.toString() ?? '',
    ids: [arxiv, doi, doi?.split('/')[1], entry.citationKey].filter((id) => id !== undefined).join('\n'),
    topics: topics.join('\n'),
    pdf: entry.links.pdf ?? '',
    code: codeLink(entry) ?? '',
    language: entry.language,
    added: entry.added,
    terms: [...new Set(terms)].join('\n'),
    whyEn: entry.why.en,
    whyZh: entry.why.zh ?? '',
    answersEn: entry.answers?.en.join('\n') ?? '',
    answersZh: entry.answers?.zh?.join('\n') ?? '',
    summaryEn: entry.summary?.en ?? '',
    summaryZh: entry.summary?.zh ?? '',
    notesEn: words(note?.en.body),
    notesZh: words(note?.zh?.body),
  };
}

/** The words of Markdown without its marks, on one line. Simple formulas and code are kept as they are read. */
function words(markdown = ''): string {
  const readable = markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$|\$\$[\s\S]*?\$\$/gm, ' ')
    .replace(/\$([^$\n]+)\$/g, (_, tex: string) => (tex.includes('\\') ? '…' : tex.replace(/[{}_^]/g, '')))
    .replace(/`([^`\n]+)`/g, '$1');
  return proseOf(readable).replaceAll('\0', ' ').replace(/\s+/g, ' ').trim();
}
