import { htmlLanguages, type Kind, type Language, type Tier } from '#domain/vocabulary.ts';
import { urls } from '../../urls.ts';
import type { SlotValue } from '../fill-slots.ts';

/** A work as rows show it. */
export interface RowWork {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly kind: Kind;
  /** None where it is no longer in the list. */
  readonly tier?: Tier;
  readonly title: string;
  /** The language of the work itself. */
  readonly language: Language;
}

/**
 * Makes a copy of a template the row of a work: says which it is, for its mark, and leaves of the tiers (`TierLabels.astro`)
 * its own. Its mark is painted once it stands in the page.
 * @param box What its box is called.
 */
export function workRow(row: HTMLElement, work: RowWork, box: string): HTMLElement {
  showsWork(row, work, 'entry');
  row.querySelector('[data-read-box]')?.setAttribute('aria-label', box);
  for (const label of row.querySelectorAll<HTMLElement>('[data-tier-label]')) if (label.dataset['tierLabel'] !== work.tier) label.remove();
  return row;
}

/** Says which work an element shows, for its mark: as a row with a box (`entry`), or without (`work`), as `shown-work.ts` does when the site is built. */
export function showsWork(element: HTMLElement, { id, formerIds }: Pick<RowWork, 'id' | 'formerIds'>, as: 'entry' | 'work'): void {
  element.dataset[as] = id;
  if (formerIds.length > 0) element.dataset['former'] = formerIds.join(' ');
}

/**
 * What the title of a row becomes: a link to the page of the work.
 * @param language The language of the page.
 */
export function titleLink(
  work: Omit<RowWork, 'tier' | 'formerIds'>,
  language: Language,
  content: string | readonly (Node | string)[] = work.title,
): SlotValue<'a'> {
  return { href: urls.entry(language, work), lang: htmlLanguages[work.language], content };
}
