import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where pages of each kind lie in a built site, and what is asked of them. Of many, the largest is measured. */
const kinds = {
  home: { files: 'index.html' },
  topic: { files: 'topics/*/index.html' },
  entry: { files: '{papers,courses,articles,frameworks,videos,books,collections}/*/index.html' },
  search: { files: 'search/index.html', query: '?q=flash+attention' },
  path: { files: 'paths/*/index.html' },
  map: { files: 'map/*/index.html' },
  plan: { files: 'plan/index.html' },
  all: { files: 'all/index.html' },
  glossary: { files: 'glossary/index.html' },
  reading: { files: 'reading/index.html' },
  contribute: { files: 'contribute/index.html' },
  '404': { files: '404.html', address: 'nowhere/' },
} as const satisfies Readonly<Record<string, { readonly files: string; readonly query?: string; readonly address?: string }>>;

export type PageKind = keyof typeof kinds;

/** A page that stands for its kind. */
export interface ShownPage {
  readonly kind: PageKind;
  /** From the root of the site: `/topics/serving/`. */
  readonly address: string;
}

/** The largest English page of each kind that a built site has: it has most of what its kind can have. */
export function shownPages(folder: string): readonly ShownPage[] {
  return Object.entries(kinds).flatMap(([kind, { files, ...rest }]) => {
    const [largest] = globSync(files, { cwd: folder })
      .map((file) => ({ file, size: statSync(join(folder, file)).size }))
      .filter(({ file, size }) => size > 2_000 || !/http-equiv="refresh"/.test(readFileSync(join(folder, file), 'utf8')))
      .toSorted((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));
    if (largest === undefined) return [];
    const own = largest.file.replaceAll('\\', '/').replace(/index\.html$/, '');
    const address = `/${'address' in rest ? rest.address : own}${'query' in rest ? rest.query : ''}`;
    return { kind: kind as PageKind, address };
  });
}
