import { describe, expect, it } from 'vitest';
import { readRecord } from '#domain/found-record.ts';
import { type SearchRecord, searchRecord } from '#domain/search-record.ts';
import { edited, toyEntry, toyLibrary, toyTopic } from './toy-library.ts';

const { library } = toyLibrary();

/** The lines of a record that the index looks at: of Latin words those in its fields too, of Chinese those in its content only. */
function findable({ meta, content }: SearchRecord): readonly string[] {
  const fields = [meta.short, meta.title, meta.aliases, meta.former, meta.authors, meta.venue, meta.ids, meta.topics];
  const latin = fields.flatMap((field) => field.split('\n')).filter((line) => !/\p{Script=Han}/u.test(line));
  return [...latin, ...content.split(/[␞␟]/).map((line) => line.trim())];
}

describe('searchRecord', () => {
  it('holds all that is said of a paper', () => {
    expect(searchRecord(toyEntry('alpha'), library)).toMatchInlineSnapshot(`
      {
        "content": "逐步批处理 ␟ 批处理 ␟ 推理服务 ␟ ACM Symposium on Operating Systems Principles ␞ batch ␟ 批 ␟ mini-batch ␟ pipeline bubble ␟ 流水线气泡 ␞ Adds a request to the batch after every step. ␞ 每一步之后都可把新请求加入 batch。 ␞ how does a request join a running batch? ␞ 请求怎样加入正在运行的 batch？ ␞ Requests that are done leave after every step. 36 times the throughput of static batching. ␞ 每一步之后，完成的请求离开。吞吐是静态批处理的 36 倍。 ␞ The bubble With p stages and m micro-batches the share of idle time is For four stages and eight micro-batches this is 27%. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. stages share 4 27% alert(1) ␞ 气泡 p 个阶段、m 个微批次时，空闲时间所占的比例是 四个阶段、八个微批次时是 27%。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。",
        "filters": {
          "code": [
            "no",
          ],
          "kind": [
            "paper",
          ],
          "lang": [
            "en",
          ],
          "source": [
            "first-list",
          ],
          "tier": [
            "must-read",
          ],
          "topic": [
            "batching",
            "serving",
          ],
          "year": [
            "2022",
          ],
        },
        "language": "zh",
        "meta": {
          "added": "2026-11-21",
          "aliases": "逐步批处理",
          "authors": "Ada Writer",
          "code": "",
          "former": "",
          "id": "alpha",
          "ids": "2201.00010
      10.1145/1.2
      1.2
      writer-2022-alpha",
          "kind": "paper",
          "language": "en",
          "makers": "Ada Writer",
          "pdf": "https://arxiv.org/pdf/2201.00010",
          "place": "SOSP",
          "short": "Alpha",
          "tier": "must-read",
          "title": "Alpha: Batching Requests",
          "topics": "Batching
      批处理
      Serving
      推理服务",
          "venue": "SOSP 2022",
          "year": "2022",
        },
        "sort": {
          "added": "2026-11-21",
          "year": "2022",
        },
        "url": "/alpha",
      }
    `);
  });

  it('can be found by short name, title, author, venue, year, identifiers, topics in both languages and their aliases', () => {
    const changes = edited('papers/beta.yaml', 'short:', 'ids: { doi: 10.1145/3.4, arxiv: "2301.00010" }\nshort:');
    expect(findable(searchRecord(toyEntry('beta', changes), library))).toEqual(
      expect.arrayContaining([
        'PagedBeta',
        'Beta Paging for Attention',
        '某某',
        'Ada Writer',
        'SOSP 2023',
        'ACM Symposium on Operating Systems Principles',
        '2301.00010',
        '10.1145/3.4',
        '3.4',
        'KV cache',
        '显存管理',
        '批处理',
        'Cuts the cache into pages.',
        '把缓存切成页。',
      ]),
    );
  });

  it('can be found by instructor and institution of a course', () => {
    const record = searchRecord(toyEntry('chips'), library);
    expect(findable(record)).toEqual(expect.arrayContaining(['芯片课', '老师', 'A University']));
    expect(record.meta.authors).toBe('老师');
  });

  it('can be found by the maintainers of a framework, and links its repository as code', () => {
    const record = searchRecord(toyEntry('engine'), library);
    expect(findable(record)).toContain('Engine Project');
    expect(record.meta.code).toBe('https://example.org/engine.git');
  });

  it('has no empty lines in what can be found', () => {
    const [names = ''] = searchRecord(toyEntry('engine'), library).content.split('␞');
    expect(names.split('␟').map((line) => line.trim())).not.toContain('');
  });

  it('has the short name of the venue to show and its key to find', () => {
    const { library: changed } = toyLibrary(edited('venues.yaml', 'SOSP:', 'SOSP:\n  short: ACM SOSP'));
    const { meta } = searchRecord(toyEntry('alpha'), changed);
    expect(meta).toMatchObject({ place: 'ACM SOSP', venue: 'SOSP 2022' });
  });

  it('sorts a work without year last rather than leaving it out', () => {
    expect(searchRecord(toyEntry('engine'), library).sort).toEqual({ year: '0', added: '2026-11-20' });
  });

  it('leaves the Chinese reason empty where it is missing', () => {
    const { meta, content } = searchRecord(toyEntry('no-chinese'), library);
    expect(readRecord(meta, content)).toMatchObject({ whyEn: 'Says what the reader gets.', whyZh: '' });
  });

  it('can be found by what is said of it, in both languages', () => {
    const record = searchRecord(toyEntry('alpha'), library);
    expect(findable(record)).toEqual(
      expect.arrayContaining(['mini-batch', '流水线气泡', 'how does a request join a running batch?', '请求怎样加入正在运行的 batch？']),
    );
  });

  it('names terms first of which the work is the first to read', () => {
    const terms = (id: string): string => {
      const { meta, content } = searchRecord(toyEntry(id), library);
      return readRecord(meta, content).terms;
    };
    const before = edited('glossary.yaml', 'entries: [alpha, gamma]', 'entries: [gamma, alpha]');
    const { meta, content } = searchRecord(toyEntry('alpha'), toyLibrary(before).library);
    expect(terms('alpha')).toMatch(/^batch\n/);
    expect(readRecord(meta, content).terms).toMatch(/^pipeline bubble\n/);
  });

  it('has a name before the colon of its title, and none where the title is long', () => {
    expect(searchRecord(toyEntry('alpha'), library).meta.short).toBe('Alpha');
    expect(searchRecord(toyEntry('beta'), library).meta.short).toBe('PagedBeta');
    expect(searchRecord(toyEntry('beta', edited('papers/beta.yaml', 'short: PagedBeta\n', '')), library).meta.short).toBe('');
  });

  it('can be found by the key of its citation', () => {
    expect(searchRecord(toyEntry('alpha'), library).meta.ids.split('\n')).toContain('writer-2022-alpha');
  });

  it('is filtered by whether code is linked', () => {
    expect(searchRecord(toyEntry('engine'), library).filters.code).toEqual(['yes']);
    expect(searchRecord(toyEntry('alpha'), library).filters.code).toEqual(['no']);
  });

  it('is filtered by sub-topic and area', () => {
    expect(searchRecord(toyEntry('beta'), library).filters.topic).toEqual(['kv-cache', toyTopic('serving').id, 'batching']);
  });

  it('is in the Chinese index, whatever the language of the work', () => {
    expect(searchRecord(toyEntry('alpha'), library).language).toBe('zh');
    expect(searchRecord(toyEntry('chips'), library).language).toBe('zh');
  });
});
