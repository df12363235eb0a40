import { describe, expect, it } from 'vitest';
import type { Library } from '#domain/library.ts';
import { layOutMap } from '#domain/maps/lay-out-map.ts';
import { mapOf, mappedSections, mappedTopics, mapWithWork, mostOnMap } from '#domain/maps/mapped-works.ts';
import type { Topic } from '#domain/topic.ts';
import { type Changes, paperText, toyEntry, toyLibrary } from '../toy-library.ts';

interface Paper {
  readonly topic?: string;
  readonly tier?: string;
  readonly buildsOn?: readonly string[];
}

/** Papers `n-0`, `n-1` and so on, each a month after the one before; those called `n` before all others. */
function papers(name: string, count: number, of: (index: number) => Paper = () => ({})): Changes {
  const since = name === 'n' ? 1980 : 2000;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const { topic = 'batching', tier = 'optional', buildsOn = [] } = of(index);
      const published = `published: ${since + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}\n`;
      const relations = buildsOn.map((id) => `{ entry: ${id}, how: { en: goes on } }`).join(', ');
      const text = paperText(`"${name} ${index}"`, `${published}${relations === '' ? '' : `buildsOn: [${relations}]\n`}`);
      return [`papers/${name}-${index}.yaml`, text.replace('tier: optional', `tier: ${tier}`).replace('[batching]', `[${topic}]`)];
    }),
  );
}

function topicOf(library: Library, id: string): Topic {
  const topic = library.topic(id);
  if (topic === undefined) throw new Error(`No topic ${id}.`);
  return topic;
}

const worksOf = (library: Library, topic: string): readonly string[] =>
  mappedSections(library, topicOf(library, topic)).flatMap(({ entries }) => entries.map(({ id }) => id));

/** An area of two sub-topics of 150 works: each sixth a must-read, each work builds on an earlier one. */
const large = toyLibrary(
  Object.assign(
    {},
    ...['batching', 'kv-cache'].map((topic) =>
      papers(topic, 150, (index) => ({
        topic,
        tier: index % 6 === 5 ? 'must-read' : 'optional',
        buildsOn: index === 0 ? [] : [`${topic}-${Math.floor(index / 2)}`],
      })),
    ),
  ) as Changes,
).library;

describe('the map of an area', () => {
  it('holds all works while these are no more than it has room for, and is the map of its sub-topics', () => {
    const { library } = toyLibrary(papers('n', mostOnMap - 6));
    expect(library.countOf(topicOf(library, 'serving'))).toBe(mostOnMap);
    expect(worksOf(library, 'serving').length).toBe(mostOnMap);
    expect(mappedTopics(library).map(({ id }) => id)).toEqual(['serving', 'hardware']);
    expect(mapOf(library, topicOf(library, 'batching')).id).toBe('serving');
    expect(mapWithWork(library, toyEntry('beta'))?.id).toBe('serving');
  });

  it('holds the first works and their kin from one work more, and each sub-topic has a map of its own', () => {
    const { library } = toyLibrary(papers('n', mostOnMap - 5));
    expect(worksOf(library, 'serving').length).toBeLessThan(mostOnMap);
    expect(mappedTopics(library).map(({ id }) => id)).toEqual(['serving', 'batching', 'kv-cache', 'hardware']);
    expect(mapOf(library, topicOf(library, 'batching')).id).toBe('batching');
    expect(worksOf(library, 'batching').length).toBe(library.countOf(topicOf(library, 'batching')));
  });

  it('begins with the must-reads of all its sections in turn', () => {
    const shown = mappedSections(large, topicOf(large, 'serving')).map(({ topic, entries }) => ({
      topic: topic.id,
      first: entries.filter(({ tier }) => tier === 'must-read').length,
    }));
    expect(shown.map(({ topic }) => topic)).toEqual(['serving', 'batching', 'kv-cache']);
    for (const { topic, first } of shown) if (topic !== 'serving') expect(first, topic).toBeGreaterThan(10);
  });
});

describe('the map of a topic that is too large for one', () => {
  it.each(['serving', 'batching', 'kv-cache'])('never holds more than it has room for, and every work on it once: %s', (id) => {
    const works = worksOf(large, id);
    expect(works.length).toBeLessThanOrEqual(mostOnMap);
    expect(works.length).toBeGreaterThan(25);
    expect(new Set(works).size).toBe(works.length);
    expect(
      layOutMap(large, topicOf(large, id))
        .works.map(({ entry }) => entry.id)
        .toSorted(),
    ).toEqual(works.toSorted());
  });

  it('holds for each of its first works two that build on it and one that it builds on', () => {
    const { library } = toyLibrary({
      ...papers('n', 120),
      ...papers('root', 2),
      ...papers('first', 1, () => ({ tier: 'must-read', buildsOn: ['root-0', 'root-1'] })),
      ...papers('child', 3, () => ({ buildsOn: ['first-0'] })),
    });
    const works = worksOf(library, 'batching');
    expect(['first-0', 'root-0', 'child-0', 'child-1', 'root-1', 'child-2'].map((id) => works.includes(id))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('says of every work whether it stands there, without looking at the whole map', () => {
    for (const id of ['batching', 'kv-cache']) {
      const shown = worksOf(large, id);
      const found = large.entriesOf(topicOf(large, id)).filter((entry) => mapWithWork(large, entry)?.id === id);
      expect(found.map((entry) => entry.id)).toEqual(shown);
    }
  });

  it('has no work of another topic, though it is the next of kin', () => {
    const { library } = toyLibrary({
      ...papers('n', 120),
      ...papers('first', 1, () => ({ tier: 'must-read' })),
      ...papers('child', 1, () => ({ topic: 'kv-cache', buildsOn: ['first-0'] })),
    });
    expect(worksOf(library, 'batching')).not.toContain('child-0');
    expect(worksOf(library, 'serving')).toContain('child-0');
  });
});
