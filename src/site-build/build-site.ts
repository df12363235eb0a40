import type { LibraryFile } from '#content-files/list-files.ts';
import { entryFile } from '#domain/content-paths.ts';
import type { Library } from '#domain/library.ts';
import { indexedEntry } from '#domain/search/search-record.ts';
import { kindOfFolder } from '#domain/vocabulary.ts';
import { BuildProgress, type BuildReport } from './build-report.ts';
import { digest } from '../kept/cache-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { type LastBuild, lastBuild, rememberBuild } from './last-build.ts';
import { readAgain, sourceReading } from './library-readings.ts';
import type { MadePage } from './page-maker.ts';
import { PageMakers } from './page-makers.ts';
import { renderTexts } from './render-texts.ts';
import { searchFiles } from './search-files.ts';
import type { SiteCode } from './site-code.ts';
import { siteData } from './site-data.ts';
import { SiteFolder } from './site-folder.ts';

/** What a site is built of, and where. */
interface Build {
  readonly library: Library;
  /** The files that the library was read from. */
  readonly files: readonly LibraryFile[];
  /** The content folder. */
  readonly content: string;
  /** Names the code of the site. */
  readonly codeId: string;
  /** The code, which is made meanwhile. */
  readonly code: Promise<SiteCode>;
  readonly folder: string;
  readonly progress: BuildProgress;
}

/**
 * Builds the site of a library. What the last build into the same folder made is kept where it would be made the same: pages that
 * would read the same of the library, and the search index of the same records.
 * @throws Error when something cannot be made; the last site then stays as it was.
 */
