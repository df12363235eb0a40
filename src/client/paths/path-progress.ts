import { formatMinutes } from '#domain/work/format-minutes.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { fillText } from '../fill-text.ts';
import { idsOf } from '../marks/paint-marks.ts';
import { readingMarks } from '../marks/marks-store.ts';

/**
 * <path-progress>: the strip of a path and what is said below it. Shows which step comes next, here and in the list of
 * steps, and how much is done, from the first step on that is read.
 */
class PathProgress extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.dataset['language']) ?? languages[0];
  #plain = '';

  connectedCallback(): void {
    this.#plain = this.querySelector('[data-progress]')?.textContent ?? '';
    readingMarks.addEventListener('change', this.#show);
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
    this.#show();
  }

  disconnectedCallback(): void {
    readingMarks.removeEventListener('change', this.#show);
  }

  #show = (): void => {
    const steps = [...document.querySelectorAll<HTMLElement>('.step[data-entry]')];
    const bars = this.querySelectorAll('rect');
    const isRead = (step: HTMLElement): boolean => readingMarks.markOf(idsOf(step)) === 'read';
    const next = steps.findIndex((step) => !isRead(step));
    steps.forEach((step, index) => {
      if (index === next) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
      bars[index]?.toggleAttribute('data-next', index === next);
    });
    const read = steps.filter(isRead);
    const minutesOf = (some: readonly HTMLElement[]): number => some.reduce((sum, step) => sum + Number(step.dataset['minutes']), 0);
    const done = minutesOf(read);
    const values = {
      n: read.length,
      all: steps.length,
      done: formatMinutes(done, this.#language),
      left: formatMinutes(minutesOf(steps) - done, this.#language),
    };
    const sentence = this.querySelector<HTMLElement>('[data-progress]');
    const text = read.length === 0 ? this.#plain : sentence?.dataset[next < 0 ? 'complete' : 'begun'];
    if (sentence !== null) sentence.textContent = fillText(text, values);
    const link = this.querySelector<HTMLAnchorElement>('[data-next-step]');
    if (link === null) return;
    link.hidden = next < 0;
    link.href = `#step-${next + 1}`;
    link.textContent = fillText(link.dataset['text'], { n: next + 1 });
  };
}

customElements.define('path-progress', PathProgress);
