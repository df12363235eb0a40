import { parseSelection } from '#domain/facets.ts';
import { titleSays } from '#domain/work/fold-title.ts';
import { htmlLanguages, kinds, type Language } from '#domain/vocabulary.ts';
import { urls } from '../../urls.ts';
import type { SearchBox } from './search-box.ts';
import { SearchIndex } from './search-index.ts';

/** How many works are suggested. */
const most = 6;

/** How long works may take before it is said that they are looked for, in milliseconds. */
const quietTime = 500;

/**
 * Suggestions under a search field, as a combobox with a list: works by name, then the search for what was typed.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchSuggestions {
  readonly #box: SearchBox;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #index = new SearchIndex();
  #asked = 0;

  constructor(box: SearchBox, field: HTMLInputElement, list: HTMLUListElement) {
    this.#box = box;
    this.#field = field;
    this.#list = list;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    box.listen(field, 'keydown', this.#onKey);
    box.listen(field, 'blur', () => this.close());
    // A press would take the focus from the field and close the list before the link is followed.
    box.listen(list, 'mousedown', (event) => event.preventDefault());
    void this.#index.load().catch(() => undefined);
  }

  /** Suggests for what stands in the field. An answer that comes after a newer one was asked for is dropped. */
  async suggest(): Promise<void> {
    const query = this.#field.value.trim();
    const asked = ++this.#asked;
    if (query.length < 2 && !/\p{Script=Han}/u.test(query)) return this.close();
    const { language } = this.#box;
    const href = urls.search(language, new URLSearchParams({ q: query }).toString());
    const isStale = (): boolean => asked !== this.#asked || document.activeElement !== this.#field;
    const slow = setTimeout(() => {
      // The search for what was typed needs no answer.
      if (!isStale())
        this.#show([option(href, [piece('', `${this.#box.t('search.searching')} ${this.#box.t('search.searchFor', { query })}`)])]);
    }, quietTime);
    const found = await this.#index.find({ ...parseSelection(new URLSearchParams()), query }).catch(() => undefined);
    // A record that cannot be had is not suggested.
    const records = (await Promise.all((found?.results ?? []).slice(0, most).map((result) => result.load().catch(() => undefined)))).filter(
      (record) => record !== undefined,
    );
    clearTimeout(slow);
    if (isStale()) return;
    const works = records.map((record) => {
      const kind = kinds.find((known) => known === record.kind) ?? kinds[0];
      const short = titleSays(record.title, record.short) ? '' : record.short;
      return option(urls.entry(language, { kind, id: record.id }), [
        ...(short === '' ? [] : [piece('short-name', short)]),
        piece('', record.title, record.language === 'zh' ? 'zh' : 'en'),
      ]);
    });
    this.#show([...works, option(href, [piece('', this.#box.t('search.searchFor', { query }))])]);
  }

  #show(options: readonly HTMLLIElement[]): void {
    this.#list.replaceChildren(...options.map((item, index) => withId(item, `${this.#list.id}-${index}`)));
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
  }

  close(): void {
    this.#asked += 1;
    this.#list.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  #options(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #active(): number {
    return this.#options().findIndex((item) => item.getAttribute('aria-selected') === 'true');
  }

  /** Marks the option at a place; none at -1. */
  #activate(index: number): void {
    const options = this.#options();
    options.forEach((item, place) => item.setAttribute('aria-selected', String(place === index)));
    const active = options[index];
    if (active === undefined) this.#field.removeAttribute('aria-activedescendant');
    else {
      this.#field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }

  #onKey = (event: KeyboardEvent): void => {
    if (this.#list.hidden || event.isComposing) return;
    const count = this.#options().length;
    const active = this.#active();
    if (event.key === 'ArrowDown') this.#activate(active + 1 >= count ? -1 : active + 1);
    else if (event.key === 'ArrowUp') this.#activate(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && active >= 0) this.#options()[active]?.click();
    else return;
    event.preventDefault();
  };
}

function option(href: string, pieces: readonly HTMLElement[]): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'presentation');
  const link = document.createElement('a');
  link.setAttribute('role', 'option');
  link.href = href;
  link.tabIndex = -1;
  link.append(...pieces);
  item.append(link);
  return item;
}

function piece(name: string, text: string, language?: Language): HTMLElement {
  const span = document.createElement('span');
  if (name !== '') span.className = name;
  if (language !== undefined) span.lang = htmlLanguages[language];
  span.textContent = text;
  return span;
}

function withId(item: HTMLLIElement, id: string): HTMLLIElement {
  item.firstElementChild?.setAttribute('id', id);
  return item;
}
