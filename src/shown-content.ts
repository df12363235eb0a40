import type { Entry } from '#domain/entry.ts';
import type { Library } from '#domain/library.ts';
import type { RenderedText } from './markdown/rendered-text.ts';

/** What pages show: the library, and what of its files the library does not have. */
export interface ShownContent {
  readonly library: Library;
  /** The file of an entry as it is written. */
  readonly sourceOf: (entry: Pick<Entry, 'kind' | 'id'>) => string;
  /** The text of a file as HTML. @param file Relative to the content folder: `notes/zh/zero.md`. @param markdown What it says. */
  readonly renderText: (file: string, markdown: string) => RenderedText | Promise<RenderedText>;
  /**
   * What follows from some input alone and takes long to make: a build has it made once, and the next one not at all.
   * @param what Names what it is. @param input Plain data, all that it is made of. @param make Makes plain data.
   */
  readonly keep: <Made>(what: string, input: unknown, make: () => Made) => Made;
}

const place = Symbol.for('roofline.shown-content');

/** Hands content to pages that are imported later: the build reads it once, and its pages are another bundle. */
export function handContent(content: ShownContent): void {
  Object.assign(globalThis, { [place]: content });
}

/** What was handed, if it was. */
export function handedContent(): ShownContent | undefined {
  return (globalThis as { [place]?: ShownContent })[place];
}
