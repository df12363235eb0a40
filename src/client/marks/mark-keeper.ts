import type { Mark } from '#domain/marks/reading-marks.ts';
import { idsOf, paintMarks } from './paint-marks.ts';
import { readingMarks, type StorageFault } from './marks-store.ts';

/**
 * <mark-keeper>: once on every page. Marks a work when its box or button is pressed, paints what shows it, and says when
 * the browser does not store marks, in the words of its templates.
 */
class MarkKeeper extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('change', this.#onChange);
    document.addEventListener('click', this.#onClick);
    readingMarks.addEventListener('change', this.#paint);
    readingMarks.addEventListener('fault', this.#onFault);
    readingMarks.faults().forEach(this.#say);
    this.#paint();
  }

  disconnectedCallback(): void {
    document.removeEventListener('change', this.#onChange);
    document.removeEventListener('click', this.#onClick);
    readingMarks.removeEventListener('change', this.#paint);
    readingMarks.removeEventListener('fault', this.#onFault);
  }

  #paint = (): void => paintMarks(document);

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

  #say = (fault: StorageFault): void => {
    const text = this.querySelector<HTMLTemplateElement>(`template[data-fault="${fault}"]`)?.content.cloneNode(true);
    if (text !== undefined) this.append(text);
  };
}

/** Marks the work of the row around a control; a work that has the mark already gets the other one, if there is one. */
function mark(control: Element, wanted: Mark, other: Mark = wanted): void {
  const row = control.closest<HTMLElement>('[data-entry]');
  if (row === null) return;
  const ids = idsOf(row);
  readingMarks.mark(ids, readingMarks.markOf(ids) === wanted ? other : wanted);
}

customElements.define('mark-keeper', MarkKeeper);
