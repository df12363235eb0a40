import { describe, expect, it } from 'vitest';
import { searchRecord } from '#domain/search-record.ts';
import { edited, toyEntry, toyLibrary, toyTopic } from './toy-library.ts';

const { library } = toyLibrary();

describe('searchRecord', () => {
  it('holds all that is said of a paper', () => {
    expect(searchRecord(toyEntry('alpha'), library)).toMatchInlineSnapshot(`
      {
        "content": "Alpha: Batching Requests
      逐步批处理
      Ada Writer
      SOSP 2022
      ACM Symposium on Operating Systems Principles
      2201.00010
      10.1145/1.2
      1.2
      Batching
      批处理
      Serving
      推理服务
      batch
      批
      mini-batch
      pipeline bubble
      流水线气泡
      Adds a request to the batch after every step.
      每一步之后都可把新请求加入 batch。
      how does a request join a running batch?
      请求怎样加入正在运行的 batch？
      Requests that are done leave after every step. 36 times the throughput of static batching.
      每一步之后，完成的请求离开。吞吐是静态批处理的 36 倍。
      The bubble With p stages and m micro-batches the share of idle time is For four stages and eight micro-batches this is 27%. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. stages share 4 27% alert(1)
      气泡 p 个阶段、m 个微批次时，空闲时间所占的比例是 四个阶段、八个微批次时是 27%。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。",
        "filters": {
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
          "aliases": "逐步批处理",
          "answersEn": "how does a request join a running batch?",
          "answersZh": "请求怎样加入正在运行的 batch？",
          "authors": "Ada Writer",
          "code": "",
          "former": "",
          "id": "alpha",
          "ids": "2201.00010
      10.1145/1.2
      1.2",
          "kind": "paper",
          "language": "en",
          "makers": "Ada Writer",
          "notesEn": "The bubble With p stages and m micro-batches the share of idle time is For four stages and eight micro-batches this is 27%. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. The words that follow make the note as long as a note has to be, since a rule counts them. stages share 4 27% alert(1)",
          "notesZh": "气泡 p 个阶段、m 个微批次时，空闲时间所占的比例是 四个阶段、八个微批次时是 27%。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。后面的话只是为了让笔记够长，因为有一条规则会数字数。",
          "pdf": "https://arxiv.org/pdf/2201.00010",
          "place": "SOSP",
          "short": "",
          "summaryEn": "Requests that are done leave after every step. 36 times the throughput of static batching.",
          "summaryZh": "每一步之后，完成的请求离开。吞吐是静态批处理的 36 倍。",
          "terms": "batch
      批
      mini-batch
      pipeline bubble
      流水线气泡",
          "tier": "must-read",
          "title": "Alpha: Batching Requests",
          "topics": "Batching
      批处理
      Serving
      推理服务",
          "venue": "SOSP 2022",
          "whyEn": "Adds a request to the batch after every step.",
          "whyZh": "每一步之后都可把新请求加入 batch。",
          "year": "2022",
        },
        "sort": {
          "year": "2022",
        },
        "url": "/alpha",
      }
    `);
  });

  it('can be found by short name, title, author, venue, year, identifiers, topics in both languages and their aliases', () => {
    const changes = edited('papers/beta.yaml', 'short:', 'ids: { doi: 10.1145/3.4, arxiv: "2301.00010" }\nshort:');
    const { content } = searchRecord(toyEntry('beta', changes), library);
    expect(content.split('\n')).toEqual(
      expect.arrayContaining([
        'PagedBeta',
        'Beta Paging for Attention',
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
    const { content, meta } = searchRecord(toyEntry('chips'), library);
    expect(content.split('\n')).toEqual(expect.arrayContaining(['老师', 'A University']));
    expect(meta.authors).toBe('老师');
  });

  it('can be found by the maintainers of a framework, and links its repository as code', () => {
    const { content, meta } = searchRecord(toyEntry('engine'), library);
    expect(content.split('\n')).toContain('Engine Project');
    expect(meta.code).toBe('https://example.org/engine.git');
  });

  it('has no empty lines in what can be found', () => {
    expect(searchRecord(toyEntry('engine'), library).content.split('\n')).not.toContain('');
  });

  it('has the short name of the venue to show and its key to find', () => {
    const { library: changed } = toyLibrary(edited('venues.yaml', 'SOSP:', 'SOSP:\n  short: ACM SOSP'));
    const { meta } = searchRecord(toyEntry('alpha'), changed);
    expect(meta).toMatchObject({ place: 'ACM SOSP', venue: 'SOSP 2022' });
  });

  it('sorts a work without year last rather than leaving it out', () => {
    expect(searchRecord(toyEntry('engine'), library).sort).toEqual({ year: '0' });
  });

  it('leaves the Chinese reason empty where it is missing', () => {
    expect(searchRecord(toyEntry('no-chinese'), library).meta.whyZh).toBe('');
  });

  it('is filtered by sub-topic and area', () => {
    expect(searchRecord(toyEntry('beta'), library).filters.topic).toEqual(['kv-cache', toyTopic('serving').id, 'batching']);
  });

  it('is in the Chinese index, whatever the language of the work', () => {
    expect(searchRecord(toyEntry('alpha'), library).language).toBe('zh');
    expect(searchRecord(toyEntry('chips'), library).language).toBe('zh');
  });
});
