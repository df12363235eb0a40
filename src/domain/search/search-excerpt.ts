import { type FoundRecord, linesOf, type RecordField } from './found-record.ts';
import { hits } from './highlight.ts';
import type { SearchQuery } from './search-query.ts';
import { isFiledUnder } from './search-relevance.ts';
import { stemOf } from './search-words.ts';
import type { Language } from '../vocabulary.ts';

/** Where the words of a query can have been found, other than in the title; `text` is its summary or its note. */
export const foundPlaces = ['why', 'answers', 'filed', 'aliases', 'former', 'ids', 'authors', 'text'] as const;
export type FoundPlace = (typeof foundPlaces)[number];

/** The line under the title of a search result: where the words were found, and the text there. */
export interface Excerpt {
  /** Nothing is said of the place when the text is the reason to read, in the reader's language, without a hit. */
  readonly found: FoundPlace | undefined;
  /** The reason to read where the words are in a text that is not at hand. */
  readonly text: string;
  readonly language: Language;
}

/**
 * The text that says best why a record was found: the reason to read if it has all the words that the title lacks,
 * else the field with most of them, else the reason to read.
 * @param isWhole Whether the work has all words of the query somewhere.
 */
export function searchExcerpt(record: FoundRecord, query: SearchQuery | undefined, isWhole: boolean, language: Language): Excerpt {
  const second = language === 'zh' ? 'en' : 'zh';
  const inLanguage = (field: 'why' | 'answers', of: Language): Candidate => ({
    found: field,
    language: of,
    lines: linesOf(record[`${field}${of === 'zh' ? 'Zh' : 'En'}`]),
  });
  const line = (field: RecordField, found: FoundPlace, of: Language): Candidate => ({ found, language: of, lines: linesOf(record[field]) });
  const shown = [record.short, record.title, record.makers, record.venue, record.year].join('\n');
  const words = [...(query?.words ?? []).map(stemOf), ...(query?.ids ?? [])].filter((word) => hits(shown, [word]) === 0);
  const reason = inLanguage('why', record.whyZh === '' ? 'en' : language);
  const candidates = [
    reason,
    line('aliases', 'aliases', language),
    line('former', 'former', 'en'),
    line('ids', 'ids', 'en'),
    line('authors', 'authors', 'en'),
    filedUnder(record, query, language),
    inLanguage('answers', language),
    inLanguage('why', second),
    inLanguage('answers', second),
  ].map((candidate) => ({ ...candidate, count: hits(candidate.lines.join('\n'), words) }));
  const best = candidates.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0) {
    return { found: words.length > 0 && isWhole ? 'text' : undefined, text: reason.lines.join(' '), language: reason.language };
  }
  const counts = best.lines.map((each) => hits(each, words));
  const chosen = best.lines.filter((_, index) => counts[index] === Math.max(...counts));
  const text = best.found === 'answers' ? (chosen[0] ?? '') : chosen.join(language === 'zh' ? '，' : ', ');
  return { found: best.found, text, language: best.language };
}

interface Candidate {
  readonly found: FoundPlace;
  readonly language: Language;
  readonly lines: readonly string[];
}

/** What the query names and the work is filed under: by the name that was typed, and by its first one. */
function filedUnder(record: FoundRecord, query: SearchQuery | undefined, language: Language): Candidate {
  const filed = (query?.concepts ?? []).filter((concept) => isFiledUnder(record, concept));
  const lines = filed.map(({ words, meanings }) => [...new Set([words.join(' '), ...(meanings[0]?.names.slice(0, 2) ?? [])])].join(' = '));
  return { found: 'filed', language, lines };
}
