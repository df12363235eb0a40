// Ships to the browser: imports values only from modules that do.
import { hits } from './highlight.ts';
import type { FoundRecord, SearchField } from './found-record.ts';
import type { Language } from './vocabulary.ts';

/** Where the words of a query can have been found, other than in the title. */
export const foundPlaces = ['why', 'answers', 'summary', 'notes', 'terms', 'topics', 'aliases', 'former', 'ids', 'authors'] as const;
type Found = (typeof foundPlaces)[number];

/** The line under the title of a search result: where the words were found, and the text there. */
export interface Excerpt {
  /** Nothing is said of the place when the text is the reason to read, in the reader's language, without a hit. */
  readonly found: Found | undefined;
  readonly text: string;
  readonly language: Language;
}

/**
 * The text that says best why a record was found: the reason to read if it has all the words that the title lacks,
 * else the field with most of them, else the reason to read.
 */
export function searchExcerpt(meta: FoundRecord, words: readonly string[], language: Language): Excerpt {
  const second = language === 'zh' ? 'en' : 'zh';
  const inLanguage = (of: Language): readonly Candidate[] => [
    { field: of === 'zh' ? 'whyZh' : 'whyEn', found: 'why', language: of },
    { field: of === 'zh' ? 'answersZh' : 'answersEn', found: 'answers', language: of },
    { field: of === 'zh' ? 'summaryZh' : 'summaryEn', found: 'summary', language: of },
    { field: of === 'zh' ? 'notesZh' : 'notesEn', found: 'notes', language: of },
  ];
  const own: SearchField = language === 'zh' ? 'whyZh' : 'whyEn';
  const [why, ...prose] = inLanguage(language);
  const candidates: readonly Candidate[] = [
    ...(why === undefined ? [] : [why]),
    { field: 'aliases', found: 'aliases', language },
    { field: 'former', found: 'former', language: 'en' },
    { field: 'ids', found: 'ids', language: 'en' },
    { field: 'authors', found: 'authors', language: 'en' },
    { field: 'terms', found: 'terms', language },
    { field: 'topics', found: 'topics', language },
    ...prose,
    ...inLanguage(second),
  ];
  const shown = `${meta.short} ${meta.title}`;
  const missing = words.filter((word) => hits(shown, [word]) === 0);
  const best = candidates
    .map((candidate) => ({ ...candidate, count: hits(meta[candidate.field], missing) }))
    .reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0)
    return meta[own] === '' ? { found: undefined, text: meta.whyEn, language: 'en' } : { found: undefined, text: meta[own], language };
  const pieces = piecesOf(meta[best.field], best.found).map((piece) => ({ piece, count: hits(piece, missing) }));
  const most = Math.max(...pieces.map(({ count }) => count));
  const chosen = pieces.flatMap(({ piece, count }) => (count === most ? piece : []));
  const text = isProse(best.found) ? (chosen[0] ?? '') : chosen.join(language === 'zh' ? '，' : ', ');
  return { found: best.found, text, language: best.language };
}

interface Candidate {
  readonly field: SearchField;
  readonly found: Found;
  readonly language: Language;
}

/** Whether a field is made of sentences, of which one is shown, rather than of names. */
function isProse(found: Found): boolean {
  return found === 'answers' || found === 'summary' || found === 'notes';
}

function piecesOf(text: string, found: Found): readonly string[] {
  return text.split(isProse(found) ? /\n|(?<=[.?!])\s+(?=[\p{Lu}\d])|(?<=[。？！])/u : '\n').map((piece) => piece.trim());
}
