import {
  choiceFacets,
  hasFilters,
  parseSelection,
  type Selection,
  selectionQuery,
  sortings,
  toggled,
  withoutFilters,
} from '#domain/facets.ts';
import { type Found, resultsAtFirst, SearchIndex } from './search-index.ts';
import type { siteSearch } from '../../contracts/search/site-search.ts';
import { focusRow, rowsOn } from '../keys/list-keys.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { LoadingElement } from '../loading-element.ts';
import { type ActiveFilter, SearchFilters } from './search-filters.ts';
import { moreResults, SearchResults } from './search-results.ts';

/** How long typing must pause before a search begins, and how long it may take before that is said, in milliseconds. */
const typingPause = 120;
const quietTime = 500;

/**
 * <site-search>: the search page. The state is the query string: typing replaces it, submitting pushes it, going back
 * restores it. An answer that comes after a newer question is dropped.
 */
class SiteSearch extends LoadingElement<typeof siteSearch> {
  readonly #index = new SearchIndex();
  readonly #results = new SearchResults(this);
  readonly #filters = new SearchFilters(this, (without) => this.#remove(without));
  #question = 0;
  #limit = resultsAtFirst;
  /** As they were when the query or the filters last changed: a result that is marked then stays where it is. */
  #marks = readingMarks.current();
  /** The address of what was last submitted or opened, which typing replaces and going back restores. */
  #settled = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  connected(): void {
    const field = this.getPart('field');
    this.atEnd(() => clearTimeout(this.#typing));
    const typed = (): Selection => ({ ...this.#selection(), query: field.value.trim(), literal: false });
    this.listen(this.getPart('form'), 'submit', (event) => {
      event.preventDefault();
      this.#go(typed(), 'push');
    });
    this.listen(field, 'focus', () => void this.#index.load().catch(() => undefined), { once: true });
    this.listen(field, 'input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#go(typed(), 'replace'), typingPause);
    });
    this.listen(this, 'keydown', this.#onKey);
    this.listen(this.getPart('clear'), 'click', this.#clear);
    this.listen(this.getPart('literal'), 'click', this.#onLiteral);
    this.listen(this.getPart('more'), 'click', () => {
      this.#limit += moreResults;
      void this.#ask(this.#selection());
    });
    this.#listenToFilters();
    this.listen(window, 'popstate', () => this.#restore());
    this.#restore();
  }

  #listenToFilters(): void {
    for (const box of this.allParts('facet')) {
      const facet = choiceFacets.find((known) => known === box.name);
      if (facet !== undefined) this.listen(box, 'change', () => this.#go(toggled(this.#selection(), facet, box.value), 'replace'));
    }
    const unread = this.getPart('unread');
    this.listen(unread, 'change', () => this.#go({ ...this.#selection(), unread: unread.checked }, 'replace'));
    for (const end of ['since', 'until'] as const) {
      const select = this.getPart(end);
      this.listen(select, 'change', () =>
        this.#go({ ...this.#selection(), [end]: select.value === '' ? undefined : Number(select.value) }, 'replace'),
      );
    }
    const sort = this.getPart('sort');
    this.listen(sort, 'change', () =>
      this.#go({ ...this.#selection(), sort: sortings.find((sorting) => sorting === sort.value) ?? sortings[0] }, 'replace'),
    );
  }

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  #restore(): void {
    const selection = this.#selection();
    this.getPart('field').value = selection.query;
    this.#settled = `${location.pathname}${location.search}`;
    this.#marks = readingMarks.current();
    void this.#ask(selection);
  }

  #clear = (): void => this.#go(withoutFilters(this.#selection()), 'replace');

  /** Goes on without a filter, whose button goes with it. */
  #remove(without: ActiveFilter['without']): void {
    this.#go(without(this.#selection()), 'replace');
    this.getPart('field').focus();
  }

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
      this.#results.showState(this.copy('before', {}));
      return;
    }
    this.#results.busy();
    const slow = setTimeout(() => {
      if (isStale()) return;
      this.#results.showState(this.copy('searching', {}));
      this.#results.busy();
    }, quietTime);
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
      this.#results.showState();
      void this.askToRetry(this.getPart('states')).then(() => this.#ask(this.#selection()));
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
      else if (hidden > 0)
        this.#results.showHidden(hidden, this.#filters.active(selection), (without) => this.#remove(without), this.#clear);
      else this.#results.showNone(selection.query, `${latin} ${han}`.split(' '));
    };
    return { show, counts: found.counts };
  }

  /** Leads from the box into the results and back; between them leads `list-keys.ts`. */
  #onKey = (event: KeyboardEvent): void => {
    // These keys choose among what an input method offers.
    if (event.isComposing) return;
    const field = this.getPart('field');
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
    } else if (event.target instanceof Element && this.getPart('results').contains(event.target)) {
      const isBack = first?.contains(event.target) === true && rowsOn(event) === -1;
      if (isBack) event.preventDefault();
      if (isBack || event.key === 'Escape') field.focus();
    }
  };

  #onLiteral = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go({ ...this.#selection(), literal: true }, 'push');
  };
}

customElements.define('site-search', SiteSearch);
