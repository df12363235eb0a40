import {
  byFacet,
  canTell,
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
import type { facetList } from '../../contracts/search/facet-list.ts';
import { idsOf } from '../marks/paint-marks.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { PageElement } from '../page-element.ts';
import { showYear } from './show-year.ts';

/**
 * <facet-list>: a filter bar over rows that stand in the page. The state is the query string; rows that do not match,
 * and sections left without rows, are hidden; the count is announced. A row marked as read stays until filters change, so
 * that a wrong click can be undone where it was made. What the rows cannot tell, since not all stand in the page or they do
 * not carry it, the search is asked.
 */
class FacetList extends PageElement<typeof facetList> {
  connected(): void {
    const bar = this.getPart('bar');
    const barSize = new ResizeObserver(() => keepClearOf(bar));
    barSize.observe(bar);
    this.atEnd(() => barSize.disconnect());
    for (const button of this.allParts('tier')) {
      this.listen(button, 'click', () => this.#go(toggled(this.#selection(), 'tier', button.value)));
    }
    for (const button of [this.getPart('clear'), this.getPart('clearAll')]) {
      this.listen(button, 'click', () => this.#go(withoutFilters(this.#selection())));
    }
    this.listen(this.getPart('unread'), 'change', () => this.#go({ ...this.#selection(), unread: this.getPart('unread').checked }));
    this.listen(this.getPart('terse'), 'change', () => this.#go(this.#selection(), this.getPart('terse').checked));
    this.listen(this, 'change', this.#onChange);
    // A browser that goes back from the search shows what was picked here, and the address does not say it.
    this.listen(window, 'pageshow', () => this.#showControls(this.#selection()));
    this.listen(window, 'popstate', () => {
      // A link to a section changes the address too, and the filters stay as they are.
      if (location.search !== this.#shown) this.#show();
    });
    this.#rows = [...this.querySelectorAll<HTMLElement>('li[data-entry]')].map((row) => ({
      row,
      section: row.closest('section'),
      values: valuesOf(row),
    }));
    if (canTell(this.settings.facets, this.#selection())) this.#show();
    else location.replace(this.#searchFor(this.#selection()));
  }

  #rows: readonly { readonly row: HTMLElement; readonly section: Element | null; readonly values: FacetValues }[] = [];

  /** The query string that is shown. */
  #shown = '';

  #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { pick, year } = target.dataset;
    const facet = choiceFacets.find((known) => known === pick);
    if (facet !== undefined) this.#go(picking(this.#selection(), facet, target.value === '' ? [] : [target.value]));
    if (year === 'since' || year === 'until') {
      this.#go({ ...this.#selection(), [year]: target.value === '' ? undefined : Number(target.value) });
    }
  };

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  /** Where the search shows a selection among the works that this is a list of. */
  #searchFor(selection: Selection): string {
    const { search, topic } = this.settings;
    const isNarrower = topic === undefined || selection.choices.topic.length > 0;
    return `${search}?${selectionQuery(isNarrower ? selection : picking(selection, 'topic', [topic]))}`;
  }

  /** Writes a state into the address and shows it. */
  #go(selection: Selection, terse = isTerse()): void {
    if (!canTell(this.settings.facets, selection)) {
      location.assign(this.#searchFor(selection));
      return;
    }
    const query = [selectionQuery(selection), ...(terse ? ['terse=1'] : [])].filter((part) => part !== '').join('&');
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    this.#show();
  }

  #show(): void {
    this.#shown = location.search;
    const selection = this.#selection();
    this.#showControls(selection);
    if (this.settings.facets.length > 0) this.#filter(selection);
  }

  #filter(selection: Selection): void {
    const filled = new Set<Element | null>();
    let shown = 0;
    for (const { row, section, values } of this.#rows) {
      row.hidden = !matches(values, selection) || (selection.unread && readingMarks.markOf(idsOf(row)) === 'read');
      if (row.hidden) continue;
      filled.add(section);
      shown += 1;
    }
    for (const section of this.querySelectorAll('section')) section.hidden = !filled.has(section);
    this.getPart('count').textContent = this.t('filter.count', { n: shown, all: this.#rows.length });
    this.getPart('nothing').hidden = shown > 0;
  }

  #showControls(selection: Selection): void {
    for (const button of this.allParts('tier')) {
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
    this.getPart('unread').checked = selection.unread;
    this.getPart('terse').checked = isTerse();
    this.classList.toggle('terse', isTerse());
    this.getPart('clear').hidden = !hasFilters(selection);
  }
}

function isTerse(): boolean {
  return new URLSearchParams(location.search).get('terse') === '1';
}

/** How far below the filter bar what has the focus stays, in pixels. */
const clearance = 12;

/** Scrolls of the page end below the bar where it sticks to the top: it has one line or three, by the width of the window. */
function keepClearOf(bar: HTMLElement): void {
  const sticks = getComputedStyle(bar).position === 'sticky';
  document.documentElement.style.scrollPaddingTop = sticks ? `${bar.offsetHeight + clearance}px` : '';
}

function valuesOf(row: HTMLElement): FacetValues {
  return byFacet((facet) => (row.dataset[facet] ?? '').split(' ').filter((value) => value !== ''));
}

customElements.define('facet-list', FacetList);
