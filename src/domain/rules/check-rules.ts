import { entryFile } from '../content-paths.ts';
import type { Finding } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Rule, RuleContext } from './rule.ts';

/** An entry of which some fields are wrong, with anything in their place. */
export interface PartialEntry {
  readonly entry: Entry;
  readonly wrong: ReadonlySet<string>;
}

/** What rules find in a library. */
export function checkRules(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) => found(rule, context));
}

/**
 * What rules find in the right fields of entries that have wrong ones too, so that nobody mends a file in two rounds.
 * @param context A library that holds these entries as well.
 */
export function checkPartialEntries(rules: readonly Rule[], context: RuleContext, entries: readonly PartialEntry[]): readonly Finding[] {
  const wrongIn = new Map(entries.map(({ entry, wrong }) => [entryFile(entry), wrong]));
  return rules.flatMap((rule) => {
    const { readsAlso = [] } = rule;
    if (readsAlso === 'everything') return [];
    return found(rule, context).filter(({ file, path: [field] }) => {
      const wrong = wrongIn.get(file);
      return wrong !== undefined && ![field, ...readsAlso].some((each) => wrong.has(String(each)));
    });
  });
}

function found(rule: Rule, context: RuleContext): readonly Finding[] {
  return rule.check(context).map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity }));
}
