import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { entryFinding, type Rule, type RuleFinding } from './rule.ts';

/** No entry is its own prerequisite or ancestor, however many steps lie between. */
export const cyclicPrerequisites: Rule = {
  id: 'cyclic-prerequisites',
  severity: 'error',
  check({ library }) {
    return [
      ...cycles(library, 'prerequisites', (entry) => entry.prerequisites),
      ...cycles(library, 'buildsOn', (entry) => entry.buildsOn.map((relation) => relation.entry)),
    ];
  },
};

/** One finding for each cycle, at the entry of it that comes first. */
function cycles(library: Library, field: 'prerequisites' | 'buildsOn', before: (entry: Entry) => readonly string[]): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const done = new Set<string>();
  const visit = (entry: Entry, trail: readonly string[]): void => {
    const start = trail.indexOf(entry.id);
    if (start >= 0) {
      const cycle = trail.slice(start);
      const first = library.entry(cycle.toSorted()[0] ?? entry.id) ?? entry;
      const from = cycle.indexOf(first.id);
      const round = [...cycle.slice(from), ...cycle.slice(0, from), first.id];
      const index = before(first).indexOf(round[1] ?? '');
      findings.push(
        entryFinding(
          first,
          [field, index],
          `Reading in this order never begins: ${round.join(' needs ')}.`,
          'Remove the relation that points from an earlier work to a later one.',
        ),
      );
      return;
    }
    if (done.has(entry.id)) return;
    for (const id of before(entry)) {
      const next = library.entry(id);
      if (next !== undefined && id !== entry.id) visit(next, [...trail, entry.id]);
    }
    done.add(entry.id);
  };
  for (const entry of library.entries) visit(entry, []);
  return findings;
}
