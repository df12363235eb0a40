import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Library } from '../../src/domain/library.ts';
import { foundRecord, searchTexts } from '../../src/domain/search/search-record.ts';
import { looked } from '../../tests/relevance/measure.ts';
import { isSpelt, peerWords, queryWords } from './peer-words.ts';

/** The fields that other libraries index, and how much more a word counts in one than in another. */
const boosts = {
  short: 6,
  aliases: 5,
  title: 4,
  ids: 6,
  former: 3,
  authors: 4,
  venue: 3,
  topics: 3,
  terms: 2,
  answers: 2,
  body: 1,
} as const;
type Field = keyof typeof boosts;
const fields = Object.keys(boosts) as readonly Field[];

/** An entry as other libraries index it: the same text as the site's own index has. */
export type PeerRecord = Readonly<Record<Field | 'id', string>>;

/** Another search library, set as well as it lets itself be set for these records. */
export interface Peer {
  readonly name: string;
  /** The npm package. */
  readonly source: string;
  /** Indexes records; what comes back searches them. */
  build(records: readonly PeerRecord[]): Promise<PeerIndex>;
}

/** An index of another library. */
export interface PeerIndex {
  /** Ids of entries, best first, at most ten. */
  search(query: string): Promise<readonly string[]>;
  /** The index as text, as a site would have to send it. */
  serialized(): Promise<string>;
}

/** The records of a library for the others: the same names and the same prose as the site's own search has. */
export function peerRecords(library: Library): readonly PeerRecord[] {
  return library.entries.map((entry) => {
    const topics = library.topicsOf(entry).flatMap((topic) => [topic.en.title, topic.zh?.title ?? '', ...topic.aliases]);
    const terms = library.termsOf(entry).flatMap((term) => [term.en, term.zh, ...term.aliases]);
    const { id, title, short, aliases, former, authors, venue, ids, answersEn, answersZh } = foundRecord(entry, library);
    return {
      ...{ id, title, short, aliases, former, authors, venue, ids },
      topics: topics.join('\n'),
      terms: terms.join('\n'),
      answers: `${answersEn}\n${answersZh}`,
      body: searchTexts(entry, library).join('\n'),
    };
  });
}

/** The libraries that the site's own search is compared with. */
export const peers: readonly Peer[] = [
  { name: 'MiniSearch', source: 'minisearch', build: buildMiniSearch },
  { name: 'FlexSearch', source: 'flexsearch', build: buildFlexSearch },
  { name: 'Orama', source: '@orama/orama', build: buildOrama },
  { name: 'lunr', source: 'lunr', build: buildLunr },
];

async function buildMiniSearch(records: readonly PeerRecord[]): Promise<PeerIndex> {
  const index = new MiniSearch<PeerRecord>({
    fields: [...fields],
    tokenize: peerWords,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: queryWords,
      boost: boosts,
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (isSpelt(word) ? 0.2 : false),
    },
  });
  index.addAll(records);
  return {
    search: async (query) =>
      index
        .search(query)
        .slice(0, looked)
        .map(({ id }) => String(id)),
    serialized: async () => JSON.stringify(index),
  };
}

/**
 * FlexSearch ranks the works of one field and tells no scores, so each word is asked of each field by itself, and a
 * work counts by its place there, the weight of the field and the rarity of the word.
 */
async function buildFlexSearch(records: readonly PeerRecord[]): Promise<PeerIndex> {
  const indexes = fields.map((field) => {
    const index = new FlexIndex({ encode: peerWords, tokenize: 'forward' });
    records.forEach((record, number) => index.add(number, record[field]));
    return { field, index };
  });
  return {
    search: async (query) => {
      const scores = new Map<number, number>();
      for (const word of queryWords(query)) {
        for (const { field, index } of indexes) {
          const hits = index.search(word, { limit: 100 }).map(Number);
          const weight = boosts[field] * Math.log(1 + records.length / (1 + hits.length));
          hits.forEach((number, place) => scores.set(number, (scores.get(number) ?? 0) + weight / (20 + place)));
        }
      }
      return [...scores]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, looked)
        .map(([number]) => records[number]?.id ?? '');
    },
    serialized: async () => {
      const parts: string[] = [];
      for (const { index } of indexes) index.export((_, data) => parts.push(data));
      return parts.join('\n');
    },
  };
}

async function buildOrama(records: readonly PeerRecord[]): Promise<PeerIndex> {
  const schema = Object.fromEntries(fields.map((field) => [field, 'string'] as const)) as Record<Field, 'string'>;
  const index = create({
    schema,
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: peerWords } },
  });
  await insertMultiple(index, [...records]);
  const ask = async (term: string, tolerance: number): Promise<readonly string[]> => {
    const { hits } = await searchOrama(index, { term, boost: boosts, tolerance, limit: looked });
    return hits.map(({ id }) => id);
  };
  return {
    // A tolerance floods the results of words that are spelt right, so it is the second try.
    search: async (query) => {
      const term = queryWords(query).join(' ');
      const found = await ask(term, 0);
      return found.length > 0 ? found : ask(term, 1);
    },
    serialized: async () => JSON.stringify(save(index)),
  };
}

async function buildLunr(records: readonly PeerRecord[]): Promise<PeerIndex> {
  const index = lunr(function () {
    // The usual steps drop all that is not Latin.
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.tokenizer = Object.assign(
      (text?: string | object | object[] | null) => peerWords(String(text)).map((word) => new lunr.Token(word, {})),
      {
        separator: /\s+/,
      },
    );
    for (const field of fields) this.field(field, { boost: boosts[field] });
    for (const record of records) this.add(record);
  });
  return {
    search: async (query) =>
      index
        .query((asked) => {
          for (const word of queryWords(query)) {
            asked.term(word, { boost: 10 });
            if (word.length > 2) asked.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
            if (isSpelt(word)) asked.term(word, { boost: 1, editDistance: word.length > 6 ? 2 : 1 });
          }
        })
        .slice(0, looked)
        .map(({ ref }) => ref),
    serialized: async () => JSON.stringify(index),
  };
}
