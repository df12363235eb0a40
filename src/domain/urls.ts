import type { Entry } from './entry.ts';
import { kindFolder, type Language, languages } from './vocabulary.ts';

/** A file of data that the site has besides its pages. */
export interface DataFile {
  /** Below the root of the site. @example 'works/3.json' */
  readonly path: string;
  readonly content: string;
}

/** The addresses of pages, from the root of the host, trailing slash always. */
export interface Urls {
  /** A page by its path below the language. @example page('zh', 'about/') // '/zh/about/' */
  page(language: Language, path: string): string;
  entry(language: Language, entry: Pick<Entry, 'kind' | 'id'>): string;
  topic(language: Language, id: string): string;
  path(language: Language, id: string): string;
  /** The lineage map of a topic, with a work selected where one is named; without a topic, the page that leads to all of them. */
  map(language: Language, topic?: string, work?: string): string;
  /** The search page with a query string. @example search('en', 'source=pku-dair') // '/search/?source=pku-dair' */
  search(language: Language, query: string): string;
  /** The page of plans with a query string. @example plan('en', 'to=zero') // '/plan/?to=zero' */
  plan(language: Language, query: string): string;
  /** A file that is the same in both languages. @example file('library.json') // '/library.json' */
  file(path: string): string;
}

/**
 * The addresses of a site.
 * @param base The path below which it is published, such as `/` or `/roofline/`.
 */
export function createUrls(base: string): Urls {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page: Urls['page'] = (language, path) => `${root}${language === languages[0] ? '' : `${language}/`}${path}`;
  return {
    page,
    entry: (language, entry) => page(language, `${kindFolder(entry.kind)}/${entry.id}/`),
    topic: (language, id) => page(language, `topics/${id}/`),
    path: (language, id) => page(language, `paths/${id}/`),
    map: (language, topic, work) =>
      page(language, `map/${topic === undefined ? '' : `${topic}/`}${work === undefined ? '' : `?work=${work}`}`),
    search: (language, query) => page(language, `search/${query === '' ? '' : `?${query}`}`),
    plan: (language, query) => page(language, `plan/${query === '' ? '' : `?${query}`}`),
    file: (path) => `${root}${path}`,
  };
}
