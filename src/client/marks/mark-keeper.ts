import type { Mark } from '#domain/marks/reading-marks.ts';
import { idsOf, paintMarks } from './paint-marks.ts';
import type { markKeeper } from '../../contracts/marks/mark-keeper.ts';
import { PageElement } from '../page-element.ts';
import { readingMarks, type StorageFault } from './marks-store.ts';

/**
 * <mark-keeper>: once on every page. Marks a work when its box or button is pressed, paints what shows it, and says when
 * the browser does not store marks, in the words of its templates.
 */
class MarkKeeper extends PageElement<typeof markKeeper> {
  connected(): void {
    this.listen(document, 'change', this.#onChange);
    this.listen(document, 'click', this.#onClick);
    this.listen(readingMarks, 'change', () => paintMarks(document));
    this.listen(readingMarks, 'fault', this.#onFault);
    readingMarks.faults().forEach(this.#say);
    paintMarks(document);
  }

  #onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.matches('[data-read-box]')) mark(target, target.checked ? 'read' : 'unread');
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-mark-as]') : null;
    const wanted = button?.dataset['markAs'] === 'reading' ? 'reading' : 'read';
    if (button) mark(button, wanted, 'unread');
  };

  #onFault = (event: Event): void => {
    if (event instanceof CustomEvent) this.#say(event.detail as StorageFault);
  };

  #say = (fault: StorageFault): void => this.append(this.copy(fault, {}));
}

/** Marks the work of the row around a control; a work that has the mark already gets the other one, if there is one. */
function mark(control: Element, wanted: Mark, other: Mark = wanted): void {
  const row = control.closest<HTMLElement>('[data-entry]');
  if (row === null) return;
  const ids = idsOf(row);
  readingMarks.mark(ids, readingMarks.markOf(ids) === wanted ? other : wanted);
}

customElements.define('mark-keeper', MarkKeeper);
