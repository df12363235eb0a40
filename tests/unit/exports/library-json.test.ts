import { describe, expect, it } from 'vitest';
import { libraryJson, topicLibraryJson } from '#domain/exports/library-json.ts';
import { createUrls } from '#domain/urls.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();
const json = libraryJson(library, createUrls('/'), undefined);

describe('libraryJson', () => {
  it('says its version and the date of the library, not the time of the build', () => {
    expect(json).toMatchObject({ version: 1, generated: '2026-11-21' });
  });

  it('holds every entry, topic, venue and source', () => {
    expect(json.entries.map(({ id }) => id)).toEqual(library.entries.map(({ id }) => id));
    expect(json.topics.map(({ id }) => id)).toEqual(library.topics.map(({ id }) => id));
    expect(json.venues).toEqual(library.venues);
    expect(json.sources).toEqual(library.sources);
  });

  it('holds all that is said of an entry', () => {
    const text = JSON.stringify(json.entries.find(({ id }) => id === 'beta'));
    expect(JSON.parse(text)).toMatchInlineSnapshot(`
      {
        "added": "2026-11-21",
        "aliases": [
          "某某",
        ],
        "authors": [
          "Ada Writer",
        ],
        "buildsOn": [
          {
            "entry": "alpha",
            "how": {
              "en": "keeps its batching",
              "zh": "沿用其批处理",
            },
          },
        ],
        "companions": [],
        "formerIds": [],
        "formerTitles": [],
        "id": "beta",
        "ids": {},
        "kind": "paper",
        "language": "en",
        "links": {
          "page": "https://example.org/beta-paging-for-attention",
        },
        "minutes": 60,
        "prerequisites": [
          "alpha",
        ],
        "recommendedBy": [
          {
            "source": "first-list",
          },
        ],
        "short": "PagedBeta",
        "tier": "optional",
        "title": "Beta Paging for Attention",
        "topics": [
          "kv-cache",
          "batching",
        ],
        "translationOf": "8e1a58bd",
        "url": "/papers/beta/",
        "venue": "SOSP",
        "why": {
          "en": "Cuts the cache into pages.",
          "zh": "把缓存切成页。",
        },
        "year": 2023,
      }
    `);
  });

  it('says which works were removed, when, why and what to read instead, among no others', () => {
    const { removed, entries } = libraryJson(toyLibrary().library, createUrls('/'), undefined);
    expect(removed).toMatchObject([{ id: 'omicron', day: '2026-11-22', instead: ['alpha'], url: '/articles/omicron/' }]);
    expect(entries.map(({ id }) => id)).not.toContain('omicron');
  });

  it('says of a work that nobody could open it', () => {
    const { library } = toyLibrary(edited('papers/gamma.yaml', 'added:', 'unseen: true\nadded:'));
    const { entries } = libraryJson(library, createUrls('/'), undefined);
    expect(entries.filter(({ unseen }) => unseen === true).map(({ id }) => id)).toEqual(['gamma']);
  });

  it('lists the works of a topic in reading order', () => {
    expect(json.topics.find(({ id }) => id === 'batching')?.entries).toEqual(['alpha', 'no-chinese', 'beta', 'gamma']);
  });

  it('gives no address for a topic without works, which has no page', () => {
    const topic = json.topics.find(({ id }) => id === 'testing');
    expect(topic).toMatchObject({ entries: [], url: undefined });
  });

  it('gives addresses from the root of the host when the site does not know its host', () => {
    expect(json.entries[0]?.url).toBe('/papers/alpha/');
    expect(json.topics[0]?.url).toBe('/topics/serving/');
  });

  it('gives whole addresses below the base path when the site knows its host', () => {
    const published = libraryJson(library, createUrls('/roofline'), new URL('https://example.org'));
    expect(published.entries[0]?.url).toBe('https://example.org/roofline/papers/alpha/');
    expect(published.topics[0]?.url).toBe('https://example.org/roofline/topics/serving/');
  });

  it('keeps hostile text as text', () => {
    const chips = json.entries.find(({ id }) => id === 'chips');
    expect(chips?.why.en).toBe('Hostile text: <img src=x onerror=alert(1)> & "quotes" stay text.');
  });
});

describe('topicLibraryJson', () => {
  const of = (id: string) => {
    const topic = library.topic(id);
    if (topic === undefined) throw new Error(`The toy library has no topic ${id}.`);
    return topicLibraryJson(topic, library, createUrls('/list/'), new URL('https://example.org'));
  };

  it('says of the works of a topic what the whole says, in the same form', () => {
    const whole = libraryJson(library, createUrls('/list/'), new URL('https://example.org'));
    const part = of('serving');
    expect(Object.keys(part)).toEqual(Object.keys(whole));
    expect(part).toMatchObject({ version: whole.version, generated: whole.generated });
    expect(part.entries.length).toBeGreaterThan(0);
    for (const entry of part.entries) expect(whole.entries).toContainEqual(entry);
    expect(part.entries.map(({ id }) => id)).toEqual(whole.topics.find(({ id }) => id === 'serving')?.entries);
  });

  it('has the topic with its area or sub-topics, and what its works name', () => {
    expect(of('batching').topics.map(({ id }) => id)).toEqual(['serving', 'batching']);
    expect(of('serving').topics.map(({ id }) => id)).toEqual(['serving', 'batching', 'kv-cache', 'testing']);
    const { entries, sources, venues, terms } = of('batching');
    expect(sources.map(({ id }) => id)).toEqual([
      ...new Set(entries.flatMap(({ recommendedBy }) => recommendedBy.map(({ source }) => source))),
    ]);
    expect(venues.map(({ id }) => id)).toEqual([...new Set(entries.flatMap((entry) => (entry.kind === 'paper' ? entry.venue : [])))]);
    for (const term of terms) expect(term.entries.some((id) => entries.some((entry) => entry.id === id))).toBe(true);
  });

  it('is named by the whole where the topic has works', () => {
    const whole = libraryJson(library, createUrls('/list/'), new URL('https://example.org'));
    expect(whole.topics.find(({ id }) => id === 'serving')?.data).toBe('https://example.org/list/topics/serving.json');
    expect(whole.topics.find(({ entries }) => entries.length === 0)?.data).toBeUndefined();
  });
});
