import { fileURLToPath } from 'node:url';
import { listFiles } from '#content-files/list-files.ts';
import { type ReadLibrary, readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import type { Entry } from '#domain/entry.ts';
import { createLibrary, type Library } from '#domain/library.ts';
import type { Topic } from '#domain/topic.ts';
import { tiers } from '#domain/vocabulary.ts';

/** Texts of files by path, which replace files of the toy library or are added to it. `undefined` removes a file. */
export type Changes = Readonly<Record<string, string | undefined>>;

const files = await listFiles(fileURLToPath(new URL('../fixtures/library', import.meta.url)));

/** The library of tests/fixtures/library, with changes. */
export function toyLibrary(changes: Changes = {}): ReadLibrary {
  const texts = { ...Object.fromEntries(files.map(({ path, text }) => [path, text])), ...changes };
  const changed = Object.entries(texts).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return readLibrary(
    changed.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    'content',
  );
}

/** What one rule finds in the toy library with changes, as `npm run check` prints it; empty when it finds nothing. */
export function findings(rule: string, changes: Changes = {}): string {
  return toyLibrary(changes)
    .diagnostics.filter((diagnostic) => diagnostic.rule === rule)
    .map((diagnostic) => formatDiagnostic(diagnostic, 'text'))
    .join('\n');
}

/** A file of the toy library with one piece of its text replaced. */
export function edited(path: string, from: string, to: string): Changes {
  const text = files.find((file) => file.path === path)?.text;
  if (text?.includes(from) !== true) throw new Error(`tests/fixtures/library/${path} has no "${from}" to replace.`);
  return { [path]: text.replace(from, () => to) };
}

/** The text of a paper that is right in all respects. Lines with more fields may follow. */
export function paperText(title: string, more = ''): string {
  return `title: ${title}
tier: optional
topics: [batching]
authors: [Some One]
venue: SOSP
year: 2021
language: en
links:
  page: https://example.org/${title.toLowerCase().replaceAll(' ', '-')}
why:
  en: Says something.
  zh: 有所说明。
added: 2026-11-21
${more}`;
}

/** An entry of the toy library. */
export function toyEntry(id: string, changes: Changes = {}): Entry {
  const entry = toyLibrary(changes).library.entry(id);
  if (entry === undefined) throw new Error(`The toy library has no entry ${id}, or an error in it.`);
  return entry;
}

/** A topic of the toy library. */
export function toyTopic(id: string, changes: Changes = {}): Topic {
  const topic = toyLibrary(changes).library.topic(id);
  if (topic === undefined) throw new Error(`The toy library has no topic ${id}, or an error in it.`);
  return topic;
}

/**
 * The toy library with more works in its topics: of each five one must-read, two optional and two advanced, from 2010 to 2024.
 * @param more How many works are added to each topic. @example largeLibrary({ serving: 130, batching: 200 })
 */
export function largeLibrary(more: Readonly<Record<string, number>>): Library {
  const { library } = toyLibrary();
  const pattern = toyEntry('gamma');
  const works = Object.entries(more).flatMap(([topic, count]) =>
    Array.from({ length: count }, (_, index) => ({
      ...pattern,
      id: `${topic}-${index + 1}`,
      title: `${titleWords[index % titleWords.length] ?? ''} ${topic} ${index + 1}`,
      tier: tiers[Math.ceil((index % 5) / 2)] ?? 'advanced',
      topics: [topic],
      year: 2010 + (index % 15),
    })),
  );
  return createLibrary({ ...library, entries: [...library.entries, ...works] });
}

const titleWords = ['Queueing', 'Ångström', '“Hot” pages of', '图', '4-bit', 'Zero'];
