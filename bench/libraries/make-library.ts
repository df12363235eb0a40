import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { entryFile } from '../../src/domain/content-paths.ts';
import { entrySchema } from '../../src/domain/entry.ts';
import type { Library } from '../../src/domain/library.ts';
import { entryTranslation } from '../../src/domain/prose/translations.ts';
import { type Field, type SeededWork, seededWorks } from './seeded-works.ts';

/** What everything is made of: the same seed makes the same libraries. */
const seed = 7;

/** A library to build, and the works that other generators build beside it. */
export interface MadeLibrary {
  /** How many works it has. */
  readonly size: number;
  readonly folder: string;
  /** Below the folder: the file of a work that says how many minutes it takes, which is changed to see what a change costs. */
  readonly changedFile: string;
}

/** Writes a library into a folder that is not there yet: the list as it is, and made-up works until it has as many as wanted. */
export async function makeLibrary(real: Library, size: number, folder: string): Promise<MadeLibrary> {
  await cp('content', folder, { recursive: true });
  const works = seededWorks(Math.max(0, size - real.entries.length), fieldOf(real), seed);
  for (const work of works) {
    const file = join(folder, entryFile({ kind: 'paper', id: work.id }));
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, stringify(fieldsOf(work)));
  }
  const changed = works[Math.floor(works.length / 2)] ?? real.entries.find(({ minutes }) => minutes !== undefined);
  if (changed === undefined) throw new Error('No work in content/ says how many minutes it takes.');
  return { size: real.entries.length + works.length, folder, changedFile: entryFile({ kind: 'paper', ...changed }) };
}

/** As many works as a library has, all made up, for generators that cannot read ours. */
export function peerWorks(real: Library, size: number): readonly SeededWork[] {
  return seededWorks(size, fieldOf(real), seed);
}

function fieldOf(library: Library): Field {
  return {
    topics: library.topics.filter(({ parent }) => parent !== undefined).map(({ id }) => id),
    // What stands on arXiv alone has a preprint's identifier there.
    venues: library.venues.filter(({ kind }) => kind === 'conference').map(({ id }) => id),
  };
}

/** A made-up work as its file has it. */
function fieldsOf(work: SeededWork): Readonly<Record<string, unknown>> {
  const { title, short, aliases, tier, topic, authors, venue, year, hasCode, minutes, why, summary, answers } = work;
  const { prerequisites, buildsOn, id } = work;
  const fields = {
    ...{ title, short, aliases, tier, topics: [topic], authors, venue, year, language: 'en' },
    links: { page: `https://example.org/p/${id}`, ...(hasCode && { code: `https://example.org/c/${id}` }) },
    ...{ minutes, why, summary, answers },
    ...(prerequisites.length > 0 && { prerequisites }),
    ...(buildsOn.length > 0 && {
      buildsOn: buildsOn.map((entry) => ({ entry, how: { en: 'extends its planner to a new queue', zh: '把它的规划器用到新的队列上' } })),
    }),
    added: '2026-11-20',
  };
  // The Chinese texts were written for the English ones, so that a build has no thousand warnings to print.
  const translation = entryTranslation(entrySchema.parse({ ...fields, kind: 'paper', id }));
  return { ...fields, translationOf: translation?.current };
}
