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

/** What of a work is compared. */
interface Likeness {
  readonly entry: Entry;
  /** The pairs of letters of each of its titles. */
  readonly titles: readonly Pairs[];
  readonly names: ReadonlySet<string>;
}

/** The pairs of neighbouring letters of a text, each with how often it stands there, and how many there are in all. */
interface Pairs {
  readonly times: ReadonlyMap<string, number>;
  readonly all: number;
}

/**
 * Finds works of a library that may be the same as one of it: their titles are much alike, or they share a name or an identifier.
 * The most alike come first. What is compared is gathered once for all that are asked about, when the first is.
 */
export function similarWorksIn(library: Library): (entry: Entry) => readonly SimilarWork[] {
  let works: readonly Likeness[] | undefined;
  return (entry) => {
    works ??= library.entries.map(likenessOf);
    const { titles, names } = likenessOf(entry);
    return works
      .filter((other) => other.entry.id !== entry.id)
      .map((other) => {
        const sameName = isSame(entry, other.entry) || [...other.names].some((name) => names.has(name));
        const shares = other.titles.flatMap((title) => titles.map((own) => shareOf(own, title)));
        return { entry: other.entry, likeness: sameName ? 1 : Math.max(...shares) };
      })
      .filter(({ likeness }) => likeness >= alike)
      .toSorted((a, b) => b.likeness - a.likeness || compareText(a.entry.id, b.entry.id));
  };
}

function likenessOf(entry: Entry): Likeness {
  return { entry, titles: [entry.title, ...entry.formerTitles].map((title) => pairsOf(foldTitle(title))), names: namesOf(entry) };
}

function isSame({ ids }: Entry, { ids: others }: Entry): boolean {
  return (ids.doi !== undefined && ids.doi === others.doi) || (ids.arxiv !== undefined && ids.arxiv === others.arxiv);
}

/** What people call it: not its aliases, which name ideas that many works share. */
function namesOf(entry: Entry): ReadonlySet<string> {
  return new Set([foldTitle(shortName(entry)), foldTitle(entry.id)]);
}

function pairsOf(text: string): Pairs {
  const times = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  return { times, all: Math.max(text.length - 1, 0) };
}

/** Twice the common pairs over all pairs. @see https://doi.org/10.2307/1932409 (Dice 1945) */
function shareOf(a: Pairs, b: Pairs): number {
  const all = a.all + b.all;
  // The shorter has too few pairs, even if the other has all of them: most works of a library.
  if (all === 0 || 2 * Math.min(a.all, b.all) < alike * all) return 0;
  let common = 0;
  for (const [pair, times] of a.times) common += Math.min(times, b.times.get(pair) ?? 0);
  return (2 * common) / all;
}
