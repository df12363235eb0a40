/** A list in parts of a size, each for a page, the last with what is left. @example pagesOf([1, 2, 3], 2) // [[1, 2], [3]] */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** The address of one of the pages of a list: the first has no number in it. @example pageAddress('/topics/kv-cache/', 2) // '/topics/kv-cache/2/' */
export function pageAddress(first: string, page: number): string {
  return `${first}${page === 1 ? '' : `${page}/`}`;
}

/** The parameter `page` of the route of each page of a list. @example pageParameters([a, b]) // [undefined, '2'] */
export function pageParameters(pages: readonly unknown[]): readonly (string | undefined)[] {
  return pages.map((_, index) => (index === 0 ? undefined : String(index + 1)));
}
