import { describe, expect, it } from 'vitest';
import { createLibrary } from '#domain/library.ts';
import { edited, paperText, toyEntry, toyLibrary, toyTopic } from './toy-library.ts';

const { library } = toyLibrary();

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

describe('createLibrary', () => {
  it('has entries by id and topics by area and order', () => {
    expect(ids(library.entries)).toEqual(['alpha', 'beta', 'chips', 'engine', 'essay', 'gamma', 'no-chinese']);
    expect(ids(library.areas)).toEqual(['serving', 'hardware']);
    expect(ids(library.topics)).toEqual(['serving', 'batching', 'kv-cache', 'testing', 'hardware']);
  });

  it('gives the same orders whatever the order of its parts', () => {
    const { entries, topics, venues, sources } = library;
    const turned = createLibrary({
      entries: entries.toReversed(),
      topics: topics.toReversed(),
      venues: venues.toReversed(),
      sources,
      notes: [],
      paths: [],
      terms: [],
    });
    expect(ids(turned.entries)).toEqual(ids(library.entries));
    expect(ids(turned.topics)).toEqual(ids(library.topics));
    expect(ids(turned.venues)).toEqual(ids(library.venues));
    expect(turned.topics.map((topic) => ids(turned.entriesOf(topic)))).toEqual(
      library.topics.map((topic) => ids(library.entriesOf(topic))),
    );
  });

  it('finds entries, topics, venues and sources by id', () => {
    expect(library.entry('alpha')?.title).toBe('Alpha: Batching Requests');
    expect(library.topic('kv-cache')?.en.title).toBe('KV cache');
    expect(library.venue('SOSP')?.publisher).toBe('ACM');
    expect(library.source('first-list')?.keeper).toBe('A group');
  });

  it('finds nothing by names of other things', () => {
    expect([library.entry('serving'), library.topic('alpha'), library.venue('sosp'), library.source('constructor')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has the latest day of adding or reviewing as its date', () => {
    const reviewed = toyLibrary(edited('frameworks/engine.yaml', 'reviewed: 2026-11-21', 'reviewed: 2027-01-05')).library;
    expect(library.date).toBe('2026-11-21');
    expect(reviewed.date).toBe('2027-01-05');
  });

  it('has no date without entries', () => {
    expect(createLibrary({ entries: [], topics: [], venues: [], sources: [], notes: [], paths: [], terms: [] }).date).toBe('');
  });

  it('keeps sub-topics of unknown areas', () => {
    const { library: broken } = toyLibrary(edited('topics/batching.md', 'parent: serving', 'parent: nowhere'));
    expect(ids(broken.topics)).toContain('batching');
  });
});

describe('reading order', () => {
  it('is must-reads first, then optional, then advanced, whatever their dates', () => {
    const { library: changed } = toyLibrary({
      ...edited('papers/alpha.yaml', 'year: 2022', 'year: 2025'),
      ...edited('papers/gamma.yaml', 'year: 2024', 'year: 2010'),
    });
    expect(changed.entriesOf(toyTopic('batching')).map(({ id, tier }) => `${id} ${tier}`)).toEqual([
      'no-chinese must-read',
      'alpha must-read',
      'beta optional',
      'gamma advanced',
    ]);
  });

  it('is by first public date within a tier, the preprint before the year of publication', () => {
    const changes = {
      'papers/late.yaml': paperText('Late', 'published: 2021-09'),
      'papers/early.yaml': paperText('Zzz Early', 'published: 2019-12'),
      'papers/middle.yaml': paperText('Middle'),
    };
    const { library: more } = toyLibrary(changes);
    const order = ids(more.entriesOf(toyTopic('batching'))).filter((id) => id in { late: 1, early: 1, middle: 1 });
    expect(order).toEqual(['early', 'middle', 'late']);
  });

  it('is by title among works of one date', () => {
    expect(ids(library.entriesOf(toyTopic('batching'))).slice(0, 2)).toEqual(['alpha', 'no-chinese']);
  });

  it('puts works without a date last in their tier', () => {
    expect(ids(library.entriesOf(toyTopic('hardware')))).toEqual(['essay', 'chips']);
  });
});

describe('topics of entries', () => {
  it('have the first topic as home', () => {
    expect(library.homeOf(toyEntry('beta')).id).toBe('kv-cache');
  });

  it('include the area of each sub-topic, each once', () => {
    expect(ids(library.topicsOf(toyEntry('beta')))).toEqual(['kv-cache', 'serving', 'batching']);
    expect(ids(library.topicsOf(toyEntry('essay')))).toEqual(['hardware', 'kv-cache', 'serving']);
  });

  it('throw for the home of an entry without known topic, since the rules should have refused it', () => {
    const { library: broken } = toyLibrary(edited('papers/gamma.yaml', '[batching]', '[nowhere]'));
    const homeless = broken.entries.filter(({ id }) => id === 'gamma');
    expect(() => homeless.map((entry) => broken.homeOf(entry))).toThrow('gamma');
  });

  it('have an area that is its own area', () => {
    expect(library.areaOf(toyTopic('serving')).id).toBe('serving');
    expect(library.areaOf(toyTopic('testing')).id).toBe('serving');
  });
});

describe('sections of a topic page', () => {
  const sections = library.sectionsOf(toyTopic('serving'));

  it('are the works of the area itself, then its sub-topics in order, without those that are empty', () => {
    expect(sections.map(({ topic }) => topic.id)).toEqual(['serving', 'batching', 'kv-cache']);
  });

  it('show each work once, in the section that it names first', () => {
    expect(sections.map(({ entries }) => ids(entries))).toEqual([['engine'], ['alpha', 'no-chinese', 'gamma'], ['essay', 'beta']]);
  });

  it('name works that belong there too under `also`', () => {
    expect(sections.map(({ also }) => ids(also))).toEqual([[], ['beta'], []]);
  });

  it('show a work in the page of every topic that it names', () => {
    const [section] = library.sectionsOf(toyTopic('batching'));
    expect(ids(section?.entries ?? [])).toEqual(['alpha', 'no-chinese', 'beta', 'gamma']);
    expect(section?.also).toEqual([]);
  });

  it('are none for a topic without works', () => {
    expect(library.sectionsOf(toyTopic('testing'))).toEqual([]);
  });

  it('hold together every work of the area once', () => {
    expect(ids(library.entriesOf(toyTopic('serving'))).toSorted()).toEqual(['alpha', 'beta', 'engine', 'essay', 'gamma', 'no-chinese']);
  });
});
