import { nearest } from '#domain/nearest.ts';
import type { WorksIndex } from '#domain/plan/works-files.ts';
import type { nearestPages } from '../../contracts/site/nearest-pages.ts';
import { urls } from '../../urls.ts';
import { fetchJson } from '../fetch-json.ts';
import { listedWorks } from '../listed-works.ts';
import { namesLike } from '../names-like.ts';
import { PageElement } from '../page-element.ts';

/** A page of the list. */
interface KnownPage {
  readonly title: string;
  readonly href: string;
}

/**
 * <nearest-pages>: on the page for missing addresses, the address asked for and the three pages with the nearest names. While
 * the list of pages cannot be had, the address stands alone.
 */
class NearestPages extends PageElement<typeof nearestPages> {
  connected(): void {
    this.getPart('path').textContent = readable(location.pathname);
    this.getPart('address').hidden = false;
    void this.#showNearest();
  }

  async #showNearest(): Promise<void> {
    const { language } = this;
    const name = location.pathname.split('/').findLast((part) => part !== '') ?? '';
    const list = await fetchJson<WorksIndex>(urls.page(language, 'works.json'));
    const pages = new Map<string, KnownPage>([
      ...(list?.topics ?? []).map(({ id, title }) => [id, { title, href: urls.topic(language, id) }] as const),
      ...(list?.paths ?? []).map(({ id, title }) => [id, { title, href: urls.path(language, id) }] as const),
    ]);
    const works = Object.keys(await namesLike(name, list?.names ?? []));
    const found = nearest(name, new Set([...pages.keys(), ...works]), 3);
    // Of works that are near, the titles and where their pages are.
    const workById = await listedWorks(
      found.filter((id) => !pages.has(id)),
      list?.parts ?? 1,
    );
    for (const id of found) {
      const work = workById?.get(id);
      if (work !== undefined) pages.set(id, { title: work.title, href: urls.entry(language, work) });
    }
    const near = found.flatMap((id) => pages.get(id) ?? []);
    this.getPart('list').replaceChildren(...near.map(({ title, href }) => this.copy('page', { link: { href, textContent: title } })));
    this.getPart('nearest').hidden = near.length === 0;
  }
}

/** An address with its letters instead of their codes, or as it stands when the codes are no text. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

customElements.define('nearest-pages', NearestPages);
