import type { WorksJson } from '#domain/plan/works-json.ts';
import { nearest } from '#domain/nearest.ts';
import type { nearestPages } from '../../contracts/site/nearest-pages.ts';
import { urls } from '../../urls.ts';
import { fetchJson } from '../fetch-json.ts';
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
    const name = location.pathname.split('/').findLast((part) => part !== '') ?? '';
    const pages = await this.#knownPages();
    const found = nearest(name, pages.keys(), 3).flatMap((id) => pages.get(id) ?? []);
    this.getPart('list').replaceChildren(...found.map(({ title, href }) => this.copy('page', { link: { href, textContent: title } })));
    this.getPart('nearest').hidden = found.length === 0;
  }

  /** The pages of topics, paths and works, by id. */
  async #knownPages(): Promise<ReadonlyMap<string, KnownPage>> {
    const { language } = this;
    const list = await fetchJson<WorksJson>(urls.page(language, 'works.json'));
    return new Map([
      ...(list?.topics ?? []).map(({ id, title }) => [id, { title, href: urls.topic(language, id) }] as const),
      ...(list?.paths ?? []).map(({ id, title }) => [id, { title, href: urls.path(language, id) }] as const),
      ...(list?.works ?? []).map((work) => [work.id, { title: work.title, href: urls.entry(language, work) }] as const),
    ]);
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
