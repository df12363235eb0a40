import type { Run } from './list-part.ts';

/** A line as one text in which each link is one character of a private area of Unicode. */
export interface Shape {
  readonly text: string;
  readonly links: readonly Run[];
}

/** The first of the characters that stand for links in a shape; the reader of parts lets none of them in. */
const firstLink = 0xe000;

/** The shape of a line. Pictures are left out. */
export function shapeOf(runs: readonly Run[]): Shape {
  const links: Run[] = [];
  const shape = runs
    .map((run) => {
      if (run.isPicture === true && run.url === undefined) return ' ';
      if (run.url === undefined || links.length >= 1024) return run.text;
      links.push(run);
      return String.fromCodePoint(firstLink + links.length - 1);
    })
    .join('')
    .replace(/\s+/g, ' ');
  return { text: shape, links };
}

/** The link with which the rest of a shape begins. */
export function linkAt(rest: string, links: readonly Run[]): Run | undefined {
  return links[(rest.codePointAt(0) ?? 0) - firstLink];
}
