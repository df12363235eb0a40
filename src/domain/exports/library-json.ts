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
  const address = addressesOn(site);
  return {
    version,
    generated: library.date,
    entries: library.entries.map((entry) => ({ ...entry, url: address(urls.entry('en', entry)) })),
    topics: library.topics.map((topic) => topicJson(topic, library, urls, address)),
    paths: library.paths.map((path) => pathJson(path, library, address(urls.path('en', path.id)))),
    terms: library.terms,
    sources: library.sources,
    venues: library.venues,
    /** Works that were taken out of the list: their addresses say so. */
    removed: library.removed.map((work) => ({ ...work, url: address(urls.entry('en', work)) })),
  };
}

/**
 * The part of `/library.json` that is about a topic, as published at `/topics/<id>.json`, in the same form: its works, itself
 * with its area or sub-topics, and the terms, sources and venues that its works name. Paths lead through all topics, and removed
 * works are in none: only the whole has them.
 */
export function topicLibraryJson(topic: Topic, library: Library, urls: Urls, site: URL | undefined): LibraryJson {
  const address = addressesOn(site);
  const entries = library.entriesOf(topic);
  const ids = new Set(entries.map(({ id }) => id));
  const sources = new Set(entries.flatMap((entry) => entry.recommendedBy.map(({ source }) => source)));
  const venues = new Set(entries.flatMap((entry) => (entry.kind === 'paper' ? entry.venue : [])));
  const topics = new Set([library.areaOf(topic), topic, ...library.subtopics(topic)]);
  return {
    version,
    generated: library.date,
    entries: entries.map((entry) => ({ ...entry, url: address(urls.entry('en', entry)) })),
    topics: [...topics].map((each) => topicJson(each, library, urls, address)),
    paths: [],
    terms: library.terms.filter((term) => term.entries.some((id) => ids.has(id))),
    sources: library.sources.filter(({ id }) => sources.has(id)),
    venues: library.venues.filter(({ id }) => venues.has(id)),
    removed: [],
  };
}

/** What makes whole addresses of those below the root of the host, when the site knows its host. */
function addressesOn(site: URL | undefined): (path: string) => string {
  return (path) => (site === undefined ? path : new URL(path, site).href);
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

function topicJson(topic: Topic, library: Library, urls: Urls, address: (path: string) => string) {
  const isEmpty = library.countOf(topic) === 0;
  return {
    id: topic.id,
    parent: topic.parent,
    title: { en: topic.en.title, zh: topic.zh?.title },
    line: { en: topic.en.line, zh: topic.zh?.line },
    aliases: topic.aliases,
    entries: library.entriesOf(topic).map((entry) => entry.id),
    url: isEmpty ? undefined : address(urls.topic('en', topic.id)),
    /** Where its works are published by themselves, in the form of the whole. */
    data: isEmpty ? undefined : address(urls.file(`topics/${topic.id}.json`)),
  };
}

/** The form of `/library.json`. */
export type LibraryJson = ReturnType<typeof libraryJson>;
