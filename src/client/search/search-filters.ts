import { type ChoiceFacet, choiceFacets, hasFilters, type Selection } from '#domain/facets.ts';
import type { FacetCounts } from './search-index.ts';
import { showYear } from './show-year.ts';

/** The filters of the search page: shows what is picked, how many works each value has, and the histogram of years. */
export class SearchFilters {
  readonly #page: HTMLElement;

  constructor(page: HTMLElement) {
    this.#page = page;
    // Folded on a phone, where results matter more; open beside the results on a wide screen.
    const details = page.querySelector('details');
    if (details !== null) details.open = matchMedia('(min-width: 64rem)').matches;
  }

  /** @param counts The works of each value, or nothing while nothing has been asked. */
  show(selection: Selection, counts: FacetCounts | undefined): void {
    this.showPicked(selection);
    for (const [box, facet] of this.#boxes()) {
      const count = counts && (counts[facet][box.value] ?? 0);
      const label = box.closest('label');
      label?.toggleAttribute('data-zero', count === 0);
      const number = label?.querySelector('.quiet');
      if (number) number.textContent = count === undefined ? '' : String(count);
    }
    this.#showYears(selection, counts?.year ?? {});
    const sorting = this.#page.querySelector<HTMLElement>('[data-sorting]');
    if (sorting !== null) sorting.hidden = counts === undefined;
  }

  /** Shows what is picked, and leaves the numbers. */
  showPicked(selection: Selection): void {
    for (const [box, facet] of this.#boxes()) box.checked = selection.choices[facet].includes(box.value);
    const unread = this.#unread();
    if (unread !== null) unread.checked = selection.unread;
    for (const end of ['since', 'until'] as const) {
      const select = this.#page.querySelector<HTMLSelectElement>(`select[name="${end}"]`);
      if (select !== null) showYear(select, selection[end]);
    }
    const sorting = this.#page.querySelector<HTMLSelectElement>('[data-sorting] select');
    if (sorting !== null) sorting.value = selection.sort;
    this.#showChips(selection);
    const clear = this.#page.querySelector<HTMLElement>('[data-clear-all]');
    if (clear !== null) clear.hidden = !hasFilters(selection);
  }

  #boxes(): readonly (readonly [HTMLInputElement, ChoiceFacet])[] {
    return [...this.#page.querySelectorAll<HTMLInputElement>('.facet input[type="checkbox"]')].flatMap((box) => {
      const facet = choiceFacets.find((known) => known === box.name);
      return facet === undefined ? [] : [[box, facet] as const];
    });
  }

  #unread(): HTMLInputElement | null {
    return this.#page.querySelector<HTMLInputElement>('.facet input[name="unread"]');
  }

  /** A button for each filter that is on, to remove it. */
  #showChips(selection: Selection): void {
    const list = this.#page.querySelector<HTMLElement>('[data-chips]');
    const template = this.#page.querySelector<HTMLTemplateElement>('template[data-chip]');
    if (list === null || template === null) return;
    list.replaceChildren(
      ...this.active(selection).map(({ facet, value, text }) => {
        const chip = template.content.cloneNode(true);
        if (!(chip instanceof DocumentFragment)) return '';
        const button = chip.querySelector('button');
        if (button) Object.assign(button.dataset, { remove: facet, ...(value === undefined ? {} : { value }) });
        const name = chip.querySelector('[data-slot="filter"]');
        if (name) name.textContent = text;
        return chip;
      }),
    );
    list.hidden = list.childElementCount === 0;
  }

  /** The filters that are on, one a value, each with the words that name it on the page. */
  active(selection: Selection): readonly { readonly facet: string; readonly value?: string; readonly text: string }[] {
    const legendOf = (facet: string): string =>
      this.#page.querySelector(`fieldset[data-facet="${facet}"] legend`)?.textContent?.trim() ?? facet;
    const chosen = choiceFacets.flatMap((facet) =>
      selection.choices[facet].map((value) => {
        const name =
          this.#page.querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"] ~ .name`)?.textContent ??
          this.#page.querySelector(`[data-topic-names] option[value="${CSS.escape(value)}"]`)?.textContent ??
          value;
        return { facet, value, text: `${legendOf(facet)}: ${name}` };
      }),
    );
    const { since, until, unread } = selection;
    return [
      ...chosen,
      ...(since === undefined && until === undefined
        ? []
        : [{ facet: 'year', text: `${legendOf('year')}: ${since ?? ''}–${until ?? ''}` }]),
      ...(unread ? [{ facet: 'unread', text: this.#unread()?.closest('label')?.textContent?.trim() ?? 'unread' }] : []),
    ];
  }

  #showYears(selection: Selection, counts: Readonly<Record<string, number>>): void {
    const histogram = this.#page.querySelector<HTMLElement>('.histogram');
    if (histogram === null) return;
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
