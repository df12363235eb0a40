import { createLibrary, type Library } from '#domain/library.ts';
import type { Entry } from '#domain/entry.ts';
import { tiers } from '#domain/vocabulary.ts';
import { toyLibrary } from './toy-library.ts';

const words =
  'adaptive batch cache decode expert fused graph hybrid index kernel latent memory node optimal paged quantized router sparse tensor'.split(
    ' ',
  );

/** A word for a number, the same each time. */
const wordOf = (seed: number): string => words[Math.abs(Math.imul(seed ^ (seed >>> 7), 2_654_435_761) >> 8) % words.length] ?? '';

/**
 * A library of many works in twelve areas of eight sub-topics each, the same each time. Every second work needs one that stands a
 * little before it or one of the first hundred; a fifth are must-reads.
 */
export function largeLibrary(works: number): Library {
  const { library } = toyLibrary();
  const [model] = library.entries.filter(({ kind }) => kind === 'paper');
  const topic = library.topic('batching');
  if (model === undefined || topic === undefined) throw new Error('The toy library has no paper or no topic batching.');
  const areas = Array.from({ length: 12 }, (_, index) => `area-${index}`);
  const topics = areas.flatMap((area, index) => [
    { ...topic, id: area, parent: undefined, order: index + 1, reading: [] },
    ...Array.from({ length: 8 }, (_, sub) => ({ ...topic, id: `${area}-${sub}`, parent: area, order: sub + 1, reading: [] })),
  ]);
  const idOf = (index: number): string => `${wordOf(index)}-${wordOf(index + 7919)}-${index.toString(36)}`;
  const entries = Array.from({ length: works }, (_, index): Entry => {
    const title = [0, 1, 2, 3, 4].map((place) => wordOf(index * 31 + place * 101)).join(' ');
    const needs =
      index % 2 === 0 || index < 20 ? [] : [idOf(index % 4 === 1 ? index - (index % 17) - 1 : index % 100 < index ? index % 100 : 0)];
    return {
      ...model,
      id: idOf(index),
      title: `${title} ${index}`,
      short: undefined,
      citationKey: `writer-2020-${idOf(index)}`,
      ids: { arxiv: `20${String(10 + (index % 15))}.${String(index).padStart(5, '0')}` },
      tier: tiers[index % 5 === 0 ? 0 : 1 + (index % 2)] ?? tiers[0],
      topics: [`area-${index % 12}-${Math.floor(index / 12) % 8}`],
      prerequisites: needs.filter((id) => id !== idOf(index)),
      buildsOn: [],
    } as Entry;
  });
  return createLibrary({ ...library, entries, topics, paths: [], notes: [] });
}
