import { test as base, expect } from 'playwright/test';

/** A test that also fails when the page says anything on its console, throws, or asks another server for something. */
export const test = base.extend<{ expected: { console: RegExp[] } }>({
  expected: async ({}, use) => use({ console: [] }),
  page: async ({ page, baseURL, expected }, use) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !url.startsWith('data:') && !url.startsWith('blob:')) said.push(`request to ${url}`);
    });
    await use(page);
    expect(said.filter((text) => !expected.console.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

export { expect };
