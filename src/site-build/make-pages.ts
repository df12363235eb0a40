import { kindOfFolder } from '#domain/vocabulary.ts';
import type { BuildProgress } from './build-report.ts';
import type { LastBuild } from './last-build.ts';
import type { MadePage, PageMakerTask } from './page-maker.ts';
import { PageMakers } from './page-makers.ts';
import type { Readings } from './readings.ts';
import type { SiteFolder } from './site-folder.ts';

/** What makes pages, and where they go. */
interface PagesToMake {
  readonly last: LastBuild;
  readonly site: SiteFolder;
  readonly readings: Readings;
  readonly task: Omit<PageMakerTask, 'kept'>;
  readonly progress: BuildProgress;
}

/** Makes the pages that would read something else of the library than the last time, and keeps the others. @returns What to remember of all. */
export async function makePages({
  last,
  site,
  readings,
  task,
  progress,
}: PagesToMake): Promise<Pick<LastBuild, 'pages' | 'list' | 'kept'>> {
  const end = progress.begin('pages');
  const known = new Map(Object.entries(last.kept).map(([name, { made }]) => [name, made]));
  const makers = new PageMakers({ ...task, kept: known });
  try {
    const changed = new Set(last.readings.flatMap(([reading, print], place) => (readings.printOf(reading) === print ? [] : [place])));
    const readLast = (places: readonly number[]): readonly number[] =>
      readings.placesOf(places.map((place) => last.readings[place]?.[0] ?? ''));
    const isSameList = last.list.length > 0 && !last.list.some((place) => changed.has(place));
    const list = isSameList ? undefined : await makers.list();
    const files = list?.files ?? Object.keys(last.pages);
    const pages: Record<string, readonly number[]> = {};
    const stale = files.filter((file) => {
      const read = last.pages[file];
      const there = site.digestOf(file);
      if (read === undefined || there === undefined || read.some((place) => changed.has(place))) return true;
      site.add(file, there);
      pages[file] = readLast(read);
      return false;
    });
    const kept = new Map<string, LastBuild['kept'][string]>();
    for (const [name, { made, by }] of Object.entries(last.kept)) {
      const others = by.filter((file) => pages[file] !== undefined);
      if (others.length > 0) kept.set(name, { made, by: others });
    }
    let count = 0;
    let bytes = 0;
    const add = (some: readonly MadePage[]): void => {
      for (const page of some) {
        if (page.body === undefined) site.add(page.file, page.digest);
        else site.put(page.file, page.body, page.digest);
        pages[page.file] = readings.placesOf(page.readings);
        for (const [name, made] of page.kept) {
          const before = kept.get(name);
          kept.set(name, { made: before?.made ?? made ?? known.get(name), by: [...(before?.by ?? []), page.file] });
        }
        bytes += page.body?.byteLength ?? 0;
        count += 1;
      }
      progress.count('pages', count, stale.length);
    };
    await makers.make(
      inOrder(stale).map((file) => ({ file, last: site.digestOf(file) })),
      add,
    );
    end({ files: stale.length, bytes });
    return { pages, list: list === undefined ? readLast(last.list) : readings.placesOf(list.readings), kept: Object.fromEntries(kept) };
  } finally {
    await makers.end();
  }
}

/**
 * A page and its translation stand together, for what both have kept. Pages of single works are small and many: what takes long comes
 * first, so that nobody waits for it at the end.
 */
function inOrder(files: readonly string[]): readonly string[] {
  const isOfWork = (file: string): boolean => kindOfFolder(withoutLanguage(file).split('/')[0] ?? '') !== undefined;
  const pairs = files.toSorted((a, b) => (withoutLanguage(a) < withoutLanguage(b) ? -1 : 1));
  return [...pairs.filter((file) => !isOfWork(file)), ...pairs.filter(isOfWork)];
}

/** The same for a page in each language. */
function withoutLanguage(file: string): string {
  return file.replace(/^zh\//, '');
}
