import type { WorksJson } from '#domain/plan/works-json.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import { pathToContinue } from '#domain/paths/path-to-continue.ts';
import { createUrls } from '#domain/urls.ts';
import { htmlLanguages, languages } from '#domain/vocabulary.ts';
import { fetchJson } from '../fetch-json.ts';
import { fillText } from '../fill-text.ts';
import { readingMarks } from '../marks/marks-store.ts';

/** <path-continue>: in place of paths to begin with, the next step of the path that the reader has begun. */
class PathContinue extends HTMLElement {
  connectedCallback(): void {
    readingMarks.addEventListener('change', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    readingMarks.removeEventListener('change', this.#show);
  }

  #show = (): void => void this.#showPath();

  async #showPath(): Promise<void> {
    const begun = this.querySelector<HTMLElement>('[data-begun]');
    const begin = this.querySelector<HTMLElement>('[data-begin]');
    if (begun === null || begin === null) return;
    const hasMarks = Object.keys(readingMarks.current().read).length > 0;
    const list = hasMarks ? await fetchJson<WorksJson>(this.dataset['works'] ?? '') : undefined;
    const workById = new Map(list?.works.map((work) => [work.id, work]));
    const found = pathToContinue(list?.paths ?? [], readingMarks.current(), (id) => [id, ...(workById.get(id)?.formerIds ?? [])]);
    const step = found?.path.steps[found.step];
    const work = workById.get(step?.entry ?? '');
    begun.hidden = work === undefined;
    begin.hidden = work !== undefined;
    if (found === undefined || step === undefined || work === undefined) return;
    const language = languages.find((known) => known === this.dataset['language']) ?? languages[0];
    const urls = createUrls(this.dataset['base'] ?? '/');
    const n = found.step + 1;
    const put = (slot: string, values: Readonly<Record<string, string | number>>): HTMLElement | null => {
      const place = begun.querySelector<HTMLElement>(`[data-slot="${slot}"]`);
      if (place !== null) place.textContent = fillText(place.dataset['text'], values);
      return place;
    };
    put('path', { title: found.path.title });
    put('number', { n });
    put('facts', { n, all: found.path.steps.length, time: formatMinutes(step.minutes, language) });
    const title = begun.querySelector<HTMLAnchorElement>('a[data-slot="work"]');
    const path = begun.querySelector<HTMLAnchorElement>('a[data-slot="link"]');
    if (title === null || path === null) return;
    title.textContent = work.title;
    title.lang = htmlLanguages[work.language];
    title.href = urls.entry(language, work);
    path.href = `${urls.path(language, found.path.id)}#step-${n}`;
  }
}

customElements.define('path-continue', PathContinue);
