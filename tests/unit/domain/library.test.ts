import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry.ts';
import { createLibrary, type Library } from '#domain/library.ts';
import { edited, largeLibrary, paperText, toyEntry, toyLibrary, toyTopic } from '../toy-library.ts';

const { library } = toyLibrary();

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

/** An entry of a library that is not the toy library itself. */
function toyEntryOf(of: Library, id: string): Entry {
  const entry = of.entry(id);
  if (entry === undefined) throw new Error(`The library has no entry ${id}.`);
  return entry;
}

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
      people: [],
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
    expect(createLibrary({ entries: [], topics: [], venues: [], sources: [], people: [], notes: [], paths: [], terms: [] }).date).toBe('');
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

describe('what is asked on nearly every page', () => {
  it('is found once for each topic', () => {
    const serving = toyTopic('serving');
    expect(library.sectionsOf(serving)).toBe(library.sectionsOf(serving));
    expect(library.entriesOf(serving)).toBe(library.entriesOf(serving));
    expect(library.homeEntriesOf(serving)).toBe(library.homeEntriesOf(serving));
  });

  it('is how many entries a topic has, those of its sub-topics each once', () => {
    expect(library.topics.map((topic) => `${topic.id} ${library.countOf(topic)}`)).toEqual([
      'serving 6',
      'batching 4',
      'kv-cache 2',
      'testing 0',
      'hardware 2',
    ]);
  });

  it('is what stands first in the home topic of an entry besides it', () => {
    const beside = (id: string, most: number): readonly string[] => ids(library.besideOf(toyEntryOf(library, id), most));
    expect(beside('gamma', 2)).toEqual(['alpha', 'no-chinese']);
    expect(beside('alpha', 2)).toEqual(['no-chinese', 'beta']);
    expect(beside('alpha', 9)).toEqual(['no-chinese', 'beta', 'gamma']);
  });

  it('is beside an entry nothing that nobody could open, which the topic still has', () => {
    const { library: own } = toyLibrary(edited('papers/no-chinese.yaml', 'added:', 'unseen: true\nadded:'));
    expect(ids(own.besideOf(toyEntryOf(own, 'gamma'), 2))).toEqual(['alpha', 'beta']);
    expect(ids(own.besideOf(toyEntryOf(own, 'no-chinese'), 1))).toEqual(['alpha']);
    expect(ids(own.entriesOf(toyTopic('batching')))).toContain('no-chinese');
  });

  it('is what a source list names, by id, each once', () => {
    const { library: credited } = toyLibrary({
      'papers/later.yaml': paperText('Later', 'recommendedBy: [{ source: first-list }]'),
      'papers/early.yaml': paperText('Early', 'recommendedBy: [{ source: first-list }]'),
    });
    const [source] = credited.sources;
    const all = source === undefined ? [] : ids(credited.creditedTo(source));
    expect(all).toEqual(ids(credited.entries.filter((entry) => entry.recommendedBy.some(({ source }) => source === 'first-list'))));
    expect(all).toContain('later');
  });
});

