import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry.ts';
import { type FoundRecord, linesOf } from '#domain/search/found-record.ts';
import type { Library } from '#domain/library.ts';
import { foundRecord, namedFields, type SearchRecord, searchRecord } from '#domain/search/search-record.ts';
import { conceptWord, idWord, indexWords } from '#domain/search/search-words.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();
const people: Changes = { 'people.yaml': 'Ada Writer: { zh: 艾达 }\n老师: { zh: 王老师 }\n' };

/** What is made of an entry of the toy library with changes. */
function made<Record>(make: (entry: Entry, of: Library) => Record, id: string, changes: Changes): Record {
  const { library: changed } = toyLibrary(changes);
  const entry = changed.entry(id);
  if (entry === undefined) throw new Error(`The toy library has no entry ${id}, or an error in it.`);
  return make(entry, changed);
}

const indexed = (id: string, changes: Changes = {}): SearchRecord => made(searchRecord, id, changes);
const found = (id: string, changes: Changes = {}): FoundRecord => made(foundRecord, id, changes);

/** Every word that the index has of an entry, as often as it has it. */
function allWords({ content, meta }: SearchRecord): readonly string[] {
  return [content, ...Object.values(meta)].join(' ').split(' ');
}

/** Those of some texts by which an entry cannot be found. */
function lost(record: SearchRecord, texts: readonly string[]): readonly string[] {
  const words = new Set(allWords(record));
  return texts.filter((text) => !indexWords(text).every((word) => words.has(word)));
}

describe('what is indexed of an entry', () => {
  it('is found by short name, title, author, venue, year, topics in both languages, their areas and the full name of the venue', () => {
    const texts = [
      'PagedBeta',
      'Beta Paging for Attention',
      '某某',
      'Ada Writer',
      'SOSP 2023',
      'ACM Symposium on Operating Systems Principles',
      'KV cache',
      '批处理',
      '推理服务',
    ];
    expect(lost(indexed('beta'), texts)).toEqual([]);
  });

  it('is found by reasons, questions, summaries and notes in both languages', () => {
    const texts = [
      'Adds a request to the batch after every step.',
      '每一步之后都可把新请求加入 batch。',
      'how does a request join a running batch?',
      '请求怎样加入正在运行的 batch？',
      'the throughput of static batching',
      '吞吐是静态批处理的 36 倍',
      'the share of idle time',
      '四个阶段',
    ];
    expect(lost(indexed('alpha'), texts)).toEqual([]);
  });

  it('is found by the titles and addresses of its companions', () => {
    const companion = 'companions: [{ kind: explainer, language: zh, title: 图解分页, url: https://example.org/Pages }]\n';
    const changes = edited('papers/beta.yaml', 'recommendedBy:', `${companion}recommendedBy:`);
    expect(lost(indexed('beta', changes), ['图解分页'])).toEqual([]);
    expect(linesOf(found('beta', changes).ids)).toContain('example.org/pages');
  });

  it('is found by no words that nothing says of it', () => {
    expect(lost(indexed('alpha'), ['paging', '芯片'])).toEqual(['paging', '芯片']);
  });

  it('has the words of simple formulas and of code in a sentence, not those of formulas with commands and of blocks', () => {
    const changes = edited('notes/en/alpha.md', 'With $p$ stages', 'With $P_{max}$, $\\eta + kappa$ and `torch.compile` stages');
    expect(lost(indexed('alpha', changes), ['Pmax', 'torch compile'])).toEqual([]);
    expect(lost(indexed('alpha', changes), ['frac', 'kappa', 'python'])).toEqual(['frac', 'kappa', 'python']);
  });

  it('is found by instructor, institution and term of a course', () => {
    const changes = edited('courses/chips.yaml', 'institution:', 'number: "15-442"\nterm: Spring 2024\ninstitution:');
    expect(lost(indexed('chips', changes), ['芯片课', '老师', 'A University', '15-442', 'Spring 2024'])).toEqual([]);
  });

  it('is found by the maintainers of a framework', () => {
    expect(lost(indexed('engine'), ['Engine Project'])).toEqual([]);
  });

  it('is found by the publisher of an article', () => {
    expect(lost(indexed('essay'), ['A Blog'])).toEqual([]);
  });

  it('is found by the names of its people in Chinese, and by none that is not known', () => {
    expect(lost(indexed('alpha', people), ['Ada Writer', '艾达'])).toEqual([]);
    expect(lost(indexed('chips', people), ['老师', '王老师'])).toEqual([]);
    expect(lost(indexed('essay', people), ['艾达'])).toEqual(['艾达']);
  });

  it('has the words of names in fields of their own, in which they weigh more', () => {
    const words = (text: string): string => indexWords(text).join(' ');
    expect(indexed('alpha', edited('papers/alpha.yaml', 'tier:', 'formerTitles: [A System]\ntier:')).meta).toMatchObject({
      names: words('Alpha\n逐步批处理'),
      title: words('Alpha: Batching Requests\nA System'),
      authors: words('Ada Writer'),
      venue: words('SOSP 2022'),
      ids: linesOf(found('alpha').ids).map(idWord).join(' '),
      concepts: [0, 1, 2, 3].map(conceptWord).join(' '),
    });
    expect(indexed('alpha').meta.reasons).toContain(words('running'));
    expect(indexed('alpha', people).meta.authors).toBe(words('Ada Writer\n艾达'));
  });

  it('has no field without words', () => {
    const { meta } = indexed('engine');
    expect(Object.keys(meta)).toEqual(expect.arrayContaining(['names', 'title', 'concepts']));
    expect(['authors', 'venue'].filter((field) => field in meta)).toEqual([]);
  });

  it.each(library.entries.map(({ id }) => id))('has each word of the prose of %s once, and none that its names have', (id) => {
    const { content, meta } = indexed(id);
    const words = content.split(' ');
    const named = new Set(namedFields.flatMap((field) => meta[field]?.split(' ') ?? []));
    expect(words).toEqual([...new Set(words)]);
    expect(words.filter((word) => word === '' || named.has(word))).toEqual([]);
  });

  it('has the concepts that the entry is filed under, and no others', () => {
    expect(indexed('essay').meta.concepts?.split(' ')).toEqual([2, 4, 6].map(conceptWord));
  });

  it('is known by its id, and is in no language, whatever its own', () => {
    expect(indexed('alpha')).toMatchObject({ url: 'alpha', language: 'unknown' });
    expect(indexed('chips')).toMatchObject({ url: 'chips', language: 'unknown' });
  });
});

