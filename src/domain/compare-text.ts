/**
 * The order of texts by their code units, which is the same on every machine: ids, days, titles.
 * @returns Below 0 where `a` comes first, above 0 where `b` does, as `toSorted` wants it.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
