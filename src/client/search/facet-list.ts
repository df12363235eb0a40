import {
  byFacet,
  choiceFacets,
  type FacetValues,
  hasFilters,
  matches,
  parseSelection,
  picking,
  type Selection,
  selectionQuery,
  toggled,
  withoutFilters,
} from '#domain/facets.ts';
import { idsOf } from '../marks/paint-marks.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { showYear } from './show-year.ts';

/**
 * <facet-list>: a filter bar over rows that stand in the page. The state is the query string; rows that do not match,
 * and sections left without rows, are hidden; the count is announced. A row marked as read stays until filters change, so
 * that a wrong click can be undone where it was made.
 */
class FacetList extends HTMLElement {
  readonly #barSize = new ResizeObserver(([bar]) => keepClearOf(bar?.target));

  connectedCallback(): void {
    const bar = this.querySelector('.filter-bar');
    if (bar !== null) this.#barSize.observe(bar);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    addEventListener('popstate', this.#onPop);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#barSize.disconnect();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onChange);
    removeEventListener('popstate', this.#onPop);
  }

  /** The query string that is shown. */
  #shown = '';

  #onPop = (): void => {
    // A link to a section changes the address too, and the filters stay as they are.
    if (location.search !== this.#shown) this.#show();
  };

  #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const tier = target?.closest<HTMLButtonElement>('button[data-pick="tier"]');
    if (tier) this.#go(toggled(this.#selection(), 'tier', tier.value));
    if (target?.closest('[data-clear]')) this.#go(withoutFilters(this.#selection()));
  };

  #onChange = (event: Event): void => {
    const control = event.target;
    if (control instanceof HTMLSelectElement) {
      const { pick, year } = control.dataset;
      const facet = choiceFacets.find((known) => known === pick);
      if (facet !== undefined) this.#go(picking(this.#selection(), facet, control.value === '' ? [] : [control.value]));
      if (year === 'since' || year === 'until') {
        this.#go({ ...this.#selection(), [year]: control.value === '' ? undefined : Number(control.value) });
      }
    } else if (control instanceof HTMLInputElement && 'unread' in control.dataset) {
      this.#go({ ...this.#selection(), unread: control.checked });
    } else if (control instanceof HTMLInputElement && 'terse' in control.dataset) {
      this.#go(this.#selection(), control.checked);
    }
  };

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  /** Writes a state into the address and shows it. */
  #go(selection: Selection, terse = isTerse()): void {
    const query = [selectionQuery(selection), ...(terse ? ['terse=1'] : [])].filter((part) => part !== '').join('&');
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    this.#show();
  }

  #show = (): void => {
    this.#shown = location.search;
    const selection = this.#selection();
    const rows = [...this.querySelectorAll<HTMLElement>('li[data-entry]')];
    for (const row of rows)
      row.hidden = !matches(valuesOf(row), selection) || (selection.unread && readingMarks.markOf(idsOf(row)) === 'read');
    for (const section of this.querySelectorAll<HTMLElement>('.topic-section')) {
      section.hidden = section.querySelector('li[data-entry]:not([hidden])') === null;
    }
    const shown = rows.filter((row) => !row.hidden).length;
    this.#showControls(selection);
    const count = this.querySelector<HTMLElement>('[data-count]');
    if (count !== null)
      count.textContent = (count.dataset['text'] ?? '').replace('{n}', String(shown)).replace('{all}', String(rows.length));
    const nothing = this.querySelector<HTMLElement>('[data-nothing]');
    if (nothing !== null) nothing.hidden = shown > 0;
  };

  #showControls(selection: Selection): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pick="tier"]')) {
      button.setAttribute('aria-pressed', String(selection.choices.tier.includes(button.value)));
    }
    for (const facet of choiceFacets) {
      const select = this.querySelector<HTMLSelectElement>(`select[data-pick="${facet}"]`);
      const [picked, ...others] = selection.choices[facet];
      if (select !== null) select.value = others.length === 0 ? (picked ?? '') : '';
    }
    for (const end of ['since', 'until'] as const) {
      const select = this.querySelector<HTMLSelectElement>(`select[data-year="${end}"]`);
      if (select !== null) showYear(select, selection[end]);
    }
    const unread = this.querySelector<HTMLInputElement>('[data-unread]');
    if (unread !== null) unread.checked = selection.unread;
    const terse = this.querySelector<HTMLInputElement>('[data-terse]');
    if (terse !== null) terse.checked = isTerse();
    this.classList.toggle('terse', isTerse());
    const clear = this.querySelector<HTMLElement>('.filter-bar [data-clear]');
    if (clear !== null) clear.hidden = !hasFilters(selection);
  }
}

function isTerse(): boolean {
  return new URLSearchParams(location.search).get('terse') === '1';
}

/** How far below the filter bar what has the focus stays, in pixels. */
const clearance = 12;

/** Scrolls of the page end below the bar where it sticks to the top: it has one line or three, by the width of the window. */
function keepClearOf(bar: Element | undefined): void {
  if (!(bar instanceof HTMLElement)) return;
  const sticks = getComputedStyle(bar).position === 'sticky';
  document.documentElement.style.scrollPaddingTop = sticks ? `${bar.offsetHeight + clearance}px` : '';
}

function valuesOf(row: HTMLElement): FacetValues {
  return byFacet((facet) => (row.dataset[facet] ?? '').split(' ').filter((value) => value !== ''));
}

customElements.define('facet-list', FacetList);
