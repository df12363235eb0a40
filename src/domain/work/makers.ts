import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';

/** Who made a work, as its kind says it: authors, instructors, maintainers, institution or publisher. */
export function makersOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'paper':
      return entry.authors;
    case 'framework':
      return entry.authors.length > 0 ? entry.authors : entry.maintainers;
    case 'course':
      return entry.instructors.length > 0 ? entry.instructors : entry.authors;
    case 'article':
    case 'book':
    case 'collection':
      return entry.authors.length > 0 ? entry.authors : entry.publisher === undefined ? [] : [entry.publisher];
    case 'video':
      return entry.authors.length > 0 ? entry.authors : entry.channel === undefined ? [] : [entry.channel];
    default:
      return entry satisfies never;
  }
}

/** The people that an entry names: its authors, and who teaches a course. */
export function namesOf(entry: Entry): readonly string[] {
  return [...entry.authors, ...(entry.kind === 'course' ? entry.instructors : [])];
}

/** Where a work appeared, without the year: venue, institution or publisher; nothing when nobody is named. */
export function placeOf(entry: Entry, library: Library): string | undefined {
  switch (entry.kind) {
    case 'paper': {
      const venue = library.venue(entry.venue);
      return venue?.short ?? entry.venue;
    }
    case 'course':
      return entry.institution;
    case 'article':
    case 'book':
    case 'collection':
      return entry.authors.length > 0 ? entry.publisher : undefined;
    case 'video':
      return entry.authors.length > 0 ? entry.channel : undefined;
    case 'framework':
      return undefined;
    default:
      return entry satisfies never;
  }
}

/**
 * The makers for one line of a list: at most three, then “et al.”
 * @example shortMakers(['A', 'B', 'C', 'D']) // 'A, B, C, et al.'
 */
export function shortMakers(makers: readonly string[]): string {
  return makers.length > 3 ? `${makers.slice(0, 3).join(', ')}, et al.` : makers.join(', ');
}