describe('what a result shows of an entry', () => {
  it('says who made a paper, where and when, with its links', () => {
    expect(found('alpha')).toMatchObject({
      id: 'alpha',
      kind: 'paper',
      tier: 'must-read',
      title: 'Alpha: Batching Requests',
      aliases: '逐步批处理',
      authors: 'Ada Writer',
      makers: 'Ada Writer',
      place: 'SOSP',
      venue: 'SOSP 2022',
      year: '2022',
      pdf: 'https://arxiv.org/pdf/2201.00010',
      code: '',
      language: 'en',
    });
  });

  it('has reasons and questions in both languages, and neither summary nor note', () => {
    const record = found('alpha');
    expect(record).toMatchObject({
      whyEn: 'Adds a request to the batch after every step.',
      whyZh: '每一步之后都可把新请求加入 batch。',
      answersEn: 'how does a request join a running batch?',
      answersZh: '请求怎样加入正在运行的 batch？',
    });
    expect(Object.values(record).join('\n')).not.toMatch(/throughput|静态|idle|气泡/);
  });

  it('has no Chinese reason and no questions where they are missing', () => {
    expect(found('no-chinese')).toMatchObject({ whyEn: 'Says what the reader gets.', whyZh: '', answersEn: '', answersZh: '' });
  });

  it('has several questions, aliases and former titles as lines', () => {
    const changes = edited('papers/alpha.yaml', 'tier:', 'formerTitles: [Old, Older]\ntier:');
    expect(linesOf(found('alpha', changes).former)).toEqual(['Old', 'Older']);
    const more = edited('papers/alpha.yaml', '"how does a request join a running batch?"', '"how?", "why?"');
    expect(linesOf(found('alpha', more).answersEn)).toEqual(['how?', 'why?']);
  });

  it('has a name before the colon of its title, and none where the title is long', () => {
    expect(found('alpha').short).toBe('Alpha');
    expect(found('beta').short).toBe('PagedBeta');
    expect(found('beta', edited('papers/beta.yaml', 'short: PagedBeta\n', '')).short).toBe('');
    expect(found('gamma').short).toBe('Gamma');
  });

  it('has the short name of the venue to show and its key to find', () => {
    expect(found('alpha', edited('venues.yaml', 'SOSP:', 'SOSP:\n  short: ACM SOSP'))).toMatchObject({
      place: 'ACM SOSP',
      venue: 'SOSP 2022',
    });
  });

  it('has the identifiers, the DOI without its prefix too, and the key of its citation', () => {
    expect(linesOf(found('alpha').ids).slice(0, 4)).toEqual(['2201.00010', '10.1145/1.2', '1.2', 'writer-2022-alpha']);
  });

  it('has the addresses of its links, but for those that its identifiers stand in', () => {
    const addresses = linesOf(found('alpha').ids).slice(4);
    expect(addresses.filter((address) => /^https?:|^www\.|\/$|arxiv\.org|doi\.org/.test(address))).toEqual([]);
    expect(linesOf(found('gamma').ids)).toEqual(['example.org/gamma']);
  });

  it('has what people call it as one word', () => {
    const changes = edited('papers/alpha.yaml', 'tier:', 'short: Alpha Batch\ntier:');
    expect(indexed('alpha', changes).meta.names?.split(' ')).toContain('alphabatch');
  });

  it('has what it is filed under, with its place there', () => {
    expect(linesOf(found('alpha').filings)).toEqual(['0 0', '1 0', '2 1', '3 0']);
  });

  it('has the name of a person in Chinese after the one that is printed', () => {
    expect(linesOf(found('alpha', people).authors)).toEqual(['Ada Writer', '艾达']);
    expect(found('alpha', people).makers).toBe('Ada Writer');
  });

  it('has the instructors of a course among its authors', () => {
    expect(found('chips')).toMatchObject({ authors: '老师', makers: '老师', place: 'A University' });
  });

  it('names three makers at most, and finds all', () => {
    expect(found('essay')).toMatchObject({ makers: 'A, B, C, et al.', authors: 'A\nB\nC\nD\nE' });
  });

  it('links the repository of a framework as code', () => {
    expect(found('engine')).toMatchObject({ code: 'https://example.org/engine.git', makers: 'Engine Project', year: '', place: '' });
  });
});
