// Ships to the browser: imports types only.
import type { Entry } from './entry.ts';

/** Where the code of a work is: its official code, or the repository of a framework. */
export function codeLink(entry: Entry): string | undefined {
  return entry.links.code ?? (entry.kind === 'framework' ? entry.repository : undefined);
}
