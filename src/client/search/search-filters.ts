import { type ChoiceFacet, choiceFacets, hasFilters, picking, type Selection } from '#domain/facets.ts';
import type { siteSearch } from '../../contracts/search/site-search.ts';
import type { PageElement } from '../page-element.ts';
import type { FacetCounts } from './search-index.ts';
import { showYear } from './show-year.ts';

/** A filter that is on. */
export interface ActiveFilter {
  /** Its words, as the page has them. */
  readonly text: string;
  /** What is asked for when it is removed from what is then asked for, which may be more than was shown. */
  readonly without: (selection: Selection) => Selection;
}

/** The filters of the search page: shows what is picked, how many works each value has, and the histogram of years. */
export class SearchFilters {
  readonly #page: PageElement<typeof siteSearch>;
  readonly #onRemove: (without: ActiveFilter['without']) => void;

  /** @param onRemove Told how a filter is removed when its button is used. */
  constructor(page: PageElement<typeof siteSearch>, onRemove: (without: ActiveFilter['without']) => void) {
    this.#page = page;
    this.#onRemove = onRemove;
    // Folded on a phone, where results matter more; open beside the results on a wide screen, where styles show them so before.
    const wide = matchMedia('(min-width: 64rem)');
    const fold = (): void => void (page.getPart('facets').open = wide.matches);
    page.listen(wide, 'change', fold);
    fold();
  }

  /** @param counts The works of each value, or nothing while nothing has been asked. */
  show(selection: Selection, counts: FacetCounts | undefined): void {
    this.showPicked(selection);
    for (const [box, facet] of this.#boxes()) {
      const count = counts && (counts[facet][box.value] ?? 0);
      const label = box.closest('label');
      label?.toggleAttribute('data-zero', count === 0);
      const number = label?.querySelector('[data-facet-count]');
      if (number) number.textContent = count === undefined ? '' : String(count);
    }
    this.#showYears(selection, counts?.year ?? {});
    if (counts === undefined) this.#page.getPart('sorting').hidden = true;
  }

  /** Shows what is picked, and leaves the numbers. */
  showPicked(selection: Selection): void {
    // Beside the results from the first, for them to stay where they are.
    this.#page.getPart('sorting').hidden = false;
    for (const [box, facet] of this.#boxes()) box.checked = selection.choices[facet].includes(box.value);
    this.#page.getPart('unread').checked = selection.unread;
    for (const end of ['since', 'until'] as const) showYear(this.#page.getPart(end), selection[end]);
    this.#page.getPart('sort').value = selection.sort;
    this.#showChips(selection);
    this.#page.getPart('clear').hidden = !hasFilters(selection);
  }

  #boxes(): readonly (readonly [HTMLInputElement, ChoiceFacet])[] {
    return this.#page.allParts('facet').flatMap((box) => {
      const facet = choiceFacets.find((known) => known === box.name);
      return facet === undefined ? [] : [[box, facet] as const];
    });
  }

  /** A button for each filter that is on, to remove it. */
  #showChips(selection: Selection): void {
    const active = this.active(selection);
    const list = this.#page.getPart('chips');
    list.replaceChildren(
      ...active.map(({ text, without }) => this.#page.copy('chip', { filter: text, remove: { onclick: () => this.#onRemove(without) } })),
    );
    list.hidden = active.length === 0;
  }

  /** The filters that are on, one a value. */
  active(selection: Selection): readonly ActiveFilter[] {
    const { since, until, unread } = selection;
    const chosen = choiceFacets.flatMap((facet) =>
      selection.choices[facet].map((value) => ({
        text: `${this.#page.t(`filter.${facet}`)}: ${this.#nameOf(facet, value)}`,
        without: (from: Selection) =>
          picking(
            from,
            facet,
            from.choices[facet].filter((picked) => picked !== value),
          ),
      })),
    );
    return [
      ...chosen,
      ...(since === undefined && until === undefined
        ? []
        : [
            {
              text: `${this.#page.t('filter.year')}: ${since ?? ''}–${until ?? ''}`,
              without: (from: Selection) => ({ ...from, since: undefined, until: undefined }),
            },
          ]),
      ...(unread ? [{ text: this.#page.t('filter.unread'), without: (from: Selection) => ({ ...from, unread: false }) }] : []),
    ];
  }

  /** A value as the page names it: in the filters, or as the title of a topic that they do not list. */
  #nameOf(facet: ChoiceFacet, value: string): string {
    const [box] = this.#boxes().find(([each, of]) => of === facet && each.value === value) ?? [];
    const name = box?.closest('label')?.querySelector('[data-facet-name]')?.textContent;
    return name ?? (facet === 'topic' ? this.#page.settings.topics[value] : undefined) ?? value;
  }

  #showYears(selection: Selection, counts: Readonly<Record<string, number>>): void {
    const histogram = this.#page.getPart('histogram');
    const { since = 0, until = Infinity } = selection;
    const most = Math.max(1, ...Object.values(counts));
    const bars = [...histogram.children].filter((bar): bar is HTMLElement => bar instanceof HTMLElement);
    for (const bar of bars) {
      const year = Number(bar.dataset['year']);
      const count = counts[String(year)] ?? 0;
      bar.style.blockSize = `${Math.max(4, Math.round((100 * count) / most))}%`;
      bar.classList.toggle('in-range', count > 0 && year >= since && year <= until);
    }
    const summary = Object.entries(counts).filter(([, count]) => count > 0);
    histogram.setAttribute('aria-label', summary.map(([year, count]) => `${year}: ${count}`).join(', ') || '0');
  }
}
