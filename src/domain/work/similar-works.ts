import { compareText } from '../compare-text.ts';
import type { Entry } from '../entry.ts';
import { foldTitle } from './fold-title.ts';
import type { Library } from '../library.ts';
import { shortName } from './short-name.ts';

/** A work that may be the same as another one. */
export interface SimilarWork {
  readonly entry: Entry;
  /** How alike the titles are, 0 to 1: the share of pairs of letters that both have. 1 also for one name or identifier. */
  readonly likeness: number;
}

/** From here on a person should look. Titles of this field share words; at 0.5 a third of what is shown is of no use. */
const alike = 0.6;

/**
 * Works of a library that may be the same as one of it: their titles are much alike, or they share a name or an identifier.
 * The most alike come first.
 */
export function similarWorks(entry: Entry, library: Library): readonly SimilarWork[] {
  const titles = titlesOf(entry).map(pairsOf);
  const names = namesOf(entry);
  return library.entries
    .filter((other) => other.id !== entry.id)
    .map((other) => {
      const sameName = isSame(entry, other) || [...namesOf(other)].some((name) => names.has(name));
      const shares = titlesOf(other).flatMap((title) => titles.map((own) => shareOf(own, pairsOf(title))));
      return { entry: other, likeness: sameName ? 1 : Math.max(...shares) };
    })
    .filter(({ likeness }) => likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness || compareText(a.entry.id, b.entry.id));
}

function isSame({ ids }: Entry, { ids: others }: Entry): boolean {
  return (ids.doi !== undefined && ids.doi === others.doi) || (ids.arxiv !== undefined && ids.arxiv === others.arxiv);
}

function titlesOf({ title, formerTitles }: Entry): readonly string[] {
  return [title, ...formerTitles].map(foldTitle);
}

/** What people call it: not its aliases, which name ideas that many works share. */
function namesOf(entry: Entry): ReadonlySet<string> {
  return new Set([foldTitle(shortName(entry)), foldTitle(entry.id)]);
}

/** The pairs of neighbouring letters of a text, each with how often it stands there. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Twice the common pairs over all pairs. @see https://doi.org/10.2307/1932409 (Dice 1945) */
function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const count = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, times) => sum + times, 0);
  const common = [...a].reduce((sum, [pair, times]) => sum + Math.min(times, b.get(pair) ?? 0), 0);
  return count(a) + count(b) === 0 ? 0 : (2 * common) / (count(a) + count(b));
}
