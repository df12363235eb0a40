/** A piece of a line: words, a link, or a picture. */
export interface Run {
  /** The words, without characters that cannot be seen. Code keeps its backticks. */
  readonly text: string;
  /** Where it leads, as written; of a picture, nothing. */
  readonly url?: string;
  /** Whether nothing but pictures can be seen of it. */
  readonly isPicture?: true;
}

/** A cell of a table under the heading of its column, which may be empty. */
export interface Cell {
  readonly header: string;
  readonly runs: readonly Run[];
}

/** A part of a list that may be a work: an item, a row of a table, a line of a paragraph; or a heading. */
export interface ListPart {
  readonly form: 'item' | 'row' | 'line' | 'heading';
  /** Where it begins, from 1. */
  readonly line: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** What stands in it. Of a row, all cells one after the other. */
  readonly runs: readonly Run[];
  /** Of a row, its cells. */
  readonly cells: readonly Cell[];
  /** Items of lists in it. */
  readonly parts: readonly ListPart[];
}

/** The links of a part and of the parts in it. */
export function linksOf(part: ListPart): readonly string[] {
  return [...part.runs.flatMap(({ url }) => url ?? []), ...part.parts.flatMap(linksOf)];
}

/** What can be read of some runs, links and text, on one line. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .filter(({ isPicture }) => isPicture !== true)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
