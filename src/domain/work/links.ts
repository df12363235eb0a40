import type { Entry } from '../entry.ts';

/** Where the code of a work is: its official code, or the repository of a framework. */
export function codeLink(entry: Entry): string | undefined {
  return entry.links.code ?? (entry.kind === 'framework' ? entry.repository : undefined);
}

/** An address and the property of an entry that states it, from the root of its file. */
export interface StatedLink {
  readonly url: string;
  readonly path: readonly PropertyKey[];
}

/** The addresses that the file of an entry states. @example linksOf(orca)[0] // { url: 'https://www.usenix.org/…', path: ['links', 'page'] } */
export function linksOf(entry: Entry): readonly StatedLink[] {
  return [
    ...Object.entries(entry.links).flatMap(([name, url]) => (url === undefined ? [] : [{ url, path: ['links', name] }])),
    ...(entry.kind === 'framework' ? [{ url: entry.repository, path: ['repository'] }] : []),
    ...entry.companions.map(({ url }, index) => ({ url, path: ['companions', index, 'url'] })),
  ];
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
