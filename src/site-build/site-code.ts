import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { cacheFolder, digest, digestOfFiles } from '../kept/cache-folder.ts';
import { BuildError } from './build-report.ts';

/** What makes pages, without the library: the same as long as the code is. */
export interface SiteCode {
  /** The module to import; see all-pages.ts. */
  readonly pages: string;
  /** Styles, scripts, fonts and what lies in public/, as they are published. */
  readonly assets: string;
}

/** Files and folders that pages are made of. */
const parts = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** What of the environment goes into pages. */
const variables = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'];

/** How many builds of the code are kept, those that were used last. */
const kept = 4;

/**
 * Has Astro make the code of the site, unless that of the same files was made before.
 * @param id What `codeId` gives.
 * @throws BuildError with what Astro said.
 */
export async function siteCode(id: string): Promise<SiteCode> {
  const folder = join(cacheFolder, 'code', id);
  if (!existsSync(folder)) await makeCode(id, folder);
  const now = new Date();
  await utimes(folder, now, now);
  const pages = (await readdir(join(folder, 'pages'))).find((name) => name.startsWith('prerender-entry'));
  if (pages === undefined) throw new Error(`There is no bundle of pages in ${folder}.`);
  return { pages: join(folder, 'pages', pages), assets: join(folder, 'assets') };
}

/** Names the code of the site: a hash of the files that it is made of, and of what of the environment goes into pages. */
export async function codeId(): Promise<string> {
  return digest([process.version, ...variables.map((name) => `${name}=${process.env[name] ?? ''}`), await digestOfFiles(parts)].join('\n'));
}

async function makeCode(id: string, folder: string): Promise<void> {
  await mkdir(join(cacheFolder, 'code'), { recursive: true });
  await forget();
  // Beside its place, so that what is there is whole; another build may have made the same meanwhile.
  const made = `${folder}.${process.pid}`;
  await rm(made, { recursive: true, force: true });
  const script = fileURLToPath(new URL('make-site-code.ts', import.meta.url));
  // Less room for what dies young: 0.1 GB less at the time when most is needed, and half a second more.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];
  const astro = spawn(process.execPath, [...flags, script, join(made, 'assets')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): boolean => astro.kill();
  process.once('exit', end);
  const [said, complained, status] = await Promise.all([
    text(astro.stdout),
    text(astro.stderr),
    new Promise<number>((resolve, reject) => astro.on('error', reject).on('close', (code) => resolve(code ?? 1))),
  ]);
  if (status !== 0) throw new BuildError(`The code of the site could not be built.\n${said}${complained}`);
  if ((await codeId()) !== id) throw new BuildError('The code has changed while it was built. Build again.');
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
}

/** Removes code that was not used for long, and what a build that was stopped has left. */
async function forget(): Promise<void> {
  const folder = join(cacheFolder, 'code');
  const names = await readdir(folder);
  const used = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const hour = 3_600_000;
  const whole = used.filter(({ name }) => !name.includes('.')).toSorted((a, b) => b.time - a.time);
  const unused = [...whole.slice(kept - 1), ...used.filter(({ name, time }) => name.includes('.') && Date.now() - time > hour)];
  await Promise.all(unused.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}
