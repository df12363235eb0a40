import { entryFinding, type Rule, type RuleFinding } from './rule.ts';
import type { Entry } from '../entry.ts';

/** What every entry owes its reader beyond the facts: how long it takes, what it is called in Chinese, and more for a must-read. */
export const missingText: Rule = {
  id: 'missing-text',
  severity: 'warning',
  readsAlso: 'everything',
  check({ library }) {
    return library.entries.flatMap((entry) => [...findingsFor(entry)]);
  },
};

function* findingsFor(entry: Entry): Generator<RuleFinding> {
  const isMustRead = entry.tier === 'must-read';
  // How long takes what nobody could open?
  if (entry.minutes === undefined && entry.unseen === undefined) {
    yield entryFinding(entry, [], '`minutes` is missing.', 'Estimate the minutes of a careful first reading; readers plan with it.');
  }
  if (!/\p{Script=Han}/u.test([entry.title, entry.short ?? '', ...entry.aliases].join(' '))) {
    yield entryFinding(entry, ['aliases'], 'No alias is Chinese.', 'Add the usual Chinese term; many readers search for that.');
  }
  if (isMustRead && entry.summary === undefined) {
    yield entryFinding(entry, [], 'A must-read has no summary.', 'Add `summary`: what it does and what changed because of it.');
  }
  const needsLineage = isMustRead && entry.kind === 'paper';
  if (needsLineage && entry.buildsOn.length === 0 && entry.lineageNote === undefined) {
    yield entryFinding(
      entry,
      [],
      'A must-read paper builds on nothing.',
      'Name in `buildsOn` the works it extends, uses or answers, or say in `lineageNote` why there are none.',
    );
  }
}
