import { type FoundRecord, linesOf, readRecord } from '#domain/search/found-record.ts';
import type { SearchVocabulary, SearchWords } from '#domain/search/search-query.ts';
import type { Hit, SearchSource } from '#domain/search/search-source.ts';
import { conceptWord, idWord, indexWords } from '#domain/search/search-words.ts';

/** A record that says nothing but what is given. */
export function toyRecord(fields: Partial<FoundRecord> = {}): FoundRecord {
  return { ...readRecord('[]'), kind: 'paper', tier: 'optional', language: 'en', ...fields };
}

/** What is known of the whole list in tests of the search. */
export const toyVocabulary: SearchVocabulary = {
  concepts: [
    'batching|批处理|continuous batching',
    'KV cache|键值缓存|key-value cache',
    'long-context training|长序列训练|长上下文训练',
    'mixture of experts|混合专家|MoE',
    'time to first token|首词延迟|TTFT',
    'cache|缓存',
  ],
  venues: ['sosp', 'osdi', 'sc|supercomputing', 'neurips|nips', 'mlsys|sysml', 'usenix atc|atc'],
};

/** The words of the list in tests of the search. */
export const toyWords: SearchWords = {
  latin:
    'analysis attention decoding deepspeed flashattention parallel parallelism pipedream pipeline quantization serving smoothquant speculative',
  han: '并发 推测解码 显存 流水线并行',
};

/** A work of a toy index. */
export interface ToyWork {
  readonly record: FoundRecord;
  /** What the index has of the work and its record has not, such as its summary. */
  readonly text: string;
}

/** An index over a few works, which answers as Pagefind does, in the order in which they are given. */
export interface ToyIndex {
  readonly find: SearchSource['find'];
  /** What was asked for, in order. */
  readonly asked: string[];
  /** The ids of the records that were loaded, each once. */
  readonly loaded: Set<string>;
}

/** The fields of a record of which the index has every word. */
const prose = ['short', 'aliases', 'title', 'former', 'authors', 'venue', 'whyEn', 'whyZh', 'answersEn', 'answersZh'] as const;

/** An index over some works. That it answers as Pagefind does is looked at in site-build/search-files.test.ts. */
export function toyIndex(works: readonly ToyWork[]): ToyIndex {
  const asked: string[] = [];
  const loaded = new Set<string>();
  const indexed = works.map(({ record, text }) => ({
    hit: {
      key: record.id,
      load: () => {
        loaded.add(record.id);
        return Promise.resolve(record);
      },
    } satisfies Hit,
    words: [
      ...indexWords([...prose.map((field) => record[field]), text].join('\n')),
      ...linesOf(record.ids).map(idWord),
      ...linesOf(record.filings).map((line) => conceptWord(Number.parseInt(line, 10))),
    ],
  }));
  const known = indexed.flatMap(({ words }) => words);
  return {
    asked,
    loaded,
    find: (words) => {
      asked.push(words);
      const wanted = words.split(' ').flatMap((word) => wantedBy(word, known));
      const found = indexed.filter((work) => wanted.every((isWanted) => work.words.some(isWanted)));
      return Promise.resolve(wanted.length === 0 ? [] : found.map(({ hit }) => hit));
    },
  };
}

/**
 * What a word of a question asks for: in quotes that word; else words that begin with it; else, where there are none, the
 * longest word with which it begins. Without that too the word is left out of the question.
 */
function wantedBy(word: string, known: readonly string[]): readonly ((other: string) => boolean)[] {
  const [, exact] = /^"(.*)"$/.exec(word) ?? [];
  if (exact !== undefined) return [(other) => other === exact];
  if (word !== '' && known.some((other) => other.startsWith(word))) return [(other) => other.startsWith(word)];
  const [beginning] = known.filter((other) => word.startsWith(other)).toSorted((a, b) => b.length - a.length);
  return beginning === undefined ? [] : [(other) => other === beginning];
}
