import { describe, expect, it } from 'vitest';
import { readIdTable, writeIdTable } from '#domain/search/id-table.ts';
import { markOf } from '#domain/marks/reading-marks.ts';

const rows = [
  { key: 'unknown_0e87673', ids: ['orca'] },
  { key: 'unknown_121b192', ids: ['zero', 'zero-old', 'zero-older'] },
  { key: '7', ids: ['constructor'] },
];

describe('the table of ids', () => {
  const read = readIdTable(writeIdTable(rows));

  it('is read as it was written, by the key of each work', () => {
    for (const { key, ids } of rows) expect(read.get(key)).toEqual(ids);
    expect(read.size).toBe(rows.length);
  });

  it('knows no key that no work has', () => {
    expect(['orca', 'toString', '__proto__'].map((key) => read.get(key))).toEqual([undefined, undefined, undefined]);
  });

  it('tells a work read under an id that it no longer has', () => {
    const marks = { read: { 'zero-older': '2026-11-20' }, reading: { orca: '2026-11-21' } };
    expect(rows.map(({ key }) => markOf(read.get(key) ?? [], marks))).toEqual(['reading', 'read', 'unread']);
  });

  it('is empty without works', () => {
    expect(readIdTable(writeIdTable([])).size).toBe(0);
  });
});
