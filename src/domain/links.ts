// Ships to the browser: imports types only.
import type { Entry } from './entry.ts';

/** Where the code of a work is: its official code, or the repository of a framework. */
export function codeLink(entry: Entry): string | undefined {
  return entry.links.code ?? (entry.kind === 'framework' ? entry.repository : undefined);
}

/** An address as it is compared: without protocol, `www.` and what stands at its end for no one. @example addressOf('https://www.a.org/x/') // 'a.org/x' */
export function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/[/?]+$/, '');
}
