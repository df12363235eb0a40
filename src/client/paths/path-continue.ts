import { pathToContinue } from '#domain/paths/path-to-continue.ts';
import type { PathsJson } from '#domain/plan/works-files.ts';
import { htmlLanguages } from '#domain/vocabulary.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { pathContinue } from '../../contracts/paths/path-continue.ts';
import { urls } from '../../urls.ts';
import { fetchJson } from '../fetch-json.ts';
import { listedWorks } from '../listed-works.ts';
import { readingMarks } from '../marks/marks-store.ts';
import { PageElement } from '../page-element.ts';

/**
 * <path-continue>: in place of paths to begin with, the next step of the path that the reader has begun. While the list
 * cannot be had, the paths to begin with stay.
 */
class PathContinue extends PageElement<typeof pathContinue> {
  connected(): void {
    this.listen(readingMarks, 'change', () => void this.#show());
    void this.#show();
  }

  async #show(): Promise<void> {
    const { language } = this;
    const hasMarks = Object.keys(readingMarks.current().read).length > 0;
    const list = hasMarks ? await fetchJson<PathsJson>(urls.page(language, 'paths.json')) : undefined;
    const found = pathToContinue(list?.paths ?? [], readingMarks.current());
    const step = found?.path.steps[found.step];
    const work = step && (await listedWorks([step.entry], list?.parts ?? 1))?.get(step.entry);
    this.getPart('begun').hidden = work === undefined;
    this.getPart('begin').hidden = work !== undefined;
    if (found === undefined || step === undefined || work === undefined) return;
    const n = found.step + 1;
    this.getPart('path').textContent = this.t('continue.path', { title: found.path.title });
    this.getPart('number').textContent = `${n}. `;
    this.getPart('facts').textContent = this.t('continue.facts', {
      n,
      all: found.path.steps.length,
      time: formatMinutes(step.minutes, language),
    });
    Object.assign(this.getPart('work'), {
      textContent: work.title,
      lang: htmlLanguages[work.language],
      href: urls.entry(language, work),
    });
    this.getPart('see').href = `${urls.path(language, found.path.id)}#step-${n}`;
  }
}

customElements.define('path-continue', PathContinue);
