import type { LibraryFile } from '#content-files/list-files.ts';
import { entryFile } from '#domain/content-paths.ts';
import type { Library, LibraryParts } from '#domain/library.ts';
import { indexedEntry } from '#domain/search/search-record.ts';
import { digest } from '../kept/cache-folder.ts';
import { BuildProgress, type BuildReport } from './build-report.ts';
import { type LastBuild, lastBuild, rememberBuild } from './last-build.ts';
import { makePages } from './make-pages.ts';
import { Readings } from './readings.ts';
import { renderTexts } from '../markdown/render-texts.ts';
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
export async function buildSite({ folder, codeId, ...build }: Build): Promise<BuildReport> {
  const last = await lastBuild(folder, codeId);
  const site = new SiteFolder(folder, last.files);
  try {
    const remembered = await fill(site, last, build);
    const end = build.progress.begin('put in place');
    const files = await site.publish();
    rememberBuild(folder, { code: codeId, ...remembered, files });
    end();
    const sizes = Object.values(files).map(({ bytes }) => bytes);
    return build.progress.end(
      sizes.length,
      sizes.reduce((sum, bytes) => sum + bytes, 0),
    );
  } catch (cause) {
    site.abandon();
    throw cause;
  }
}

/** Puts everything into the folder of the new site. */
async function fill(
  site: SiteFolder,
  last: LastBuild,
  { library, files, content, code, progress }: Omit<Build, 'folder' | 'codeId'>,
): Promise<Omit<LastBuild, 'code' | 'files'>> {
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  const readings = new Readings(library, textByPath);
  const searchMade = makeSearch(site, last, library, progress);
  // What it fails with is said where it is waited for.
  searchMade.catch(() => undefined);
  const endTexts = progress.begin('texts');
  const rendered = await renderTexts(library, last.texts);
  const texts = new Map(Object.entries(rendered).map(([file, [, text]]) => [file, text]));
  endTexts({ files: texts.size });
  const endData = progress.begin('data');
  const data = siteData({ library, sourceOf: (entry) => textByPath.get(entryFile(entry)) ?? '' });
  for (const { path, content: text } of data) site.put(path, text);
  endData({ files: data.length, bytes: data.reduce((sum, { content: text }) => sum + Buffer.byteLength(text), 0) });
  const { pages, assets } = await code;
  site.copy(assets);
  // What is computed of the library each thread computes for itself: it cannot be handed over.
  const { entries, topics, venues, sources, people, notes, paths, terms, removed, linkExceptions, linkRecord } = library;
  const parts: Required<LibraryParts> = {
    entries,
    topics,
    venues,
    sources,
    people,
    notes,
    paths,
    terms,
    removed,
    linkExceptions,
    linkRecord,
  };
  const pagesMade = await makePages({ last, site, readings, task: { pages, parts, texts, content }, progress });
  return { ...pagesMade, texts: rendered, search: await searchMade, readings: readings.all() };
}

/** Makes the search index, unless the records are those of the last time. */
async function makeSearch(site: SiteFolder, last: LastBuild, library: Library, progress: BuildProgress): Promise<LastBuild['search']> {
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
  end({ files: found.length, bytes: found.reduce((sum, { content: text }) => sum + Buffer.byteLength(text), 0) });
  return { fingerprint: print, files: found.map(({ path }) => path) };
}
