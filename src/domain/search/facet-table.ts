import { byFacet, type Facet, type FacetValues } from '../facets.ts';

/** What a list of works is filtered and ordered by: one work of it. */
export interface FacetRow {
  /** What the search index calls the work. */
  readonly key: string;
  readonly facets: FacetValues;
  /** The day it was added, YYYY-MM-DD. */
  readonly added: string;
}

/**
 * A table as the site sends it, column by column, which packs better than work by work: values have spaces between,
 * several of one work dots, and a work names a value by its place among all.
 */
interface Table {
  readonly keys: string;
  readonly days: readonly string[];
  readonly added: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly places: Readonly<Record<Facet, string>>;
}

/** The facets of all works as a text, in the order in which works are listed: the latest year first, then as they come. */
export function writeFacetTable(rows: readonly FacetRow[]): string {
  const yearOf = (row: FacetRow): number => Number(row.facets.year[0] ?? 0);
  const listed = rows.toSorted((a, b) => yearOf(b) - yearOf(a));
  const days = distinct(listed.map(({ added }) => added));
  const dayPlaces = placesIn(days);
  const values = byFacet((facet) => distinct(listed.flatMap((row) => row.facets[facet])));
  const table: Table = {
    keys: listed.map(({ key }) => key).join(' '),
    days,
    added: listed.map(({ added }) => dayPlaces.get(added)).join(' '),
    values,
    places: byFacet((facet) => {
      const placeOf = placesIn(values[facet]);
      return listed.map((row) => row.facets[facet].map((value) => placeOf.get(value)).join('.')).join(' ');
    }),
  };
  return JSON.stringify(table);
}

/** The facets of all works. A work is read when it is asked for: a search asks for a few of many. */
export interface FacetTable {
  /** All works, in the order in which they are listed. */
  readonly keys: readonly string[];
  get(key: string): FacetRow | undefined;
}

/** Reads what `writeFacetTable` wrote. */
export function readFacetTable(text: string): FacetTable {
  const { keys: allKeys, days, added, values, places } = JSON.parse(text) as Table;
  const keys = allKeys === '' ? [] : allKeys.split(' ');
  const placeByKey = new Map(keys.map((key, place) => [key, place]));
  const dayPlaces = added.split(' ');
  const columns = byFacet((facet) => places[facet].split(' '));
  /** Most works share what they have of a facet. */
  const known = byFacet(() => new Map<string, readonly string[]>());
  const valuesOf = (facet: Facet, text: string): readonly string[] => {
    const found = known[facet].get(text) ?? text.split('.').flatMap((place) => (place === '' ? [] : (values[facet][Number(place)] ?? [])));
    known[facet].set(text, found);
    return found;
  };
  return {
    keys,
    get(key) {
      const place = placeByKey.get(key);
      if (place === undefined) return undefined;
      return {
        key,
        added: days[Number(dayPlaces[place])] ?? '',
        facets: byFacet((facet) => valuesOf(facet, columns[facet][place] ?? '')),
      };
    },
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}

function placesIn(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, place) => [value, place]));
}
