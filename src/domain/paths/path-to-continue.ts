import { compareText } from '../compare-text.ts';
import type { PathsJson } from '../plan/works-files.ts';
import type { ReadingMarks } from '../marks/reading-marks.ts';

type PathOfWorks = PathsJson['paths'][number];

/** Where a reader goes on. */
export interface PathToContinue {
  readonly path: PathOfWorks;
  /** The place of the first step that is not read, from 0. */
  readonly step: number;
}

/** How many of the latest works read tell which path is being followed: works are steps of several. */
const latest = 10;

/**
 * The path that was begun and is not finished; of several the one that most of the works read lately are steps of, and of
 * such the one in which most was read. Nothing when none was begun.
 */
export function pathToContinue(paths: readonly PathOfWorks[], { read }: ReadingMarks): PathToContinue | undefined {
  const recent = Object.keys(read)
    .toSorted((a, b) => compareText(read[b] ?? '', read[a] ?? ''))
    .slice(0, latest);
  return paths
    .map((path) => {
      const marked = path.steps.map(({ entry, formerIds }) => [entry, ...formerIds].find((id) => Object.hasOwn(read, id)));
      const known = marked.filter((id) => id !== undefined);
      return { path, step: marked.indexOf(undefined), count: known.length, lately: known.filter((id) => recent.includes(id)).length };
    })
    .filter(({ step, count }) => step >= 0 && count > 0)
    .toSorted((a, b) => b.lately - a.lately || b.count - a.count)[0];
}
