import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { entryFile } from '#domain/content-paths.ts';
import { createLibrary, type LibraryParts } from '#domain/library.ts';
import type { RenderedText } from '../markdown/rendered-text.ts';
import { handContent } from '../shown-content.ts';
import { BuildError } from './build-report.ts';
import type * as allPagesModule from './all-pages.ts';
import { digest } from '../kept/cache-folder.ts';
import { recordedLibrary, sourceReading } from './library-readings.ts';
import { redirectPage } from './redirect-page.ts';

/** What somebody who makes pages is given. */
export interface PageMakerTask {
  /** The bundle of all pages. */
  readonly pages: string;
  readonly parts: LibraryParts;
  /** The texts of the library as HTML, by file. */
  readonly texts: ReadonlyMap<string, RenderedText>;
  /** What pages have had kept, by name. */
  readonly kept: ReadonlyMap<string, unknown>;
  /** The content folder. */
  readonly content: string;
}

/** A page or file to make. */
export interface PageToMake {
  /** Below the folder of the site: `zh/papers/orca/index.html`. */
  readonly file: string;
  /** The digest of what is there already. */
  readonly last: string | undefined;
}

/** A page or file that was made. */
export interface MadePage {
  readonly file: string;
  readonly digest: string;
  /** What it is, unless that is there already. One place alone puts files into the site. */
  readonly body?: Uint8Array;
  /** What it read of the library. */
  readonly readings: readonly string[];
  /** What it had kept, by name: what is new with its value. */
  readonly kept: readonly (readonly [name: string, made?: unknown])[];
}

/** The pages and files that there are to make. */
export interface ListOfPages {
  readonly files: readonly string[];
  /** What of the library says which there are. */
  readonly readings: readonly string[];
}

/** What a page maker says: what there is to make, when it is ready; then what it has made; or why it cannot. */
export type PageMakerAnswer = ListOfPages | { readonly made: readonly MadePage[] } | { readonly failed: string };

const task = workerData as PageMakerTask;
const port = parentPort;
if (port === null) throw new Error('Pages are made by a worker of the build.');

let readings = new Set<string>();
let kept: MadePage['kept'][number][] = [];
const known = new Map(task.kept);
handContent({
  library: recordedLibrary(createLibrary(task.parts), (reading) => readings.add(reading)),
  sourceOf: (entry) => {
    const text = readFileSync(join(task.content, entryFile(entry)), 'utf8');
    readings.add(sourceReading(entry, digest(text)));
    return text;
  },
  renderText: (file) => task.texts.get(file) ?? [],
  keep: (what, input, make) => {
    const name = `${what} ${digest(JSON.stringify(input))}`;
    const isNew = !known.has(name);
    if (isNew) known.set(name, make());
    kept.push(isNew ? [name, known.get(name)] : [name]);
    return known.get(name) as ReturnType<typeof make>;
  },
});
const { app, allPages } = (await import(pathToFileURL(task.pages).href)) as typeof allPagesModule;
const { base, site } = app.manifest;
const pages = await allPages();
const pageByFile = new Map(pages.map((page) => [fileOf(page), page]));
const twice = pages.find((page) => pageByFile.get(fileOf(page)) !== page);
if (twice !== undefined) throw new BuildError(`Two pages have the address ${twice.pathname}.`);

port.on('message', (wanted: readonly PageToMake[]) => {
  makeAll(wanted).then(
    (made) =>
      say(
        { made },
        made.flatMap(({ body }) => (body === undefined ? [] : [body.buffer as ArrayBuffer])),
      ),
    (cause: unknown) =>
      say({
        failed: cause instanceof BuildError ? cause.message : cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
  );
});
say({ files: [...pageByFile.keys()], readings: [...readings] });

/** One after the other: what is read belongs to the page that is being made. */
async function makeAll(wanted: readonly PageToMake[]): Promise<readonly MadePage[]> {
  const made: MadePage[] = [];
  for (const page of wanted) made.push(await make(page));
  return made;
}

async function make({ file, last }: PageToMake): Promise<MadePage> {
  const page = pageByFile.get(file);
  if (page === undefined) throw new Error(`No page is called ${file}.`);
  readings = new Set();
  kept = [];
  const { pathname, route } = page;
  const address = `${base}${pathname}${route.type === 'page' ? '/' : ''}`.replaceAll(/\/{2,}/g, '/');
  const response = await app.render(new Request(new URL(address, site ?? 'http://localhost')), { routeData: route });
  // Astro has printed why.
  if (response.status >= 500) throw new BuildError(`${address} could not be made.`);
  const to = response.headers.get('location');
  const body =
    to === null
      ? new Uint8Array(await response.arrayBuffer())
      : new TextEncoder().encode(redirectPage(to, site === undefined ? to : new URL(to, site).href));
  const made = { file, digest: digest(body), readings: [...readings], kept };
  return made.digest === last ? made : { ...made, body };
}

/** The file that is served under the address of a page. */
function fileOf({ pathname, route }: Awaited<ReturnType<typeof allPages>>[number]): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html').replaceAll('\\', '/');
}

function say(answer: PageMakerAnswer, handedOver: readonly ArrayBuffer[] = []): void {
  port?.postMessage(answer, handedOver);
}