describe('curated reading order', () => {
  const curated = (reading: string): readonly string[] => {
    const { library: changed } = toyLibrary({
      ...edited('topics/batching.md', 'order: 1', `order: 1\nreading: ${reading}`),
      'papers/early.yaml': paperText('Early', 'published: 2019-12'),
      'papers/late.yaml': paperText('Late', 'published: 2021-09'),
    });
    return ids(changed.entriesOf(toyTopic('batching')));
  };

  it('is by date without one', () => {
    expect(curated('[]')).toEqual(['alpha', 'no-chinese', 'early', 'late', 'beta', 'gamma']);
  });

  it('puts the works it names first in their tier, in its order; the others follow by date', () => {
    expect(curated('[no-chinese, beta]')).toEqual(['no-chinese', 'alpha', 'beta', 'early', 'late', 'gamma']);
    expect(curated('[beta, late, early]')).toEqual(['alpha', 'no-chinese', 'beta', 'late', 'early', 'gamma']);
  });

  it('never puts a work before those of a higher tier', () => {
    expect(curated('[gamma, early, alpha]').slice(0, 3)).toEqual(['alpha', 'no-chinese', 'early']);
  });

  it('takes no notice of works that are filed elsewhere or nowhere', () => {
    expect(curated('[essay, nobody, no-chinese]').slice(0, 2)).toEqual(['no-chinese', 'alpha']);
  });

  it('holds in the section of the area too, and in no other topic', () => {
    const { library: changed } = toyLibrary(edited('topics/batching.md', 'order: 1', 'order: 1\nreading: [no-chinese]'));
    expect(ids(changed.entriesOf(toyTopic('serving')))).toEqual(['engine', 'no-chinese', 'alpha', 'gamma', 'essay', 'beta']);
    expect(ids(changed.entriesOf(toyTopic('kv-cache')))).toEqual(ids(library.entriesOf(toyTopic('kv-cache'))));
  });
});

describe('lineage', () => {
  const builds = (...ancestors: readonly string[]): string =>
    `buildsOn: [${ancestors.map((id) => `{ entry: ${id}, how: { en: uses ${id} } }`).join(', ')}]`;
  const { library: more } = toyLibrary({
    'papers/child.yaml': paperText('Child', builds('gamma', 'alpha')),
    'papers/elder.yaml': paperText('Elder', `published: 2019-01\n${builds('alpha')}`),
    'papers/must.yaml': paperText('Must', builds('alpha')).replace('tier: optional', 'tier: must-read'),
  });

  it('has ancestors in the order of the file, with how the work builds on them', () => {
    expect(more.ancestorsOf(toyEntryOf(more, 'child')).map(({ entry, how }) => `${entry.id}: ${how.en}`)).toEqual([
      'gamma: uses gamma',
      'alpha: uses alpha',
    ]);
  });

  it('has descendants, must-reads first, then by date, with how they build on it', () => {
    expect(more.descendantsOf(toyEntryOf(more, 'alpha')).map(({ entry, how }) => `${entry.id}: ${how.en}`)).toEqual([
      'must: uses alpha',
      'elder: uses alpha',
      'child: uses alpha',
      'beta: keeps its batching',
    ]);
  });

  it('is empty where nothing is said', () => {
    expect([library.ancestorsOf(toyEntry('alpha')), library.descendantsOf(toyEntry('gamma'))]).toEqual([[], []]);
  });

  it('leaves out works that the library does not have', () => {
    const { library: broken } = toyLibrary(edited('papers/beta.yaml', 'entry: alpha', 'entry: nobody'));
    expect(broken.ancestorsOf(toyEntryOf(broken, 'beta'))).toEqual([]);
  });
});

describe('paths through the library', () => {
  const second = edited('paths/begin.mdx', 'order: 1', 'order: 2')['paths/begin.mdx'];
  const { library: two } = toyLibrary({ 'paths/again.mdx': second });
  const [begin, again] = two.paths;

  it('are in order, and found by id', () => {
    expect(ids(two.paths)).toEqual(['begin', 'again']);
    expect(two.path('again')).toBe(again);
    expect(two.path('alpha')).toBeUndefined();
  });

  it('take of a step the minutes it states, else those of its entry', () => {
    const minutes = [0, 1, 2, 3, 4, 5].map((step) => (begin === undefined ? NaN : two.minutesOfStep(begin, step)));
    expect(minutes).toEqual([60, 90, 60, 60, 60, 60]);
  });

  it('take no minutes of a step that there is not, and of a work that states none', () => {
    const { library: hasty } = toyLibrary(edited('papers/gamma.yaml', 'minutes: 60\n', ''));
    const [path] = hasty.paths;
    expect(path === undefined ? [] : [4, 6, -1].map((step) => hasty.minutesOfStep(path, step))).toEqual([0, 0, 0]);
  });

  it('take as long as all their steps', () => {
    expect(two.paths.map((path) => two.minutesOf(path))).toEqual([390, 390]);
  });

  it('are known to their entries, with the number of the step', () => {
    const places = (id: string): readonly string[] => two.placesOf(toyEntryOf(two, id)).map(({ path, step }) => `${path.id} ${step}`);
    expect(places('essay')).toEqual(['begin 1', 'again 1']);
    expect(places('no-chinese')).toEqual(['begin 6', 'again 6']);
    expect(places('engine')).toEqual([]);
  });
});

