import { choiceFacets, type Facet, hasFilters, type Selection } from '#domain/facets.ts';
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
  show(selection: Selection, counts: Readonly<Record<Facet, Readonly<Record<string, number>>>> | undefined): void {
    for (const box of this.#page.querySelectorAll<HTMLInputElement>('.fac input[type="checkbox"]')) {
      const facet = choiceFacets.find((known) => known === box.name);
      if (facet === undefined) continue;
      const count = counts && (counts[facet][box.value] ?? 0);
      box.checked = selection.choices[facet].includes(box.value);
      const label = box.closest('label');
      label?.toggleAttribute('data-zero', count === 0);
      const number = label?.querySelector('.n');
      if (number) number.textContent = count === undefined ? '' : String(count);
    }
    for (const end of ['since', 'until'] as const) {
      const select = this.#page.querySelector<HTMLSelectElement>(`select[name="${end}"]`);
      if (select !== null) showYear(select, selection[end]);
    }
    this.#showYears(selection, counts?.year ?? {});
    const clear = this.#page.querySelector<HTMLElement>('[data-clear-all]');
    if (clear !== null) clear.hidden = !hasFilters(selection);
  }

  /** The filters that are on, each with the words that name it on the page. */
  active(selection: Selection): readonly { readonly facet: string; readonly text: string }[] {
    const chosen = choiceFacets.flatMap((facet) => {
      const values = selection.choices[facet];
      const legend = this.#page.querySelector(`fieldset[data-facet="${facet}"] legend`)?.textContent?.trim() ?? facet;
      const names = values.map(
        (value) => this.#page.querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"] ~ .name`)?.textContent ?? value,
      );
      return names.length === 0 ? [] : [{ facet, text: `${legend}: ${names.join(', ')}` }];
    });
    const { since, until } = selection;
    const legend = this.#page.querySelector('fieldset[data-facet="year"] legend')?.textContent?.trim() ?? 'year';
    return since === undefined && until === undefined
      ? chosen
      : [...chosen, { facet: 'year', text: `${legend}: ${since ?? ''}–${until ?? ''}` }];
  }

  #showYears(selection: Selection, counts: Readonly<Record<string, number>>): void {
    const histogram = this.#page.querySelector<HTMLElement>('.hist');
    if (histogram === null) return;
    const { since = 0, until = Infinity } = selection;
    const most = Math.max(1, ...Object.values(counts));
    const bars = [...histogram.children].filter((bar): bar is HTMLElement => bar instanceof HTMLElement);
    for (const bar of bars) {
      const year = Number(bar.dataset['year']);
      const count = counts[String(year)] ?? 0;
      bar.style.blockSize = `${Math.max(4, Math.round((100 * count) / most))}%`;
      bar.classList.toggle('on', count > 0 && year >= since && year <= until);
    }
    const summary = Object.entries(counts).filter(([, count]) => count > 0);
    histogram.setAttribute('aria-label', summary.map(([year, count]) => `${year}: ${count}`).join(', ') || '0');
  }
}
