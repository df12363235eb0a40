/** A title without case, punctuation and accents, for comparing. @example foldTitle('GPipe: Efficient…') // 'gpipeefficient' */
export function foldTitle(title: string): string {
  if (/^[a-z0-9]*$/.test(title)) return title;
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a title says the short name already, because it begins with it. @example titleSays('GPipe: Efficient…', 'GPipe') // true */
export function titleSays(title: string, short: string): boolean {
  return foldTitle(title).startsWith(foldTitle(short));
}
