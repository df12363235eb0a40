import {
  choiceFacets,
  type ChoiceFacet,
  hasFilters,
  parseSelection,
  picking,
  type Selection,
  selectionQuery,
  sortings,
  toggled,
  withoutFilters,
} from '#domain/facets.ts';
import { type Found, resultsAtFirst, SearchIndex } from './search-index.ts';
import { focusRow, rowsOn } from '../keys/list-keys.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { SearchFilters } from './search-filters.ts';
import { moreResults, SearchResults } from './search-results.ts';

/** How long typing must pause before a search begins, and how long it may take before that is said, in milliseconds. */
const typingPause = 120;
const quietTime = 500;

/**
 * <site-search>: the search page. The state is the query string: typing replaces it, submitting pushes it, going back
 * restores it. An answer that comes after a newer question is dropped.
 */
class SiteSearch extends HTMLElement {
  readonly #index = new SearchIndex();
  readonly #results = new SearchResults(this);
  readonly #filters = new SearchFilters(this);
  #question = 0;
  #limit = resultsAtFirst;
  /** As they were when the query or the filters last changed: a result that is marked then stays where it is. */
  #marks = readingMarks.current();
  /** The address of what was last submitted or opened, which typing replaces and going back restores. */
  #settled = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = this.#field();
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#selection(), query: field.value.trim(), literal: false }, 'push');
    });
    field.addEventListener('focus', () => void this.#index.load().catch(() => undefined), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(
        () => this.#go({ ...this.#selection(), query: field.value.trim(), literal: false }, 'replace'),
        typingPause,
      );
    });
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    addEventListener('popstate', this.#restore);
    this.#restore();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
  }

  #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('<site-search> needs a search field.');
    return field;
  }

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  #restore = (): void => {
    const selection = this.#selection();
    this.#field().value = selection.query;
    this.#settled = `${location.pathname}${location.search}`;
    this.#marks = readingMarks.current();
    void this.#ask(selection);
  };

  /** Writes a state into the address and shows it. */
  #go(selection: Selection, how: 'push' | 'replace'): void {
    clearTimeout(this.#typing);
    const query = selectionQuery(selection);
    const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
    if (how === 'push' && address !== this.#settled) {
      history.replaceState(null, '', this.#settled);
      history.pushState(null, '', address);
      this.#settled = address;
    } else history.replaceState(null, '', address);
    this.#limit = resultsAtFirst;
    this.#marks = readingMarks.current();
    void this.#ask(selection);
  }

  async #ask(selection: Selection): Promise<void> {
    const question = ++this.#question;
    const isStale = (): boolean => question !== this.#question;
    if (selection.query === '' && !hasFilters(selection)) {
      this.#filters.show(selection, undefined);
      this.#results.showCorrection(undefined, selection);
      this.#results.showState('before');
      return;
    }
    this.#results.busy();
    const slow = setTimeout(() => !isStale() && this.#results.showState('searching'), quietTime);
    try {
      const { show, counts } = await this.#answer(selection);
      clearTimeout(slow);
      if (!isStale()) show();
      // What a reader waits for is there; how many works each filter would leave may come a moment later.
      const known = isStale() ? undefined : await counts();
      if (!isStale()) this.#filters.show(selection, known);
    } catch {
      if (isStale()) return;
      this.#filters.show(selection, undefined);
      this.#results.showState('failed');
    } finally {
      clearTimeout(slow);
    }
  }

  /** Fetches all that an answer needs, and gives back how to show it, so that nothing is awaited in between. */
  async #answer(selection: Selection): Promise<{ readonly show: () => void; readonly counts: Found['counts'] }> {
    const found = await this.#index.find(selection, this.#marks);
    const records = await Promise.all(found.results.slice(0, this.#limit).map((result) => result.load()));
    const hidden = records.length > 0 || !hasFilters(selection) ? 0 : (await this.#index.find(withoutFilters(selection))).results.length;
    const { latin, han } = records.length > 0 || hidden > 0 ? { latin: '', han: '' } : await this.#index.words();
    const show = (): void => {
      this.#filters.showPicked(selection);
      this.#results.showCorrection(found.corrected, selection);
      if (records.length > 0) this.#results.showRecords(records, found, selection);
      else if (hidden > 0) this.#results.showHidden(hidden, this.#filters.active(selection));
      else this.#results.showNone(selection.query, `${latin} ${han}`.split(' '));
    };
    return { show, counts: found.counts };
  }

  /** Leads from the box into the results and back; between them leads `list-keys.ts`. */
  #onKey = (event: KeyboardEvent): void => {
    // These keys choose among what an input method offers.
    if (event.isComposing) return;
    const field = this.#field();
    const first = this.#results.first();
    if (event.target === field) {
      if (event.key === 'Escape' && field.value !== '') {
        event.preventDefault();
        field.value = '';
        this.#go({ ...this.#selection(), query: '', literal: false }, 'replace');
      } else if (event.key === 'ArrowDown' && first !== null) {
        event.preventDefault();
        focusRow(first);
      }
    } else if (event.target instanceof Element && event.target.closest('[data-results]')) {
      const isBack = first?.contains(event.target) === true && rowsOn(event) === -1;
      if (isBack) event.preventDefault();
      if (isBack || event.key === 'Escape') field.focus();
    }
  };

  #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const selection = this.#selection();
    if (target?.closest('[data-clear]')) this.#go(withoutFilters(selection), 'replace');
    if (target?.closest('[data-retry]')) void this.#ask(selection);
    if (target?.closest('[data-more]')) {
      this.#limit += moreResults;
      void this.#ask(selection);
    }
    const removed = target?.closest<HTMLElement>('[data-remove]');
    if (removed) {
      const { remove, value } = removed.dataset;
      const facet = choiceFacets.find((known) => known === remove);
      const others = facet === undefined || value === undefined ? [] : selection.choices[facet].filter((picked) => picked !== value);
      if (facet !== undefined) this.#go(picking(selection, facet, others), 'replace');
      else if (remove === 'unread') this.#go({ ...selection, unread: false }, 'replace');
      else this.#go({ ...selection, since: undefined, until: undefined }, 'replace');
      this.#field().focus();
    }
    const literal = target?.closest('[data-literal]');
    if (literal && !(event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) {
      event.preventDefault();
      this.#go({ ...selection, literal: true }, 'push');
    }
  };

  #onChange = (event: Event): void => {
    const control = event.target;
    const selection = this.#selection();
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const facet = choiceFacets.find((known): known is ChoiceFacet => known === control.name);
      if (facet !== undefined) this.#go(toggled(selection, facet, control.value), 'replace');
      else if (control.name === 'unread') this.#go({ ...selection, unread: control.checked }, 'replace');
    } else if (control instanceof HTMLSelectElement && (control.name === 'since' || control.name === 'until')) {
      this.#go({ ...selection, [control.name]: control.value === '' ? undefined : Number(control.value) }, 'replace');
    } else if (control instanceof HTMLSelectElement && control.name === 'sort') {
      this.#go({ ...selection, sort: sortings.find((sorting) => sorting === control.value) ?? sortings[0] }, 'replace');
    }
  };
}

customElements.define('site-search', SiteSearch);
