import { defineConfig, devices } from 'playwright/test';
import { findBrowser } from './find-browser.ts';
import { freePort } from './free-port.ts';

// Every process of a run reads this file, and takes the port that the first one found.
const port = (process.env['PORT_OF_TESTS'] ??= String(await freePort()));

export default defineConfig({
  // The accessibility rules look at every element of the longest pages, and the machine may be busy.
  timeout: 120_000,
  testDir: './e2e',
  outputDir: './.results/browser',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: './.results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
    trace: 'off',
  },
  webServer: {
    command: 'node scripts/run.mjs serve',
    cwd: '..',
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
