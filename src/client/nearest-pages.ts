import type { LibraryJson } from '#domain/exports/library-json.ts';
import { nearest } from '#domain/nearest.ts';
import { createUrls } from '#domain/urls.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { fetchJson } from './fetch-json.ts';

/** A page that the list of the library tells of. */
interface KnownPage {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** <nearest-pages>: on the page for missing addresses, the address asked for and the three pages with the nearest names. */
class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const address = this.querySelector<HTMLElement>('[data-address]');
    const code = address?.querySelector('code');
    if (address && code) {
      code.textContent = readable(location.pathname);
      address.hidden = false;
    }
    const name = location.pathname.split('/').findLast((part) => part !== '') ?? '';
    const pages = await this.#knownPages();
    const ids = nearest(name, pages.keys(), 3);
    const list = this.querySelector('ul');
    for (const id of ids) {
      const page = pages.get(id);
      if (page === undefined || list === null) continue;
      const item = document.createElement('li');
      const line = document.createElement('div');
      const link = document.createElement('a');
      link.href = page.href;
      link.textContent = page.title;
      line.append(link);
      item.append(line);
      list.append(item);
    }
    const place = this.querySelector<HTMLElement>('[data-nearest]');
    if (place !== null) place.hidden = ids.length === 0;
  }

  async #knownPages(): Promise<ReadonlyMap<string, KnownPage>> {
    const base = this.dataset['base'] ?? '/';
    const language: Language = languages.find((known) => known === this.dataset['language']) ?? languages[0];
    const { entries = [], topics = [], paths = [] } = (await fetchJson<LibraryJson>(`${base}library.json`)) ?? {};
    const urls = createUrls(base);
    const pages = [
      ...topics
        .filter((topic) => topic.url !== undefined)
        .map(({ id, title }) => ({ id, title: title[language] ?? title.en, href: urls.topic(language, id) })),
      ...paths.map((path) => ({ id: path.id, title: (path[language] ?? path.en).title, href: urls.path(language, path.id) })),
      ...entries.map((entry) => ({ id: entry.id, title: entry.title, href: urls.entry(language, entry) })),
    ];
    return new Map(pages.map((page) => [page.id, page]));
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
