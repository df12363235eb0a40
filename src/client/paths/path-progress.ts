import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { pathProgress } from '../../contracts/paths/path-progress.ts';
import { idsOf } from '../marks/paint-marks.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { PageElement } from '../page-element.ts';

/**
 * <path-progress>: the strip of a path and what is said below it. Shows which step comes next, here and in the list of
 * steps, and how much is done, from the first step on that is read.
 */
class PathProgress extends PageElement<typeof pathProgress> {
  /** What stands in the page before the first step is read. */
  readonly #plain = this.getPart('progress').textContent;

  connected(): void {
    this.listen(readingMarks, 'change', () => this.#show());
    this.listen(this.getPart('print'), 'click', () => print());
    this.#show();
  }

  #show(): void {
    const steps = [...document.querySelectorAll<HTMLElement>('[data-entry][data-minutes]')];
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
    this.getPart('progress').textContent =
      read.length === 0
        ? this.#plain
        : this.t(next < 0 ? 'path.complete' : 'path.begun', {
            n: read.length,
            all: steps.length,
            done: formatMinutes(done, this.language),
            left: formatMinutes(minutesOf(steps) - done, this.language),
          });
    const link = this.getPart('next');
    link.hidden = next < 0;
    link.href = `#step-${next + 1}`;
    link.textContent = this.t('path.goTo', { n: next + 1 });
  }
}

customElements.define('path-progress', PathProgress);
