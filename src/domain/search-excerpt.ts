// Ships to the browser: imports values only from modules that do.
import { hits } from './highlight.ts';
import type { SearchField, SearchRecord } from './search-record.ts';
import type { Language } from './vocabulary.ts';

/** The line under the title of a search result: where the words were found, and the text there. */
export interface Excerpt {
  /** Nothing is said of the place when the text is the reason to read, in the reader's language, without a hit. */
  readonly found: 'why' | 'topics' | 'aliases' | 'former' | 'ids' | 'authors' | undefined;
  readonly text: string;
  readonly language: Language;
}

/**
 * The text that says best why a record was found: the reason to read if it has all the words that the title lacks,
 * else the field with most of them, else the reason to read.
 */
export function searchExcerpt(meta: SearchRecord['meta'], words: readonly string[], language: Language): Excerpt {
  const own: SearchField = language === 'zh' ? 'whyZh' : 'whyEn';
  const other: SearchField = language === 'zh' ? 'whyEn' : 'whyZh';
  const candidates: readonly { field: SearchField; found: Exclude<Excerpt['found'], undefined>; language: Language }[] = [
    { field: own, found: 'why', language },
    { field: 'aliases', found: 'aliases', language },
    { field: 'former', found: 'former', language: 'en' },
    { field: 'ids', found: 'ids', language: 'en' },
    { field: 'authors', found: 'authors', language: 'en' },
    { field: 'topics', found: 'topics', language },
    { field: other, found: 'why', language: language === 'zh' ? 'en' : 'zh' },
  ];
  const shown = `${meta.short} ${meta.title}`;
  const missing = words.filter((word) => hits(shown, [word]) === 0);
  const best = candidates
    .map((candidate) => ({ ...candidate, count: hits(meta[candidate.field], missing) }))
    .reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0)
    return meta[own] === '' ? { found: undefined, text: meta.whyEn, language: 'en' } : { found: undefined, text: meta[own], language };
  const lines = meta[best.field].split('\n').map((line) => ({ line, count: hits(line, missing) }));
  const most = Math.max(...lines.map(({ count }) => count));
  const text = lines.flatMap(({ line, count }) => (count === most ? line : [])).join(language === 'zh' ? '，' : ', ');
  return { found: best.found, text, language: best.language };
}

/**
 * Whether a record has any of the words, apart from their endings. For a word that is nowhere in the list the index
 * answers with words that share its first letters; such an answer is none.
 */
export function mentions(meta: SearchRecord['meta'], words: readonly string[]): boolean {
  const stems = words.map((word) => (word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word));
  return Object.values(meta).some((text) => hits(text, stems) > 0);
}
