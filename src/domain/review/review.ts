import type { Diagnostic } from '../diagnostic.ts';
import type { Topic } from '../topic.ts';
import type { Language } from '../vocabulary.ts';
import type { LibraryChanges } from './library-changes.ts';

/** What a pull request does to the list. */
export interface Review {
  readonly changes: LibraryChanges;
  /** What is wrong in its files, and what it makes wrong in others. */
  readonly findings: readonly Diagnostic[];
  /** Files of the list that could not be read, which the comparison takes as they were before. Relative to the repository. */
  readonly unread: readonly string[];
  /** Changed files outside of the list. */
  readonly others: readonly string[];
  /** The title of a topic, by its id, as it will be. */
  topic(id: string): Topic | undefined;
}

/** Addresses for what a comment names. What is not known is not linked. */
export interface ReviewLinks {
  /** Where a rule is explained. */
  readonly rule?: ((id: string, language: Language) => string) | undefined;
  /** A line of a file in the state that was looked at. */
  readonly line?: ((file: string, line: number | undefined) => string) | undefined;
  /** The run that looked. */
  readonly run?: string | undefined;
}
