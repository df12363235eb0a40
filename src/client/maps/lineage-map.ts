import { parseSelection, type Selection, selectionQuery, toggled } from '#domain/facets.ts';

/** How long the pointer rests on a work before that is selected, in milliseconds: on its way to the panel it crosses others. */
const rest = 90;

/**
 * <lineage-map>: a map of nodes and lines that stands in the page. Pointing at a node or reaching it with the keyboard selects
 * it: what it comes from and what comes from it stand out, the rest steps back. The panel below tells the same in words, which
 * it takes from the table. Tiers, a selected work and whether read works fade are in the query string.
 * With `data-direct` only the next nodes stand out, for maps whose lines lead in circles.
 */
class LineageMap extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener('pointerover', this.#onPoint);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
    this.querySelector('[data-region]')?.addEventListener('scroll', this.#pinLanes, { passive: true });
    addEventListener('popstate', this.#show);
    this.#show();
    const asked = this.#node(new URLSearchParams(location.search).get('work') ?? '');
    if (asked === undefined) return;
    this.#select(asked);
    asked.scrollIntoView({ block: 'center', inline: 'center' });
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#show);
  }

  #onPoint = (event: Event): void => {
    clearTimeout(this.#timer);
    const node = nodeOf(event);
    if (node) this.#timer = window.setTimeout(() => this.#select(node), rest);
  };

  #onFocus = (event: Event): void => {
    const node = nodeOf(event);
    if (!node) return;
    this.#select(node);
    // From under the titles of the lanes and the panel: the padding of what scrolls says how far.
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#select(undefined);
  };

  #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const tier = target?.closest<HTMLButtonElement>('button[data-pick="tier"]');
    if (tier) this.#go(toggled(this.#selection(), 'tier', tier.value));
  };

  #onChange = (event: Event): void => {
    const control = event.target;
    // Another map, with the tiers that are picked here.
    if (control instanceof HTMLSelectElement) location.assign(control.value + queryOf(this.#selection(), isFading()));
    else if (control instanceof HTMLInputElement) this.#go(this.#selection(), control.checked);
  };

  #selection(): Selection {
    return parseSelection(new URLSearchParams(location.search));
  }

  /** Writes a state into the address and shows it. */
  #go(selection: Selection, fades = isFading()): void {
    const work = new URLSearchParams(location.search).get('work');
    history.replaceState(null, '', location.pathname + queryOf(selection, fades, work) + location.hash);
    this.#show();
  }

  /** Hides the works of other tiers, their lines, their rows, and where rows name them. */
  #show = (): void => {
    const { tier } = this.#selection().choices;
    const shown = new Set<string>();
    const nodes = this.#all('[data-node]');
    for (const node of nodes) {
      const isShown = tier.length === 0 || tier.includes(node.dataset['tier'] ?? '');
      node.toggleAttribute('hidden', !isShown);
      if (isShown) shown.add(node.dataset['node'] ?? '');
    }
    for (const part of this.#all('[data-from], [data-row], [data-relation]')) {
      const { from, to, row, relation } = part.dataset;
      part.toggleAttribute(
        'hidden',
        [from, to, row, relation].some((id) => id !== undefined && !shown.has(id)),
      );
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pick="tier"]')) {
      button.setAttribute('aria-pressed', String(tier.includes(button.value)));
    }
    const count = this.querySelector<HTMLElement>('[data-count]');
    if (count) count.textContent = (count.dataset['text'] ?? '').replace('{n}', String(shown.size)).replace('{all}', String(nodes.length));
    const fade = this.querySelector<HTMLInputElement>('[data-fade]');
    if (fade) fade.checked = isFading();
    this.classList.toggle('fades-read', isFading());
    if (this.querySelector('.node.selected[hidden]')) this.#select(undefined);
  };

  #all(selector: string): readonly (HTMLElement | SVGElement)[] {
    return [...this.querySelectorAll<HTMLElement | SVGElement>(selector)];
  }

  #node(id: string): SVGElement | undefined {
    return this.#all('[data-node]').find((node) => node.dataset['node'] === id) as SVGElement | undefined;
  }

  /** Makes a node stand out with what leads to it (`earlier`) and what it leads to (`later`): the next of them most. */
  #select(node: SVGElement | undefined): void {
    const id = node?.dataset['node'];
    const lines = this.#all('[data-from]');
    for (const part of [...lines, ...this.#all('[data-node]')]) part.classList.remove('selected', 'near', 'far', 'earlier', 'later');
    this.querySelector('.map')?.classList.toggle('has-selection', id !== undefined);
    if (id !== undefined) {
      for (const [side, near, other] of [
        ['earlier', 'to', 'from'],
        ['later', 'from', 'to'],
      ] as const) {
        const reached = new Set([id]);
        // A set goes on to what is added to it on the way.
        for (const place of reached) {
          for (const line of lines) {
            if (line.dataset[near] !== place || line.hasAttribute('hidden')) continue;
            const next = line.dataset[other] ?? '';
            const distance = place === id ? 'near' : 'far';
            line.classList.add(side, distance);
            // What is drawn last is on top.
            if (distance === 'near') line.parentNode?.append(line);
            if (!reached.has(next)) this.#node(next)?.classList.add(side, distance);
            if (!this.hasAttribute('data-direct')) reached.add(next);
          }
        }
      }
      node?.classList.add('selected');
    }
    this.#tell(id);
  }

  /** Fills the panel from the row of a work. */
  #tell(id: string | undefined): void {
    const panel = this.querySelector<HTMLElement>('[data-panel]');
    const row = this.#row(id);
    if (!panel) return;
    panel.hidden = !row;
    if (!row) return;
    const link = row.querySelector('th a');
    const fill = (slot: string, ...parts: readonly (Node | string)[]): void =>
      panel.querySelector(`[data-${slot}]`)?.replaceChildren(...parts);
    const name = panel.querySelector<HTMLElement>('[data-name]');
    if (name) [name.textContent, name.lang] = [link?.textContent?.trim() ?? '', link?.getAttribute('lang') ?? ''];
    const [place, date] = [row.querySelector('[data-place]'), row.querySelector('[data-date]')].map(
      (cell) => cell?.textContent?.trim() ?? '',
    );
    fill(
      'facts',
      [place, (panel.dataset['date'] ?? '').replace('{date}', date ?? '')].filter(Boolean).join(' · '),
      ' ',
      ...copyOf(row.querySelector('.tier')),
    );
    fill('sentence', ...copiesOf(row.querySelector('[data-why]')));
    panel.querySelector('[data-open]')?.setAttribute('href', link?.getAttribute('href') ?? '');
    for (const side of ['earlier', 'later'] as const) fill(side, ...copiesOf(row.querySelector(`[data-side="${side}"]`)));
    // Why a later work builds on this one stands in its own row.
    for (const item of panel.querySelectorAll<HTMLElement>('[data-later] [data-relation]')) {
      const how = this.#row(item.dataset['relation'])?.querySelector(`[data-side="earlier"] [data-relation="${id}"] .reason`);
      item.append(' ', ...copyOf(how));
    }
  }

  #row(id: string | undefined): HTMLElement | undefined {
    return this.#all('[data-row]').find((row) => row.dataset['row'] === id) as HTMLElement | undefined;
  }

  /** Keeps the titles of the lanes in sight while the map scrolls sideways. */
  #pinLanes = (event: Event): void => {
    const { scrollLeft } = event.target as HTMLElement;
    this.querySelector('[data-lanes]')?.setAttribute('transform', `translate(${scrollLeft} 0)`);
  };
}

function nodeOf(event: Event): SVGElement | null {
  return event.target instanceof Element ? event.target.closest<SVGElement>('[data-node]') : null;
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
