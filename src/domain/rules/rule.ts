import { entryFile } from '../content-paths.ts';
import type { Finding, Severity } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';

/** A library to be looked at as a whole. */
export interface RuleContext {
  readonly library: Library;
  /** All ids that files state, those with errors included: a reference to one of them is not unknown. */
  readonly known: Readonly<Record<'entries' | 'topics' | 'venues' | 'sources', ReadonlySet<string>>>;
}

/** A rule over the whole library. To add one is to add a file, its test and a line in `entry-rules.ts`, or in `index.ts` where it finds nothing in the files of entries. */
export interface Rule {
  /** What people see in brackets and look up. */
  readonly id: string;
  readonly severity: Severity;
  /** The fields it judges by besides the one it reports: while one of them is wrong, it says nothing of that entry. */
  readonly readsAlso?: readonly string[] | 'everything';
  check(context: RuleContext): readonly RuleFinding[];
}

/** What a rule says of one property; rule id and severity are added by whoever runs it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'>;

/** A finding about a property of an entry. */
export function entryFinding(entry: Entry, path: readonly PropertyKey[], message: string, remedy: string): RuleFinding {
  return { file: entryFile(entry), path, message, remedy };
}
