import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFacetTable } from '#domain/search/facet-table.ts';
import { byFacet } from '#domain/facets.ts';
import { facetValues } from '#domain/work/facet-values.ts';
import { type FoundRecord, readRecord, writeRecord } from '#domain/search/found-record.ts';
import { keysOfIds } from '#domain/search/id-table.ts';
import { foundRecord, type IndexedEntry, indexedEntry, searchTexts } from '#domain/search/search-record.ts';
import { conceptWord, idWord, indexWordsOf } from '#domain/search/search-words.ts';
import { serveSite } from '../../relevance/built-site.ts';
import { searchFiles } from '../../../src/site-build/search-files.ts';
import { edited, toyLibrary } from '../toy-library.ts';
import { toyIndex } from '../search/toy-records.ts';

/** The part of Pagefind's browser module that is used here. It runs in Node too. */
interface Pagefind {
  options(options: { readonly basePath: string; readonly noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(words: string | null, options?: object): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

const { library } = toyLibrary(edited('papers/gamma.yaml', 'added:', 'formerIds: [gamma-old, gamma-older]\nadded:'));
const entries = library.entries.map((entry) => indexedEntry(entry, library));
const files = await searchFiles(entries);

/** Works of five hundred words each, which no other one has. */
const many = Array.from({ length: 40 }, (_, work): IndexedEntry => {
  const id = `work-${work}`;
  const content = Array.from({ length: 500 }, (_, word) => `w${work}x${word}`).join(' ');
  return {
    indexed: { url: id, language: 'unknown', content, meta: {} },
    found: writeRecord({ ...readRecord('[]'), id }),
    facets: byFacet(() => []),
    added: '',
    formerIds: [],
  };
});
const manyFiles = await searchFiles(many);
const folder = await mkdtemp(join(tmpdir(), 'roofline-search-'));
for (const { path, content } of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
const site = await serveSite(folder);
const pagefind = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as Pagefind;
await pagefind.options({ basePath: `${site.origin}/pagefind/`, noWorker: true });
await pagefind.init();

afterAll(async () => {
  await pagefind.destroy();
  await site.close();
  await rm(folder, { recursive: true });
});

type Files = Awaited<ReturnType<typeof searchFiles>>;

const textOf = (path: string, of: Files): string => String(of.find((file) => file.path === path)?.content);
const recordOf = (key: string, of = files): FoundRecord => readRecord(textOf(`search/records/${key}.json`, of));
const keys = files.flatMap(({ path }) => /^search\/records\/(.+)\.json$/.exec(path)?.[1] ?? []);

/** The ids of what the index answers with, as the search page asks it. */
async function find(words: string | null): Promise<readonly string[]> {
  const { results } = await pagefind.search(words);
  return results.map(({ id }) => recordOf(id).id).toSorted();
}

const ids = library.entries.map(({ id }) => id);

describe('the records beside the index', () => {
  it('are one of each entry, under the key that the index gives it', async () => {
    expect(keys.map((key) => recordOf(key).id).toSorted()).toEqual(ids);
    const { results } = await pagefind.search('alpha');
    expect(results.map(({ id }) => recordOf(id).title)).toEqual(['Alpha: Batching Requests']);
  });

  it('are all that a result shows of their entry', () => {
    const found = Object.fromEntries(keys.map((key) => [recordOf(key).id, recordOf(key)]));
    expect(found).toEqual(Object.fromEntries(library.entries.map((entry) => [entry.id, foundRecord(entry, library)])));
  });

  it('are named by the same keys in the table of facets, with the facets of their entries', () => {
    const table = readFacetTable(textOf('search/facets.json', files));
    expect(table.keys.toSorted()).toEqual(keys.toSorted());
    for (const key of table.keys) {
      const { facets, added } = table.get(key) ?? {};
      const entry = library.entry(recordOf(key).id);
      expect({ facets, added }).toEqual(entry && { facets: facetValues(entry, library), added: entry.added });
    }
  });

  it('are named by the same keys in the tables of ids, with all the ids of their entries', async () => {
    const keysOf = async (...asked: readonly string[]): Promise<readonly string[]> => [
      ...(await keysOfIds(asked, (path) => Promise.resolve(textOf(path, files)))),
    ];
    for (const key of keys) expect(await keysOf(recordOf(key).id)).toEqual([key]);
    expect(await keysOf('gamma-old', 'gamma-older')).toEqual(await keysOf('gamma'));
    expect((await keysOf(...ids)).toSorted()).toEqual([...keys].toSorted());
  });

  it('stand in the table by year, and those of one year by id', () => {
    const listed = (of: Files): readonly string[] =>
      readFacetTable(textOf('search/facets.json', of)).keys.map((key) => recordOf(key, of).id);
    expect(listed(files)).toEqual(['gamma', 'beta', 'alpha', 'no-chinese', 'essay', 'chips', 'engine']);
    expect(listed(manyFiles)).toEqual(many.map(({ indexed }) => indexed.url).toSorted());
  });
});

describe('the index', () => {
  it('finds entries by words of any of their texts', async () => {
    expect(await find(indexWordsOf('throughput').join(' '))).toEqual(['alpha']);
    expect(await find([...indexWordsOf('气泡'), ...indexWordsOf('请求')].join(' '))).toEqual(['alpha']);
    expect(await find(indexWordsOf('芯片').join(' '))).toEqual(['chips', 'essay']);
  });

  it('finds entries by what they are filed under', async () => {
    expect(await find(conceptWord(4))).toEqual(['beta', 'essay']);
  });

  it('finds an identifier that has signs in it', async () => {
    for (const id of ['2201.00010', '10.1145/1.2', 'writer-2022-alpha']) expect([id, await find(id)]).toEqual([id, ['alpha']]);
  });

  it('finds a word in quotes only as it is, another one by its beginning too', async () => {
    expect([await find('"throughpu"'), await find('throughpu')]).toEqual([[], ['alpha']]);
    expect(await find('"throughput"')).toEqual(['alpha']);
  });

  it('answers as the index in tests of the search does', async () => {
    const toy = toyIndex(
      library.entries.map((entry) => ({ record: foundRecord(entry, library), text: searchTexts(entry, library).join('\n') })),
    );
    // Words that no entry has are taken for those with which they begin, or left out.
    const odd = [
      'alphabet',
      'batrachian',
      'zetaflow',
      'alpha zetaflow',
      'alphabet zetaflow',
      idWord('2201.99999'),
      '0zz',
      '0zz9',
      `alpha ${conceptWord(5)}`,
    ];
    const asked = ['alpha', 'reques', 'batch', '"batch"', '"batc"', 'sosp 2022', 'ada writ', idWord('2201.00010'), '2201', ...odd];
    const words = [
      ...asked,
      ...['批处理', '芯', '缓存'].map((word) => indexWordsOf(word).join(' ')),
      conceptWord(0),
      `"${conceptWord(3)}"`,
    ];
    for (const question of words) {
      const answer = (await toy.find(question)).map(({ key }) => key).toSorted();
      expect([question, await find(question)]).toEqual([question, answer]);
    }
  });

  it('has nothing in it of what Pagefind gives back, and none of its own interfaces', () => {
    const names = files.map(({ path }) => path).filter((path) => path.startsWith('pagefind/'));
    expect(names.filter((path) => /fragment|worker|\bui\b|-ui|highlight/.test(path))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-entry.json']));
  });
});

describe('the index', () => {
  it('answers a search for nothing with all', async () => {
    expect(await find(null)).toEqual(ids);
  });

  it('comes in small parts, so that a word fetches little of the others', () => {
    const parts = manyFiles.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => content.length);
    const all = parts.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...parts)).toBeLessThan(all / 10);
  });
});

describe('an index of nothing', () => {
  it('can be made', async () => {
    const made = await searchFiles([]);
    expect(made.filter(({ path }) => path.startsWith('search/'))).toEqual([
      { path: 'search/facets.json', content: expect.any(String) },
      { path: 'search/ids/0.json', content: '{"parts":1,"keys":{}}' },
    ]);
  });
});