export async function buildSite({ library, files, content, codeId, code, folder, progress }: Build): Promise<BuildReport> {
  const last = await lastBuild(folder, codeId);
  const site = new SiteFolder(folder, last.files);
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  const readings = new Readings(library, textByPath);
  const search = makeSearch();
  const endTexts = progress.begin('texts');
  const rendered = await renderTexts(library, last.texts);
  const texts = new Map(Object.entries(rendered).map(([file, [, content_]]) => [file, content_]));
  endTexts({ files: texts.size });
  const endData = progress.begin('data');
  const data = siteData({ library, sourceOf: (entry) => textByPath.get(entryFile(entry)) ?? '' });
  for (const { path, content: text } of data) site.put(path, text);
  endData({ files: data.length, bytes: data.reduce((sum, { content: text }) => sum + text.length, 0) });
  const { pages, assets } = await code;
  site.copy(assets);
  const endPages = progress.begin('pages');
  const { entries, topics, venues, sources, people, notes, paths, terms, linkExceptions, linkRecord } = library;
  const parts = { entries, topics, venues, sources, people, notes, paths, terms, linkExceptions, linkRecord };
  const kept = new Map(Object.entries(last.kept).map(([name, { made: value }]) => [name, value]));
  const makers = new PageMakers({ pages, parts, texts, kept, content });
  const made = new Map<string, readonly number[]>();
  const changed = new Set(last.readings.flatMap(([reading, print], place) => (readings.printOf(reading) === print ? [] : [place])));
  const isSameList = last.list.length > 0 && !last.list.some((place) => changed.has(place));
  const { files: all, readings: listReadings } = isSameList
    ? { files: Object.keys(last.pages), readings: last.list.map((place) => last.readings[place]?.[0] ?? '') }
    : await makers.list();
  const stale: string[] = [];
  for (const file of all) {
    const read = last.pages[file];
    const there = site.digestOf(file);
    if (read === undefined || there === undefined || read.some((place) => changed.has(place))) stale.push(file);
    else {
      site.add(file, there);
      made.set(file, readings.placesOf(read.map((place) => last.readings[place]?.[0] ?? '')));
    }
  }
  const isStale = new Set(stale);
  const stillKept = new Map<string, LastBuild['kept'][string]>();
  for (const [name, { made: value, by }] of Object.entries(last.kept)) {
    const others = by.filter((file) => made.has(file) && !isStale.has(file));
    if (others.length > 0) stillKept.set(name, { made: value, by: others });
  }
  let bytes = 0;
  const add = (some: readonly MadePage[]): void => {
    for (const page of some) {
      if (page.body === undefined) site.add(page.file, page.digest);
      else site.put(page.file, page.body, page.digest);
      made.set(page.file, readings.placesOf(page.readings));
      for (const [name, value] of page.kept) {
        const known = stillKept.get(name);
        stillKept.set(name, { made: known?.made ?? value ?? kept.get(name), by: [...(known?.by ?? []), page.file] });
      }
      bytes += page.body?.byteLength ?? 0;
    }
    progress.count('pages', made.size - (all.length - stale.length), stale.length);
  };
  // Pages of single works are small and many: what takes long comes first, so that nobody waits for it at the end.
  const isOfWork = (file: string): boolean => kindOfFolder(withoutLanguage(file).split('/')[0] ?? '') !== undefined;
  // A page and its translation stand together, for what both have kept.
  const pairs = stale.toSorted((a, b) => (withoutLanguage(a) < withoutLanguage(b) ? -1 : 1));
  const inOrder = [...pairs.filter((file) => !isOfWork(file)), ...pairs.filter(isOfWork)];
  await makers.make(
    inOrder.map((file) => ({ file, last: site.digestOf(file) })),
    add,
  );
  await makers.end();
  endPages({ files: stale.length, bytes });
  const searchMade = await search;

  const endPlace = progress.begin('put in place');
  const records = await site.publish();
  await rememberBuild(folder, {
    code: codeId,
    pages: Object.fromEntries(made),
    list: readings.placesOf(listReadings),
    texts: rendered,
    kept: Object.fromEntries(stillKept),
    search: searchMade,
    files: records,
    readings: readings.all(),
  });
  const sizes = Object.values(records).reduce((sum, record) => sum + record.bytes, 0);
  endPlace();
  return progress.end(site.count, sizes);

  async function makeSearch(): Promise<{ readonly fingerprint: string; readonly files: readonly string[] }> {
    const end = progress.begin('search');
    const indexed = library.entries.map((entry) => indexedEntry(entry, library));
    const print = digest(JSON.stringify(indexed));
    const kept = last.search.files.map((file) => [file, site.digestOf(file)] as const);
    if (print === last.search.fingerprint && kept.every(([, known]) => known !== undefined)) {
      for (const [file, known] of kept) site.add(file, known ?? '');
      end({ files: 0 });
      return last.search;
    }
    let count = 0;
    const found = await searchFiles(indexed, () => progress.count('search', (count += 1), indexed.length));
    for (const { path, content: text } of found) site.put(path, text);
    end({ files: found.length, bytes: found.reduce((sum, { content: text }) => sum + text.length, 0) });
    return { fingerprint: print, files: found.map(({ path }) => path) };
  }
}

/** All that was read of a library, each once, with what it answered. */
class Readings {
  readonly #library: Library;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #places = new Map<string, number>();
  readonly #prints: string[] = [];

  constructor(library: Library, textByPath: ReadonlyMap<string, string>) {
    this.#library = library;
    this.#texts = new Map(library.entries.map((entry) => [sourceReading(entry), textByPath.get(entryFile(entry)) ?? '']));
  }

  /** The places of some readings among all. */
  placesOf(readings: readonly string[]): readonly number[] {
    return readings.map((reading) => {
      let place = this.#places.get(reading);
      if (place === undefined) {
        place = this.#places.size;
        this.#places.set(reading, place);
        this.#prints.push(this.printOf(reading));
      }
      return place;
    });
  }

  /** What the library answers to a reading, as a fingerprint. */
  printOf(reading: string): string {
    const text = this.#texts.get(reading);
    return text === undefined ? fingerprint(readAgain(this.#library, reading)) : digest(text);
  }

  all(): readonly (readonly [string, string])[] {
    return [...this.#places.keys()].map((reading, place) => [reading, this.#prints[place] ?? '']);
  }
}

/** The same for a page in each language. */
function withoutLanguage(file: string): string {
  return file.replace(/^zh\//, '');
}
