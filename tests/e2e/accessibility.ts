import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** WCAG 2.2 at levels A and AA, and what is good practice beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What bars people from a page, or from what a selector finds in it: each a rule and the elements that break it. */
export async function violationsOf(page: Page, within = 'html'): Promise<readonly string[]> {
  return broken(new AxeBuilder({ page }).include(within).withTags(tags));
}

/** The same of colours alone: for the other theme of a page, where nothing else differs. */
export async function colourViolationsOf(page: Page): Promise<readonly string[]> {
  return broken(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function broken(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
