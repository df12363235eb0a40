import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { makersOf } from '../work/makers.ts';
import { type CitedName, citedName } from './cited-name.ts';
import { keptCapitals } from './kept-capitals.ts';

/** What a work is cited as. Each format has its own word for it. */
export type CitationKind =
  'proceedings-paper' | 'journal-article' | 'preprint' | 'report' | 'software' | 'course' | 'post' | 'video' | 'book' | 'web-page';

/** All that a citation of a work can say, for the writers of the formats beside this file: no more than the list knows. */
export interface Citation {
  /** Its key in BibTeX; the id of the entry where no key is stored. */
  readonly key: string;
  readonly id: string;
  readonly kind: CitationKind;
  readonly title: string;
  /** The words of the title whose capitals a style must not lower. */
  readonly kept: readonly string[];
  readonly names: readonly CitedName[];
  /** The proceedings, journal, institution, site or channel. */
  readonly container?: string | undefined;
  /** The name that people use for the venue: SOSP. */
  readonly venue?: string | undefined;
  readonly series?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly article?: string | undefined;
  readonly editors: readonly CitedName[];
  readonly publisher?: string | undefined;
  readonly isbn?: string | undefined;
  readonly issn?: string | undefined;
  /** With a hyphen: 611-626. */
  readonly pages?: string | undefined;
  readonly year?: number | undefined;
  /** From 1; only where the work was first public in the form that is cited. */
  readonly month?: number | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly url: string;
  readonly pdf?: string | undefined;
  readonly language: Entry['language'];
  /** What the number of a course or the term is. */
  readonly note?: string | undefined;
  /** The last day somebody saw that the address holds what is said, YYYY-MM-DD. */
  readonly seen?: string | undefined;
}

/** What the list knows of a work, for a citation of it. */
export function citationOf(entry: Entry, library: Library): Citation {
  const venue = entry.kind === 'paper' ? library.venue(entry.venue) : undefined;
  const kind = kindOf(entry, venue?.kind);
  const published = entry.published?.split('-').map(Number);
  const year = entry.year ?? published?.[0];
  return {
    key: entry.citationKey ?? entry.id,
    id: entry.id,
    kind,
    title: entry.title,
    kept: keptCapitals(entry),
    names: namesOf(makersOf(entry), library),
    editors: [],
    year,
    // The month of a preprint is not that of the paper.
    month: kind === 'proceedings-paper' || kind === 'journal-article' || published?.[0] !== year ? undefined : published?.[1],
    doi: entry.ids.doi,
    arxiv: entry.ids.arxiv,
    url: entry.ids.doi !== undefined ? `https://doi.org/${entry.ids.doi}` : entry.links.page,
    pdf: entry.links.pdf,
    language: entry.language,
    seen: entry.reviewed ?? entry.added,
    ...placeOf(entry, kind, library),
  };
}

function namesOf(names: readonly string[], library: Library): readonly CitedName[] {
  return names.map((name) => citedName(name, library.person(name)) ?? { literal: name });
}

function kindOf(entry: Entry, venue: 'conference' | 'journal' | 'workshop' | 'preprint' | undefined): CitationKind {
  switch (entry.kind) {
    case 'paper':
      if (venue === 'journal') return 'journal-article';
      if (venue !== 'preprint') return 'proceedings-paper';
      return entry.ids.arxiv === undefined ? 'report' : 'preprint';
    case 'framework':
      return 'software';
    case 'article':
      return 'post';
    case 'collection':
      return 'web-page';
    default:
      return entry.kind;
  }
}

/** Where a work of a kind appeared: what differs between kinds. */
function placeOf(entry: Entry, kind: CitationKind, library: Library): Partial<Citation> {
  switch (entry.kind) {
    case 'paper': {
      if (kind === 'preprint') return { publisher: 'arXiv' };
      if (kind === 'report') return {};
      const venue = library.venue(entry.venue);
      const volume = venue?.proceedings[entry.year];
      const journal = kind === 'journal-article' ? venue?.name : volume?.journal;
      return {
        container: journal ?? volume?.title ?? venue?.name ?? entry.venue,
        venue: venue?.short ?? entry.venue,
        ...(journal === undefined ? {} : { kind: 'journal-article' }),
        series: volume?.series,
        editors: namesOf(volume?.editors ?? [], library),
        publisher: volume?.publisher ?? venue?.publisher,
        isbn: volume?.isbn,
        issn: volume?.issn ?? venue?.issn,
        ...entry.publishedIn,
        volume: entry.publishedIn?.volume ?? volume?.volume,
      };
    }
    case 'course':
      return { container: entry.institution, note: [entry.number, entry.term].filter(Boolean).join(', ') || undefined };
    case 'video':
      return entry.authors.length > 0 ? { container: entry.channel } : {};
    case 'book':
      return { publisher: entry.publisher };
    case 'article':
    case 'collection':
      return entry.authors.length > 0 ? { container: entry.publisher } : {};
    case 'framework':
      return { url: entry.repository };
    default:
      return entry satisfies never;
  }
}
