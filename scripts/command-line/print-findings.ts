import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import { type PublishedSite, ruleAddress, rulesExplained } from '#domain/rules/rule-explanations.ts';
import { fail } from './command-line.mjs';

/** Prints what is wrong with a library. @param count How many files were looked at. @returns How many errors there are. */
export function printFindings(findings: readonly Diagnostic[], count: number, format: 'text' | 'github' | 'json' = 'text'): number {
  const site = publishedSite();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  for (const finding of findings) {
    const explained = format === 'github' && site !== undefined ? ` See ${ruleAddress(finding.rule, site)}` : '';
    console.log(formatDiagnostic({ ...finding, remedy: finding.remedy + explained }, format));
  }
  if (format === 'text') {
    if (findings.length > 0) console.log('');
    console.log(`${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}, ${plural(count, 'file')} checked.`);
    const rules = findings.map(({ rule }) => rule);
    if (rules.length > 0) console.log(rulesExplained(rules, site));
  }
  return errors;
}

/** Where the pages are that explain rules, if the environment says where the site is published. */
function publishedSite(): PublishedSite | undefined {
  const { SITE_URL: origin, BASE_PATH: base = '/' } = process.env;
  if (origin === undefined || origin === '') return undefined;
  return URL.canParse(origin) ? { origin, base } : fail(`SITE_URL is "${origin}". Write it as in https://example.org.`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
