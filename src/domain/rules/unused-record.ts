import { linkExceptionsFile, peopleFile, sourcesFile, venuesFile } from '../content-paths.ts';
import { libraryLinks } from '../link-check/library-links.ts';
import { coversLink } from '../link-exception.ts';
import { namesOf } from '../work/makers.ts';
import type { Rule } from './rule.ts';

/** Every venue, every source list and every person is named by an entry, and every exception of the link check is about a link. */
export const unusedRecord: Rule = {
  id: 'unused-record',
  severity: 'warning',
  check({ library }) {
    const venues = new Set(library.entries.map((entry) => (entry.kind === 'paper' ? entry.venue : undefined)));
    const sources = new Set(library.entries.flatMap((entry) => entry.recommendedBy.map(({ source }) => source)));
    const people = new Set(library.entries.flatMap(namesOf));
    const links = library.linkExceptions.length === 0 ? [] : libraryLinks(library);
    const remedy = 'Remove it, or correct the entry that should name it.';
    return [
      ...library.venues
        .filter(({ id }) => !venues.has(id))
        .map(({ id }) => ({ file: venuesFile, path: [id], message: `No paper names the venue "${id}".`, remedy })),
      ...library.sources
        .filter(({ id }) => !sources.has(id))
        .map(({ id }) => ({ file: sourcesFile, path: [id], message: `No entry names the source list "${id}".`, remedy })),
      ...library.people
        .filter(({ id }) => !people.has(id))
        .map(({ id }) => ({ file: peopleFile, path: [id], message: `No entry is by "${id}".`, remedy })),
      ...library.linkExceptions
        .filter((exception) => !links.some(({ url }) => coversLink(exception, url)))
        .map(({ id }) => ({
          file: linkExceptionsFile,
          path: [id],
          message: `No link is covered by the exception "${id}".`,
          remedy: 'Remove it, or correct its address. One for many addresses ends with a star.',
        })),
    ];
  },
};
