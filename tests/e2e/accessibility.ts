import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The themes differ in their colours alone. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page as it stands, in the light theme and then in the dark one, each with its elements.
 * @param part Only what this selects is looked at.
 */
export async function violationsOf(page: Page, part?: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Pages have no frames, for which axe would be started again; and what passes is not described, which takes most of its time.
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], runOnly: colorScheme === 'light' ? rules : rulesOfColours });
    const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`));
  }
  return faults;
}
