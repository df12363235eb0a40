import { readingMarks } from './marks-store.ts';
import { idsOf } from './paint-marks.ts';

/**
 * <read-count>: how many of the works shown around it are read, from the first mark on; before that, what stands in the page.
 */
class ReadCount extends HTMLElement {
  connectedCallback(): void {
    readingMarks.addEventListener('change', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    readingMarks.removeEventListener('change', this.#show);
  }

  #plain = this.textContent;

  #show = (): void => {
    const { read, reading } = readingMarks.current();
    if (Object.keys(read).length + Object.keys(reading).length === 0) {
      this.textContent = this.#plain;
      return;
    }
    const { within = 'main', of = '[data-entry]', text = '' } = this.dataset;
    const shown = [...(this.closest(within)?.querySelectorAll<HTMLElement | SVGElement>(of) ?? [])];
    const works = new Map(shown.map((element) => [idsOf(element)[0], idsOf(element)]));
    const count = [...works.values()].filter((ids) => readingMarks.markOf(ids) === 'read').length;
    this.textContent = text.replace('{n}', String(count)).replace('{all}', String(works.size));
  };
}

customElements.define('read-count', ReadCount);
