/** A small change that breaks a promise of the code, so that a test has to fail on it. */
export interface Mutation {
  /** The file to change, from the root of the repository. */
  readonly file: string;
  /** A piece of its text, as it stands there once. */
  readonly from: string;
  readonly to: string;
  /** What goes wrong for somebody. */
  readonly why: string;
  /** Names of the tests that are run: rooms, floors or files. Without it, the room of the file. @see rooms.ts */
  readonly tests?: readonly string[];
  /** The browser test that is run on the site built from the change, in place of other tests. */
  readonly browser?: BrowserTest;
}

export interface BrowserTest {
  /** Its file, from the root of the repository. */
  readonly file: string;
  /** A part of its title. */
  readonly title: string;
}
