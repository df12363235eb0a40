import { defineConfig, devices } from 'playwright/test';
import { findBrowser } from './find-browser.ts';

const port = 4391;

export default defineConfig({
  // The accessibility rules look at every element of the longest pages, and the machine may be busy.
  timeout: 120_000,
  testDir: './e2e',
  outputDir: './.results/browser',
  fullyParallel: true,
  workers: 2,
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
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
