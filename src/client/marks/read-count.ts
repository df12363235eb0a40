import type { readCount } from '../../contracts/marks/read-count.ts';
import { PageElement } from '../page-element.ts';
import { readingMarks } from './marks-store.ts';
import { idsOf } from './paint-marks.ts';

/**
 * <read-count>: how many of the works shown around it are read, from the first mark on; before that, what stands in the page.
 */
class ReadCount extends PageElement<typeof readCount> {
  readonly #plain = this.textContent;

  connected(): void {
    this.listen(readingMarks, 'change', () => this.#show());
    this.#show();
  }

  #show(): void {
    const { read, reading } = readingMarks.current();
    if (Object.keys(read).length + Object.keys(reading).length === 0) {
      this.textContent = this.#plain;
      return;
    }
    const { within, of, text } = this.settings;
    const shown = [...(this.closest(within)?.querySelectorAll<HTMLElement | SVGElement>(of) ?? [])];
    const works = new Map(shown.map((element) => [idsOf(element)[0], idsOf(element)]));
    const count = [...works.values()].filter((ids) => readingMarks.markOf(ids) === 'read').length;
    this.textContent = this.t(text, { n: count, all: works.size });
  }
}

customElements.define('read-count', ReadCount);
