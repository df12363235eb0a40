import { citedName, wholeName } from '../citations/cited-name.ts';

/** Words that begin titles and say nothing of the work. */
const empty = new Set(
  'a an the on of for in to and with towards toward from by at is are how what why when do does can using via as it its'.split(' '),
);

/**
 * The citation key of a work: last names, year, first telling word of the title, as ACL Anthology forms its keys.
 * `undefined` where authors or the year are not known, or their names have no Latin letters.
 * @example citationKey({ title: 'Orca: A Distributed…', authors: ['Gyeong-In Yu', …], year: 2022 }, []) // 'yu-etal-2022-orca'
 * @param taken Keys that are in use: a word more of the title is taken until the key is new.
 */
export function citationKey(
  { title, authors, year }: { readonly title: string; readonly authors: readonly string[]; readonly year?: number | undefined },
  taken: Iterable<string>,
): string | undefined {
  const names = authors.length > 2 ? [lastName(authors[0] ?? ''), 'etal'] : authors.map(lastName);
  if (year === undefined || names.length === 0 || names.includes('')) return undefined;
  const telling = latinWords(title).filter((word) => !empty.has(word));
  const used = new Set(taken);
  for (let count = 1; count <= telling.length; count += 1) {
    const key = [...names, year, ...telling.slice(0, count)].join('-');
    if (!used.has(key)) return key;
  }
  return undefined;
}

/**
 * The words of a text in lower-case Latin letters and digits, without accents.
 * @example latinWords('Mémoire: 8-bit') // ['memoire', '8', 'bit']
 */
export function latinWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/**
 * What stands for a maker in a key: the family name, or the first words of what a group is called.
 * @example lastName('Ludwig van Beethoven') // 'van-beethoven'
 */
function lastName(author: string): string {
  const name = citedName(author) ?? { literal: author };
  if ('literal' in name) return latinWords(wholeName(name.literal)).slice(0, 2).join('-');
  return latinWords([name.particle, name.family].filter(Boolean).join(' ')).join('-');
}
