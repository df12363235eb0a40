import { pathFile } from '../content-paths.ts';
import { entryFinding, type Rule, type RuleFinding } from './rule.ts';
import type { Entry } from '../entry.ts';

/** Of a work that nobody could open, nothing is said that one learns by opening it, and nobody is sent to it. */
export const unseenWork: Rule = {
  id: 'unseen-work',
  severity: 'error',
  readsAlso: ['unseen'],
  check({ library }) {
    const isUnseen = (id: string): boolean => library.entry(id)?.unseen === true;
    return [
      ...library.entries.filter(({ unseen }) => unseen === true).flatMap((entry) => [...claimsOf(entry)]),
      ...library.entries.flatMap((entry) =>
        entry.prerequisites.flatMap((id, index) =>
          isUnseen(id) ? [entryFinding(entry, ['prerequisites', index], `Nobody could open "${id}".`, nobodySent)] : [],
        ),
      ),
      ...library.paths.flatMap(({ id: path, en }) =>
        en.parts.flatMap(({ steps }, part) =>
          steps.flatMap(({ entry: id }, step) =>
            isUnseen(id)
              ? [
                  {
                    file: pathFile(path, 'en'),
                    path: ['parts', part, 'steps', step, 'entry'],
                    message: `Nobody could open "${id}".`,
                    remedy: nobodySent,
                  },
                ]
              : [],
          ),
        ),
      ),
    ];
  },
};

const nobodySent = 'Name another work. If somebody has opened it since, take `unseen` out of its file.';

function* claimsOf(entry: Entry): Generator<RuleFinding> {
  const remedy = 'Remove it. If somebody has opened the work since, take out `unseen` instead.';
  if (entry.minutes !== undefined) {
    yield entryFinding(entry, ['minutes'], 'Nobody could open this work, so nobody knows how long it takes.', remedy);
  }
  if (entry.answers !== undefined) {
    yield entryFinding(
      entry,
      ['answers'],
      'Nobody could open this work, so nobody knows what it answers.',
      'Move the questions to `askedAs`, by which it is still found. If somebody has opened the work since, take out `unseen` instead.',
    );
  }
  if (entry.reviewed !== undefined) {
    yield entryFinding(entry, ['reviewed'], 'Nobody could open this work, so nobody has checked the entry against it.', remedy);
  }
  if (entry.tier === 'must-read') {
    yield entryFinding(
      entry,
      ['tier'],
      'Nobody could open this work, and it is a must-read.',
      'Give it another tier. If somebody has opened it since, take out `unseen` instead.',
    );
  }
}
