import type { Contract } from '../contracts/contract.ts';
import { fetchJson } from './fetch-json.ts';
import { PageElement } from './page-element.ts';

/** An element whose page has the template `FailedTemplate.astro`. */
interface CanFail extends Contract {
  readonly templates: { readonly failed: { readonly retry: 'button' } };
}

/** An element that needs data of this site. While they cannot be had it says so, and offers to try again. */
export abstract class LoadingElement<Of extends CanFail> extends PageElement<Of> {
  /**
   * Data of this site. While they cannot be had, a place in the page says so, until the reader tries again with success.
   * @param onFailed Told each time that they could not be had.
   * @example const list = await this.load<WorksIndex>(urls.page('en', 'works.json'), this.getPart('states'))
   */
  async load<Data>(address: string, place: HTMLElement, onFailed?: () => void): Promise<Data> {
    let isOver = false;
    this.atEnd(() => (isOver = true));
    for (;;) {
      const data = await fetchJson<Data>(address);
      // An element that was moved meanwhile begins anew; what waited for this would listen a second time.
      if (isOver) return new Promise(() => undefined);
      if (data !== undefined) return data;
      onFailed?.();
      await this.askToRetry(place);
    }
  }

  /**
   * Code of this site that is fetched when it is needed. Browsers older than the summer of 2026 never ask again for a module that
   * could not be had (https://github.com/whatwg/html/pull/10327): in those the page begins anew once the site answers.
   * @param mayReload Whether nothing is lost then.
   * @example const { ReadingList } = await this.loadCode(() => import('./reading-list.ts'), this.getPart('unavailable'))
   */
  async loadCode<Code>(get: () => Promise<Code>, place: HTMLElement, mayReload = (): boolean => true): Promise<Code> {
    for (let isAgain = false; ; isAgain = true) {
      const code = await get().catch(() => undefined);
      if (code !== undefined) return code;
      if (isAgain && mayReload() && (await isThere(location.href))) location.reload();
      await this.askToRetry(place);
    }
  }

  /** Says in a place that something could not be had. Ends when the reader asks to try again, for all that wait in that place. */
  askToRetry(place: HTMLElement): Promise<void> {
    const standing = place.querySelector('[data-slot="retry"]');
    const failed = standing ?? this.blank('failed');
    if (standing === null) place.replaceChildren(failed);
    return new Promise((resolve) => {
      this.listen(failed, 'click', ({ target }) => {
        if (!(target instanceof Element) || target.closest('[data-slot="retry"]') === null) return;
        if (failed.isConnected) {
          // The button goes, and the place where a reader with a keyboard is must not go with it.
          place.tabIndex = -1;
          place.focus();
          place.replaceChildren();
        }
        resolve();
      });
    });
  }
}

async function isThere(address: string): Promise<boolean> {
  return fetch(address, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
