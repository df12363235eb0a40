import { type FoundRecord, metaFields, type MetaField, readRecord } from '#domain/found-record.ts';
import { hits } from '#domain/highlight.ts';
import type { Find, Hit } from '#domain/search-engine.ts';
import type { SearchVocabulary, SearchWords } from '#domain/search-query.ts';
import { stemOf } from '#domain/search-words.ts';

const empty = readRecord(Object.fromEntries(metaFields.map((field) => [field, ''])) as Record<MetaField, string>, '');

/** A record that says nothing but what is given. */
export function toyRecord(fields: Partial<FoundRecord> = {}): FoundRecord {
  return { ...empty, kind: 'paper', tier: 'optional', language: 'en', ...fields };
}

/** What is known of the whole list in tests of the search. */
export const toyVocabulary: SearchVocabulary = {
  concepts: [
    'batching|批处理|continuous batching',
    'kv cache|key-value cache|键值缓存',
    'long-context training|长序列训练|长上下文训练',
    'mixture of experts|moe|混合专家',
    'time to first token|ttft|首词延迟',
    'cache|缓存',
  ],
  venues: ['sosp', 'osdi', 'sc|supercomputing', 'neurips|nips', 'mlsys|sysml', 'usenix atc|atc'],
};

/** The words of the list in tests of the search. */
export const toyWords: SearchWords = {
  latin:
    'analysis attention batching cache decoding deepspeed flashattention parallel parallelism pipedream pipeline quantization serving smoothquant speculative',
  han: '并发 批处理 推测解码 显存 流水线并行 长序列训练',
};

/** An index over a few records, which answers as Pagefind does: works that have all words, in the order in which they are given. */
export interface ToyIndex {
  readonly find: Find;
  /** What was asked for, in order. */
  readonly asked: string[];
  /** The ids of the records that were loaded, each once. */
  readonly loaded: Set<string>;
}

/** @param answers For some words, the ids that the index answers with whatever the records say. */
export function toyIndex(records: readonly FoundRecord[], answers: Readonly<Record<string, readonly string[]>> = {}): ToyIndex {
  const asked: string[] = [];
  const loaded = new Set<string>();
  const asHit = (record: FoundRecord): Hit => ({
    key: record.id,
    load: () => {
      loaded.add(record.id);
      return Promise.resolve(record);
    },
    facets: () => Promise.reject(new Error('Ranking looks at no filters.')),
  });
  const hasAll = (record: FoundRecord, words: string): boolean =>
    words.split(' ').every((word) => Object.values(record).some((text) => hits(text, [stemOf(word)]) > 0));
  return {
    asked,
    loaded,
    find: (words) => {
      asked.push(words);
      if (words === '') return Promise.resolve([]);
      const given = answers[words];
      return Promise.resolve(
        records.filter((record) => (given === undefined ? hasAll(record, words) : given.includes(record.id))).map(asHit),
      );
    },
  };
}
