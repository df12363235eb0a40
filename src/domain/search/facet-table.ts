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
  const values = byFacet((facet) => distinct(listed.flatMap((row) => row.facets[facet])));
  const table: Table = {
    keys: listed.map(({ key }) => key).join(' '),
    days,
    added: listed.map(({ added }) => days.indexOf(added)).join(' '),
    values,
    places: byFacet((facet) => listed.map((row) => row.facets[facet].map((value) => values[facet].indexOf(value)).join('.')).join(' ')),
  };
  return JSON.stringify(table);
}

/** Reads what `writeFacetTable` wrote, by the key of each work, in the order in which works are listed. */
export function readFacetTable(text: string): ReadonlyMap<string, FacetRow> {
  const { keys, days, added, values, places } = JSON.parse(text) as Table;
  if (keys === '') return new Map();
  const dayPlaces = added.split(' ');
  const columns = byFacet((facet) => places[facet].split(' '));
  return new Map(
    keys.split(' ').map((key, index) => {
      const valuesOf = (facet: Facet): readonly string[] =>
        (columns[facet][index] ?? '').split('.').flatMap((place) => (place === '' ? [] : (values[facet][Number(place)] ?? [])));
      return [key, { key, added: days[Number(dayPlaces[index])] ?? '', facets: byFacet(valuesOf) }];
    }),
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
