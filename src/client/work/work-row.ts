import type { Work } from '#domain/plan/works-json.ts';
import { createUrls } from '#domain/urls.ts';
import { htmlLanguages, type Language } from '#domain/vocabulary.ts';
import { fillText } from '../fill-text.ts';

/** What a row says of a work besides its name. */
export interface RowTexts {
  /** Beside the tier: why it is here. */
  readonly line: string;
  /** At the end: a day, or minutes. */
  readonly end: string;
}

/**
 * A row for a work, from the template `WorkRowTemplate.astro`. Its mark is painted once it stands in the page.
 * @param base The path of the site, such as `/`.
 */
export function workRow(template: HTMLTemplateElement, work: Work, { line, end }: RowTexts, base: string, language: Language): HTMLElement {
  const row = template.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error('The template of a row is empty.');
  row.dataset['entry'] = work.id;
  if (work.formerIds.length > 0) row.dataset['former'] = work.formerIds.join(' ');
  row.querySelector('[data-read-box]')?.setAttribute('aria-label', fillText(row.dataset['box'], { name: work.name }));
  const title = row.querySelector<HTMLAnchorElement>('[data-slot="title"]');
  if (title !== null) {
    title.href = createUrls(base).entry(language, work);
    title.textContent = work.title;
    title.lang = htmlLanguages[work.language];
  }
  const tier = row.querySelector('[data-slot="tier"]');
  tier?.classList.add(work.tier);
  tier?.append(row.getAttribute(`data-${work.tier}`) ?? '');
  tier?.querySelector('svg')?.classList.add(work.tier);
  tier?.querySelector('use')?.setAttribute('href', `#tier-${work.tier}`);
  for (const [slot, text] of Object.entries({ line, end })) {
    const place = row.querySelector(`[data-slot="${slot}"]`);
    if (place !== null) place.textContent = text;
  }
  return row;
}
