import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import type { Entry } from '#domain/entry.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));
const { library, diagnostics } = readLibrary(await listFiles(folder), 'content');
const { entries, areas, topics } = library;
const papers = entries.flatMap((entry) => (entry.kind === 'paper' ? [entry] : []));

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
const linksOf = (entry: Entry): readonly string[] => [
  ...Object.values(entry.links).filter((link) => link !== undefined),
  ...('repository' in entry ? [entry.repository] : []),
];
const introductions = topics.flatMap(({ id, en, zh }) => [
  { id: `${id} (en)`, text: en.introduction },
  { id: `${id} (zh)`, text: zh?.introduction ?? '' },
]);
const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the library', () => {
  it('has neither errors nor warnings', () => {
    expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'text'))).toEqual([]);
  });

  it('holds all 158 works of the four source lists', () => {
    expect(entries.filter(({ recommendedBy }) => recommendedBy.length > 0).length).toBeGreaterThanOrEqual(158);
  });

  it.each([
    ['pku-dair', 77],
    ['awesome-efficient-ai', 30],
    ['machine-learning-systems', 51],
    ['awesome-llm-training', 17],
  ])('holds the works of the list %s, %i of them', (source, count) => {
    expect(entries.filter(({ recommendedBy }) => recommendedBy.some((list) => list.source === source))).toHaveLength(count);
  });

  it('names all four source lists', () => {
    expect(ids(library.sources).toSorted()).toEqual(['awesome-efficient-ai', 'awesome-llm-training', 'machine-learning-systems', 'pku-dair']);
  });
});

describe('every paper', () => {
  it('has authors', () => {
    expect(ids(papers.filter(({ authors }) => authors.length === 0))).toEqual([]);
  });

  it('has a venue that is known', () => {
    expect(ids(papers.filter(({ venue }) => library.venue(venue) === undefined))).toEqual([]);
  });

  it('has a DOI, an arXiv identifier or a page that is neither of the two', () => {
    const isMissing = ({ ids: { doi, arxiv }, links }: Entry): boolean =>
      doi === undefined && arxiv === undefined && /^https?:\/\/(www\.)?(arxiv|doi)\.org\//.test(links.page);
    expect(ids(papers.filter(isMissing))).toEqual([]);
  });

  it('names no author twice', () => {
    expect(ids(papers.filter(({ authors }) => new Set(authors).size < authors.length))).toEqual([]);
  });

  it('was public no later than the year of its publication says', () => {
    const isLate = ({ published, year }: Entry): boolean => published !== undefined && year !== undefined && Number(published.slice(0, 4)) > year;
    expect(ids(papers.filter(isLate))).toEqual([]);
  });
});

describe('every entry', () => {
  it('says in English and in Chinese why to read it', () => {
    expect(ids(entries.filter(({ why }) => why.en === '' || (why.zh ?? '') === ''))).toEqual([]);
  });

  it('has Chinese in its Chinese reason, and none in its English one', () => {
    expect(ids(entries.filter(({ why }) => !/\p{Script=Han}/u.test(why.zh ?? '') || /\p{Script=Han}/u.test(why.en)))).toEqual([]);
  });

  it('links the web only', () => {
    const links = entries.flatMap(linksOf);
    expect(links.filter((link) => !/^https?:\/\/[^\s"'<>]+$/.test(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(158);
  });

  it('has a page that no other entry has', () => {
    const pages = entries.map(({ links }) => links.page.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''));
    expect(pages.filter((page, index) => pages.indexOf(page) !== index)).toEqual([]);
  });

  it('names each of its topics and source lists once', () => {
    const isRepeated = ({ topics: filed, recommendedBy }: Entry): boolean =>
      new Set(filed).size < filed.length || new Set(recommendedBy).size < recommendedBy.length;
    expect(ids(entries.filter(isRepeated))).toEqual([]);
  });

  it('is of a year that has come', () => {
    const year = Number(library.date.slice(0, 4));
    expect(ids(entries.filter((entry) => (entry.year ?? 0) > year))).toEqual([]);
  });
});

describe('what teaches', () => {
  const han = /\p{Script=Han}/u;
  const isMustReadPaper = ({ kind, tier }: Entry): boolean => kind === 'paper' && tier === 'must-read';

  it('is said of every entry: a summary in both languages and a Chinese name, and unless nobody could open it answers and the minutes it takes', () => {
    const lacking = entries.filter(
      ({ summary, answers, minutes, unseen, title, short, aliases }) =>
        summary?.zh === undefined ||
        (unseen === undefined && ((answers?.en.length ?? 0) < 2 || (answers?.zh?.length ?? 0) < 2 || minutes === undefined)) ||
        ![title, short ?? '', ...aliases].some((name) => han.test(name)),
    );
    expect(ids(lacking)).toEqual([]);
  });

  it('is the lineage of every must-read paper, or why it has none', () => {
    expect(ids(entries.filter((entry) => isMustReadPaper(entry) && entry.buildsOn.length === 0 && entry.lineageNote === undefined))).toEqual([]);
  });

  it('is more than 250 relations between works, none of them stated twice', () => {
    const relations = entries.flatMap(({ id, buildsOn }) => buildsOn.map(({ entry }) => `${id} ${entry}`));
    expect(relations.length).toBeGreaterThanOrEqual(250);
    expect(new Set(relations).size).toBe(relations.length);
  });

  it('is notes on 60 must-reads, 8 paths and 80 terms, in both languages', () => {
    const noted = library.notes.filter(({ id, zh }) => zh !== undefined && library.entry(id)?.tier === 'must-read');
    expect(noted.length).toBeGreaterThanOrEqual(60);
    expect(library.paths.filter(({ zh }) => zh !== undefined).length).toBeGreaterThanOrEqual(8);
    expect(library.terms.length).toBeGreaterThanOrEqual(80);
  });

  it('gives every part of a path a checkpoint', () => {
    const without = library.paths.flatMap(({ id, en, zh }) =>
      [en.body, zh?.body ?? ''].flatMap((body) => body.split(/<Part /).slice(1)).flatMap((part) => (part.includes('<Checkpoint ') ? [] : id)),
    );
    expect(without).toEqual([]);
  });
});

describe('every topic with works', () => {
  it('has an introduction in both languages', () => {
    const filled = topics.filter((topic) => library.entriesOf(topic).length > 0);
    expect(ids(filled.filter(({ en, zh }) => en.introduction === '' || (zh?.introduction ?? '') === ''))).toEqual([]);
  });
});

describe('every area', () => {
  it('has works', () => {
    expect(ids(areas.filter((area) => library.entriesOf(area).length === 0))).toEqual([]);
  });

  it('is introduced in at most 80 English words', () => {
    const long = areas.map(({ id, en }) => ({ id, words: words(en.introduction) })).filter((area) => area.words > 80);
    expect(long).toEqual([]);
  });
});

describe('introductions of topics', () => {
  it('hold no raw HTML', () => {
    expect(introductions.filter(({ text }) => /<[a-z/!?]/i.test(text))).toEqual([]);
  });

  it('hold no links to addresses that a browser could execute', () => {
    expect(introductions.filter(({ text }) => /\]\(\s*(?!https?:|\/|#)/i.test(text))).toEqual([]);
  });
});
