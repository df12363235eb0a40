declare namespace App {
  interface Locals {
    /** The path that a page shows, for the components of its MDX, which get no other properties. */
    shownPath?: {
      path: import('./domain/path.ts').Path;
      library: import('./domain/library.ts').Library;
      language: import('./domain/vocabulary.ts').Language;
    };
  }
}
