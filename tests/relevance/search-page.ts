import type { Page } from 'playwright';
import { looked } from './measure.ts';

/** What the search page showed for a query. */
export interface Shown {
  /** Ids of the entries in the first ten rows. */
  readonly found: readonly string[];
  /** How long it took from the question to the rows, in milliseconds. */
  readonly time: number;
}

/**
 * Asks the open search page a query as going back to its address does, and waits for the rows.
 * Throws when the search fails, or does not answer within ten seconds.
 */
export async function ask(page: Page, query: string): Promise<Shown> {
  return page.evaluate(
    async ({ query, looked }) => {
      const list = document.querySelector('[data-part="results"]');
      if (list === null) throw new Error('This is not the search page.');
      const start = performance.now();
      history.replaceState(null, '', `?${new URLSearchParams({ q: query }).toString()}`);
      dispatchEvent(new PopStateEvent('popstate'));
      if (list.getAttribute('aria-busy') !== 'true') throw new Error(`The search page did not begin to look for “${query}”.`);
      // A list that is said to be looked for meanwhile is busy again before an observer is called.
      const settled = await new Promise<boolean>((resolve) => {
        const settle = (isSettled: boolean): void => {
          // What is left watching would slow down all that is asked after it.
          observer.disconnect();
          clearTimeout(late);
          resolve(isSettled);
        };
        const observer = new MutationObserver(() => list.getAttribute('aria-busy') === 'false' && settle(true));
        observer.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
        const late = setTimeout(() => settle(false), 10_000);
      });
      const time = performance.now() - start;
      if (!settled) throw new Error(`The search for “${query}” was not answered within ten seconds.`);
      if (document.querySelector('[data-part="states"] [data-slot="retry"]') !== null) throw new Error(`The search for “${query}” failed.`);
      const rows = [...list.querySelectorAll<HTMLElement>('li[data-entry]')].slice(0, looked);
      if (rows.length === 0 && document.querySelector('[data-result-count="0"]') === null) throw new Error('The rows have no ids.');
      return { found: rows.map((row) => row.dataset['entry'] ?? ''), time };
    },
    { query, looked },
  );
}
