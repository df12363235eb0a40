import { createUrls } from '../urls.ts';

/** Where a site is published. */
export interface PublishedSite {
  /** `SITE_URL`: https://example.org. */
  readonly origin: string;
  /** `BASE_PATH`: the path below which it is published. */
  readonly base: string;
}

/**
 * The page that explains a rule, for messages that people read in a browser.
 * @example ruleAddress('unknown-topic', { origin: 'https://example.org', base: '/' }) // 'https://example.org/contribute/rules/unknown-topic/'
 */
export function ruleAddress(rule: string, { origin, base }: PublishedSite): string {
  return new URL(createUrls(base).page('en', `contribute/rules/${rule}/`), origin).href;
}

/**
 * One line that says where the rules of some findings are explained: on the site if it is published, else in the repository.
 * @example rulesExplained(['wrong-date', 'wrong-date']) // 'Rules are explained in src/prose/rules/: wrong-date.md.'
 */
export function rulesExplained(rules: readonly string[], site?: PublishedSite): string {
  const distinct = [...new Set(rules)].toSorted();
  if (site === undefined) return `Rules are explained in src/prose/rules/: ${distinct.map((rule) => `${rule}.md`).join(', ')}.`;
  const [first = ''] = distinct;
  const folder = ruleAddress(first, site).slice(0, -`${first}/`.length);
  return `Rules are explained at ${folder}: ${distinct.map((rule) => `${rule}/`).join(', ')}.`;
}
