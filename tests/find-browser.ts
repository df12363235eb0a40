import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium without a window and all that belongs to one: it opens a page in half the time. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** Where systems keep a Chromium, a Chrome or an Edge. */
const places = [
  headlessShell,
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
 * The browser for the tests: the one that CHROMIUM_PATH names, Playwright's own, one of the system, or one installed now
 * through Debian's package manager when that is possible. Throws with what to do when there is none.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = [chromium.executablePath(), ...places].find((path) => path !== '' && existsSync(path));
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.error('Installing Chromium and Chinese fonts for the browser tests, once.');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } satisfies SpawnSyncOptions;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk'], options);
    if (existsSync(headlessShell)) return headlessShell;
  }
  throw new Error(
    'No browser was found for the browser tests. Install one (Debian: sudo apt-get install chromium-headless-shell fonts-noto-cjk; Ubuntu: chromium; ' +
      'elsewhere: npx playwright install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test.',
  );
}
