import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium without a window and all that belongs to one: it opens a page in half the time. */
const headlessShell = '/usr/bin/chromium-headless-shell';
const packages = ['chromium', 'chromium-headless-shell', 'fonts-noto-cjk'];

/** Where systems keep a Chromium, a Chrome or an Edge. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser for the tests: the one that CHROMIUM_PATH names, Chromium's headless shell, Playwright's own browser, one of the
 * system, or one installed now through Debian's package manager when that is possible. Throws with what to do when there is none.
 * @param whole Whether the headless shell will not do: it keeps no page that one goes back to.
 */
export function findBrowser({ whole = false } = {}): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  if (named !== undefined && !(whole && named === headlessShell)) return named;
  const wanted = [...(whole ? [] : [headlessShell]), chromium.executablePath(), ...places];
  const find = (): string | undefined => wanted.find((path) => path !== '' && existsSync(path));
  const found = find() ?? (install() ? find() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    `No browser was found for the browser tests. Install one (Debian: sudo apt-get install ${packages.join(' ')}; ` +
      'elsewhere: npx playwright install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test.',
  );
}

/** Installs browsers and Chinese fonts where that takes no password. @returns Whether it was tried. */
function install(): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.error('Installing Chromium and Chinese fonts for the browser tests, once.');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } satisfies SpawnSyncOptions;
  spawnSync('apt-get', ['update', '-qq'], options);
  // One at a time: an older system has no headless shell.
  for (const one of packages) spawnSync('apt-get', ['install', '-y', '-qq', one], options);
  return true;
}
