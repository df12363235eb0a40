/** A text of the library as a page shows it: HTML, and between it elements that the page draws. */
export type RenderedText = readonly (string | PlacedElement)[];

/** An element that a text places: `<Part id="layouts">…</Part>`. */
export interface PlacedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: RenderedText;
}
