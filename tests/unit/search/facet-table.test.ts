import { describe, expect, it } from 'vitest';
import { type FacetRow, readFacetTable, writeFacetTable } from '#domain/search/facet-table.ts';
import { byFacet } from '#domain/facets.ts';
import { facetValues } from '#domain/work/facet-values.ts';
import { toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();
const rows = library.entries.map((entry): FacetRow => ({ key: entry.id, facets: facetValues(entry, library), added: entry.added }));
const read = readFacetTable(writeFacetTable(rows));

describe('the table of facets', () => {
  it('is read as it was written, by the key of each work', () => {
    for (const row of rows) expect(read.get(row.key)).toEqual(row);
    expect(read.keys).toHaveLength(rows.length);
    expect(read.get('nothing')).toBeUndefined();
  });

  it('lists the latest year first, those of one year as they come, and works without a year last', () => {
    expect(read.keys).toEqual(['gamma', 'beta', 'alpha', 'no-chinese', 'essay', 'chips', 'engine']);
  });

  it('has each value once, however many works have it', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...rows[0], key: `work-${index}` }) as FacetRow);
    expect(writeFacetTable(many).match(/(?<!\.)must-read/g)).toHaveLength(1);
    expect(readFacetTable(writeFacetTable(many)).keys).toHaveLength(20);
  });

  it('keeps works that have no values', () => {
    const row: FacetRow = { key: 'bare', facets: byFacet(() => []), added: '2026-11-21' };
    expect(readFacetTable(writeFacetTable([row])).get('bare')).toEqual(row);
  });

  it('is empty without works', () => {
    expect(readFacetTable(writeFacetTable([])).keys).toEqual([]);
  });
});