describe('terms', () => {
  const named = (changes = {}): readonly string[] => toyLibrary(changes).library.terms.map(({ en }) => en);

  it('are in the order of their English names, whatever their case and their ids', () => {
    expect(named()).toEqual(['batch', 'pipeline bubble']);
    expect(named(edited('glossary.yaml', 'en: batch', 'en: Queue'))).toEqual(['pipeline bubble', 'Queue']);
  });

  it('are known to the entries that they name', () => {
    expect(ids(library.termsOf(toyEntry('alpha')))).toEqual(['batch', 'pipeline-bubble']);
    expect(ids(library.termsOf(toyEntry('gamma')))).toEqual(['batch']);
    expect(library.termsOf(toyEntry('beta'))).toEqual([]);
  });
});

describe('people', () => {
  const { library: known } = toyLibrary({ 'people.yaml': 'Ada Writer: { zh: 艾达 }\n' });

  it('are found by their names as entries print them', () => {
    expect(known.person('Ada Writer')?.zh).toBe('艾达');
    expect([known.person('ada writer'), known.person('艾达'), known.person('constructor')]).toEqual([undefined, undefined, undefined]);
  });

  it('are those of whose names the list says more', () => {
    expect(ids(known.people)).toEqual(['Ada Writer']);
    expect(ids(library.people)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});

describe('titles', () => {
  const large = largeLibrary({ hardware: 12 });
  const initials = large.initials().map(({ initial }) => initial);

  it('are under their initials, whatever stands before the first letter and over it', () => {
    expect(initials).toEqual(['a', 'b', 'd', 'e', 'g', 'h', 'q', 'z', 'other']);
    expect(ids(large.entriesUnder('q'))).toEqual(['hardware-1', 'hardware-7']);
    expect(ids(large.entriesUnder('a'))).toEqual(['alpha', 'essay', 'hardware-2', 'hardware-8']);
    expect(ids(large.entriesUnder('z'))).toEqual(['hardware-12', 'hardware-6']);
    expect(ids(large.entriesUnder('other'))).toContain('hardware-4');
    expect(large.entriesUnder('x')).toEqual([]);
    expect(large.initials()).toContainEqual({ initial: 'q', count: 2 });
  });

  it('are all under one initial', () => {
    expect(ids(initials.flatMap((initial) => large.entriesUnder(initial))).toSorted()).toEqual(ids(large.entries));
  });

  it('are in the order of their letters under each', () => {
    for (const initial of initials.filter((each) => each !== 'other')) {
      const titles = large.entriesUnder(initial).map(({ title }) =>
        title
          .replace(/^\P{L}+/u, '')
          .replace('Å', 'A')
          .replace('ö', 'o')
          .toLowerCase(),
      );
      expect(titles).toEqual(titles.toSorted());
    }
  });
});

describe('renamed works', () => {
  it('are found by the ids they had', () => {
    const { library: renamed } = toyLibrary(edited('papers/beta.yaml', 'aliases:', 'formerIds: [old-beta]\naliases:'));
    expect(renamed.renamed('old-beta')?.id).toBe('beta');
    expect([renamed.renamed('beta'), renamed.entry('old-beta')]).toEqual([undefined, undefined]);
  });
});

describe('notes', () => {
  it('are found by the id of their entry', () => {
    expect(library.note('alpha')?.en.body).toContain('### The bubble');
    expect(ids(library.notes)).toEqual(['alpha']);
    expect(library.note('gamma')).toBeUndefined();
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
