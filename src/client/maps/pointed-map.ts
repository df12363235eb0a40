import type { Contract } from '../../contracts/contract.ts';
import { PageElement } from '../page-element.ts';

/** How long the pointer rests on a work before that is selected, in milliseconds: on its way to the panel it crosses others. */
const rest = 90;

/**
 * A map of nodes and lines that stands in the page. Pointing at a node or reaching it with the keyboard selects it: what it
 * comes from and what comes from it stand out, the rest steps back.
 */
export abstract class PointedMap<Of extends Contract = Contract> extends PageElement<Of> {
  /** Whether what lies behind the next nodes stands out too. */
  protected abstract readonly reachesFar: boolean;
  #timer = 0;

  connected(): void {
    this.atEnd(() => clearTimeout(this.#timer));
    this.listen(this, 'pointerover', this.#onPoint);
    this.listen(this, 'focusin', this.#onFocus);
    this.listen(this, 'keydown', this.#onKey);
  }

  /** Called when another node is selected, or none. */
  protected selected(_id: string | undefined): void {}

  #onPoint = (event: Event): void => {
    clearTimeout(this.#timer);
    const node = nodeOf(event);
    if (node) this.#timer = window.setTimeout(() => this.select(node), rest);
  };

  #onFocus = (event: Event): void => {
    const node = nodeOf(event);
    if (!node) return;
    this.select(node);
    // From under the titles of the lanes and the panel: the padding of what scrolls says how far.
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.select(undefined);
  };

  protected all(selector: string): readonly (HTMLElement | SVGElement)[] {
    return [...this.querySelectorAll<HTMLElement | SVGElement>(selector)];
  }

  protected node(id: string): SVGElement | undefined {
    return this.all('[data-node]').find((node) => node.dataset['node'] === id) as SVGElement | undefined;
  }

  /** Makes a node stand out with what leads to it (`earlier`) and what it leads to (`later`): the next of them most. */
  protected select(node: SVGElement | undefined): void {
    const id = node?.dataset['node'];
    const lines = this.all('[data-from]');
    const nodes = new Map(this.all('[data-node]').map((each) => [each.dataset['node'], each]));
    for (const part of [...lines, ...nodes.values()]) for (const name of ['selected', 'side', 'distance']) delete part.dataset[name];
    if (id !== undefined) {
      const shown = lines.filter((line) => !line.hasAttribute('hidden'));
      for (const [side, near, other] of [
        ['earlier', 'to', 'from'],
        ['later', 'from', 'to'],
      ] as const) {
        const linesOf = Map.groupBy(shown, (line) => line.dataset[near]);
        const reached = new Set([id]);
        // A set goes on to what is added to it on the way.
        for (const place of reached) {
          for (const line of linesOf.get(place) ?? []) {
            const next = line.dataset[other] ?? '';
            const distance = place === id ? 'near' : 'far';
            Object.assign(line.dataset, { side, distance });
            // What is drawn last is on top.
            if (distance === 'near') line.parentNode?.append(line);
            if (!reached.has(next)) Object.assign(nodes.get(next)?.dataset ?? {}, { side, distance });
            if (this.reachesFar) reached.add(next);
          }
        }
      }
      node?.setAttribute('data-selected', '');
    }
    this.selected(id);
  }
}

function nodeOf(event: Event): SVGElement | null {
  return event.target instanceof Element ? event.target.closest<SVGElement>('[data-node]') : null;
}
