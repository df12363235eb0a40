import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askedEntries, EntriesAtHand } from '#domain/contribution/entries-at-hand.ts';
import { listFiles, listHead, type ListPart } from '#domain/contribution/published-list.ts';
import type { Library } from '#domain/library.ts';
import { type Names, namesFiles } from '#domain/work/name-groups.ts';
import { largeLibrary } from '../large-library.ts';
import { edited, toyLibrary } from '../toy-library.ts';

/** What a draft asks for of a library, file by file. */
function fetched(library: Library, asked: Parameters<EntriesAtHand['missing']>[0]) {
  const files = new Map([...listFiles(library), ...namesFiles(library)].map(({ path, content }) => [path, content]));
  const atHand = new EntriesAtHand(listHead(library));
  const paths: string[] = [];
  for (let missing = atHand.missing(asked); missing.length > 0; missing = atHand.missing(asked)) {
    for (const path of missing) {
      atHand.add(path, JSON.parse(files.get(path) ?? '') as Names | ListPart);
      paths.push(path);
    }
  }
  return { atHand, bytes: paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0) };
}

describe('the list in parts', () => {
  const { library } = toyLibrary(edited('papers/beta.yaml', 'added:', 'formerIds: [old-beta]\nadded:'));

  it('gives an entry by its id, a former one, its title, its identifier and its citation key', () => {
    const nothing = { id: '', references: [], lookups: [] };
    const { citationKey, title, ids } = library.entry('alpha') ?? {};
    for (const lookup of ['old-beta', 'beta'])
      expect(fetched(library, { ...nothing, id: lookup, lookups: [lookup] }).atHand.entry(lookup)?.id).toBe('beta');
    for (const draft of [{ title }, { ids }, { citationKey }]) {
      expect(fetched(library, askedEntries('paper', 'new', draft)).atHand.entry('alpha')?.id, JSON.stringify(draft)).toBe('alpha');
    }
  });

  it('is asked for what an entry names, and for names like one that it does not have', () => {
    const { atHand } = fetched(library, askedEntries('paper', 'new', { prerequisites: ['alpah'], buildsOn: [{ entry: 'beta', how: {} }] }));
    expect(atHand.entry('beta')).toBeDefined();
    expect([...(atHand.list.otherIds ?? [])]).toContain('alpha');
  });

  it('has of terms and topics no more than the check of an entry reads', () => {
    expect(gzipSync(JSON.stringify(listHead(library))).length).toBeLessThan(1500);
  });

  it('of ten thousand works gives a draft what it is compared with in less than 20 KB', () => {
    const large = largeLibrary(10_000);
    const other = large.entries[5000];
    const { bytes, atHand } = fetched(
      large,
      askedEntries('paper', 'a-new-work', {
        title: other?.title,
        citationKey: 'some-key',
        prerequisites: [large.entries[77]?.id ?? ''],
        ids: { arxiv: '2401.00001' },
      }),
    );
    expect(atHand.entry(other?.id ?? '')).toBeDefined();
    expect(bytes).toBeLessThan(20 * 1024);
    expect(Math.max(...listFiles(large).map(({ content }) => gzipSync(content).length))).toBeLessThan(6 * 1024);
  });
});
