/** A list in parts of a size, each for a page, the last with what is left. @example pagesOf([1, 2, 3], 2) // [[1, 2], [3]] */
export function pagesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}
