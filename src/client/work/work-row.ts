import { htmlLanguages, type Kind, type Language, type Tier } from '#domain/vocabulary.ts';
import { urls } from '../../urls.ts';
import type { SlotValue } from '../fill-slots.ts';

/** A work as rows show it. */
export interface RowWork {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly kind: Kind;
  readonly tier: Tier;
  readonly title: string;
  /** The language of the work itself. */
  readonly language: Language;
}

/**
 * Makes a copy of a template the row of a work: says which it is, for its mark, and leaves of the tiers (`TierLabels.astro`)
 * its own. Its mark is painted once it stands in the page.
 * @param box What its box is called.
 */
export function workRow(row: HTMLElement, { id, formerIds, tier }: RowWork, box: string): HTMLElement {
  row.dataset['entry'] = id;
  if (formerIds.length > 0) row.dataset['former'] = formerIds.join(' ');
  row.querySelector('[data-read-box]')?.setAttribute('aria-label', box);
  for (const label of row.querySelectorAll<HTMLElement>('[data-tier-label]')) if (label.dataset['tierLabel'] !== tier) label.remove();
  return row;
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
