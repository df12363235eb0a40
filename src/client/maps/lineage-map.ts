import { parseSelection, type Selection, selectionQuery, toggled } from '#domain/facets.ts';
import type { MapSentences } from '#domain/maps/map-sentences.ts';
import type { lineageMap } from '../../contracts/maps/lineage-map.ts';
import { fetchJson } from '../fetch-json.ts';
import { PointedMap } from './pointed-map.ts';

/**
 * <lineage-map>: a map of works. The panel below it tells of the selected work in words, which it takes from the table. Tiers,
 * a selected work and whether read works fade are in the query string.
 */
class LineageMap extends PointedMap<typeof lineageMap> {
  protected readonly reachesFar = true;
  #isFiltered = false;
  #sentences: Promise<MapSentences | undefined> | undefined;

  override connected(): void {
    super.connected();
    for (const button of this.allParts('tier')) {
      this.listen(button, 'click', () => this.#go(toggled(this.#selection(), 'tier', button.value)));
    }
    // Another map, with the tiers that are picked here.
    const area = this.getPart('area');
    this.listen(area, 'change', () => location.assign(area.value + queryOf(this.#selection(), isFading())));
    const fade = this.getPart('fade');
    this.listen(fade, 'change', () => this.#go(this.#selection(), fade.checked));
    this.listen(this.getPart('region'), 'scroll', this.#pinLanes, { passive: true });
    this.listen(window, 'popstate', () => this.#show());
    this.#show();
    const asked = this.node(new URLSearchParams(location.search).get('work') ?? '');
    if (asked === undefined) return;
    this.select(asked);
    asked.scrollIntoView({ block: 'center', inline: 'center' });
  }

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  /** Writes a state into the address and shows it. */
  #go(selection: Selection, fades = isFading()): void {
    const work = new URLSearchParams(location.search).get('work');
    history.replaceState(null, '', location.pathname + queryOf(selection, fades, work) + location.hash);
    this.#show();
  }

  /** Shows what the address says. */
  #show(): void {
    const { tier } = this.#selection().choices;
    // A page shows all tiers as it comes, which is most of the times: nothing is looked through for that.
    if (tier.length > 0 || this.#isFiltered) this.#filter(tier);
    this.#isFiltered = tier.length > 0;
    for (const button of this.allParts('tier')) {
      button.setAttribute('aria-pressed', String(tier.includes(button.value)));
    }
    this.getPart('fade').checked = isFading();
    this.classList.toggle('fades-read', isFading());
    if (this.querySelector('[data-selected][hidden]')) this.select(undefined);
  }

  /** Hides the works of other tiers, their lines, their rows, and where rows name them. */
  #filter(tier: readonly string[]): void {
    const shown = new Set<string>();
    const nodes = this.all('[data-node]');
    for (const node of nodes) {
      const isShown = tier.length === 0 || tier.includes(node.dataset['tier'] ?? '');
      node.toggleAttribute('hidden', !isShown);
      if (isShown) shown.add(node.dataset['node'] ?? '');
    }
    for (const part of this.all('[data-from], [data-row], [data-relation]')) {
      const { from, to, row, relation } = part.dataset;
      part.toggleAttribute(
        'hidden',
        [from, to, row, relation].some((id) => id !== undefined && !shown.has(id)),
      );
    }
    this.getPart('count').textContent = this.t('map.count', { n: shown.size, all: nodes.length });
  }

  /** Fills the panel from the row of a work. */
  protected override selected(id: string | undefined): void {
    const row = this.#row(id);
    this.getPart('panel').hidden = !row;
    if (!row) return;
    const link = row.querySelector<HTMLElement>('th a');
    const name = this.getPart('name');
    name.textContent = link?.textContent?.trim() ?? '';
    // An empty tag would say that the language is unknown; without one it is that of the page.
    name.removeAttribute('lang');
    if (link?.lang) name.lang = link.lang;
    this.#sayFacts(row);
    void this.#sayMore(id ?? '');
    this.getPart('open').href = link?.getAttribute('href') ?? '';
    for (const side of ['earlier', 'later'] as const) {
      this.getPart(side).replaceChildren(...copiesOf(row.querySelector(`[data-side="${side}"]`)));
    }
    // Why a later work builds on this one stands in its own row.
    for (const item of this.getPart('later').querySelectorAll<HTMLElement>('[data-relation]')) {
      const how = this.#row(item.dataset['relation'])?.querySelector(`[data-side="earlier"] [data-relation="${id}"] [data-reason]`);
      item.append(' ', ...copyOf(how));
    }
  }

  /** Where and when a work came out, and its tier. */
  #sayFacts(row: HTMLElement, place = ''): void {
    const date = this.t('lineage.date', { date: row.querySelector('[data-date]')?.textContent?.trim() ?? '' });
    const tier = copyOf(row.querySelector('[data-tier-cell] > *'));
    this.getPart('facts').replaceChildren([place, date].filter(Boolean).join(' · '), ' ', ...tier);
  }

  /** The sentence of a work and where it came out, as soon as that is there. Without it the panel still leads to the entry. */
  async #sayMore(id: string): Promise<void> {
    const panel = this.getPart('sentence');
    panel.replaceChildren();
    panel.dataset['of'] = id;
    this.#sentences ??= fetchJson<MapSentences>(this.settings.sentences);
    const sentences = await this.#sentences;
    if (sentences === undefined) this.#sentences = undefined;
    const [sentence, row] = [sentences?.[id], this.#row(id)];
    if (sentence === undefined || row === undefined || panel.dataset['of'] !== id) return;
    this.#sayFacts(row, sentence.place);
    const text = document.createElement('span');
    text.textContent = sentence.why;
    if (sentence.lang !== undefined) text.lang = sentence.lang;
    panel.append(text, ...(sentence.lang === undefined ? [] : [` ${this.t('text.missing')}`]));
  }

  #row(id: string | undefined): HTMLElement | undefined {
    return this.all('[data-row]').find((row) => row.dataset['row'] === id) as HTMLElement | undefined;
  }

  /** Keeps the titles of the lanes in sight while the map scrolls sideways. */
  #pinLanes = (event: Event): void => {
    const { scrollLeft } = event.target as HTMLElement;
    this.querySelector('[data-lanes]')?.setAttribute('transform', `translate(${scrollLeft} 0)`);
  };
}

function copyOf(element: Element | null | undefined): readonly Node[] {
  return element ? [element.cloneNode(true)] : [];
}

/** Copies of what an element holds. */
function copiesOf(element: Element | null): readonly Node[] {
  return [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));
}

function isFading(): boolean {
  return new URLSearchParams(location.search).get('fade') === '1';
}

/** The query string of a state, with its question mark if it says anything. */
function queryOf(selection: Selection, fades: boolean, work: string | null = null): string {
  const parts = [selectionQuery(selection), ...(work === null ? [] : [`work=${encodeURIComponent(work)}`]), ...(fades ? ['fade=1'] : [])];
  const query = parts.filter((part) => part !== '').join('&');
  return query === '' ? '' : `?${query}`;
}

customElements.define('lineage-map', LineageMap);
