import type { Library } from '../library.ts';
import { type Path, stepsOf } from '../path.ts';
import type { Topic } from '../topic.ts';
import type { Urls } from '../urls.ts';

/** The form of the file. It grows when a field is added, and only a change that breaks readers changes this number. */
const version = 1;

/**
 * The whole library as published at `/library.json`, for other tools.
 * @param site The address of the host, when the site knows it: addresses of pages are then absolute.
 */
export function libraryJson(library: Library, urls: Urls, site: URL | undefined) {
  const address = (path: string): string => (site === undefined ? path : new URL(path, site).href);
  return {
    version,
    generated: library.date,
    entries: library.entries.map((entry) => ({ ...entry, url: address(urls.entry('en', entry)) })),
    topics: library.topics.map((topic) => topicJson(topic, library, address(urls.topic('en', topic.id)))),
    paths: library.paths.map((path) => pathJson(path, library, address(urls.path('en', path.id)))),
    terms: library.terms,
    sources: library.sources,
    venues: library.venues,
  };
}

function pathJson(path: Path, library: Library, url: string) {
  const texts = ({ title, line, goal, needs }: Path['en']) => ({ title, line, goal, needs });
  return {
    id: path.id,
    assumes: path.assumes,
    en: texts(path.en),
    zh: path.zh === undefined ? undefined : texts(path.zh),
    steps: stepsOf(path).map(({ entry }, step) => ({ entry, minutes: library.minutesOfStep(path, step) })),
    url,
  };
}

function topicJson(topic: Topic, library: Library, url: string) {
  return {
    id: topic.id,
    parent: topic.parent,
    title: { en: topic.en.title, zh: topic.zh?.title },
    line: { en: topic.en.line, zh: topic.zh?.line },
    aliases: topic.aliases,
    entries: library.entriesOf(topic).map((entry) => entry.id),
    url: library.countOf(topic) === 0 ? undefined : url,
  };
}

/** The form of `/library.json`. */
export type LibraryJson = ReturnType<typeof libraryJson>;
