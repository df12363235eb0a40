import type { Kind, Tier } from '#domain/vocabulary.ts';
import type { Appearance } from './appearance.ts';

/** A link of a work as its list has it. */
export interface FoundLink {
  /** What the list calls it: Paper, Code. Empty where it is the title that leads there. */
  readonly label: string;
  readonly url: string;
}

/** What the words of a work say of it in its list. */
export interface StatedWork {
  readonly title: string;
  /** Other readings of the same words, for comparing: with the name before the title, without who made it. */
  readonly otherTitles: readonly string[];
  readonly short?: string;
  readonly aliases: readonly string[];
  /** All authors; where the list says “et al.”, none. */
  readonly authors: readonly string[];
  /** Who is named before the title: a person, a company. */
  readonly maker?: string;
  readonly appearance: Appearance;
  /** What else stands beside the title. */
  readonly note: string;
}

/** A work as a list has it: nothing is looked up yet. */
export interface FoundWork extends StatedWork {
  readonly line: number;
  readonly headings: readonly string[];
  readonly links: readonly FoundLink[];
  /** Headings of the same list that it is filed under too. */
  readonly alsoUnder: readonly string[];
  readonly tier?: Tier;
  /** Whether it has a sign of praise, which means something only in lists that do not give it to all. */
  readonly isPraised: boolean;
  readonly kind?: Kind;
}

/** Why a part of a list is not a work. */
export type Reason =
  | 'about the list itself'
  | 'badge or picture'
  | 'heading'
  | 'link to a file of the repository'
  | 'neither a link nor a year'
  | 'no title'
  | 'placeholder'
  | 'not an address of the web'
  | 'prose'
  | 'table of contents';
