import type { Finding } from '../diagnostic.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What rules find in a library. */
export function checkRules(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) => rule.check(context).map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })));
}
