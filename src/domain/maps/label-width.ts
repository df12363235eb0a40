/** How wide a character of Public Sans is at weight 700, in thousandths of the size of the font, rounded up: the widest weight that labels have. */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [280, " ',.:;`i|"],
  [340, '!()I[]jl'],
  [430, '-/\\frt{}1J'],
  [500, '"*^z'],
  [560, '?_csv'],
  [600, '+<=>aehknouxyL'],
  [660, '#~bdgpq02479EFPT'],
  [730, '$3568ABCDKRSUVXYZ'],
  [790, '&wGHNOQ'],
  [900, '@m'],
  [980, '%MW'],
];

const widthOf = new Map(widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/**
 * How wide a text is at most, in pixels: in Public Sans of any weight up to 700, and in full width what the font does not have.
 * @param size The size of the font in pixels.
 * @example labelWidth('ZeRO', 12.5) // about 33
 */
export function labelWidth(text: string, size: number): number {
  return Math.ceil(([...text].reduce((sum, character) => sum + (widthOf.get(character) ?? 1000), 0) * size) / 1000);
}

/**
 * A text in as few lines as fit a width, of about the same length. Lines end at spaces, and between Chinese characters.
 * A single word may be wider.
 * @param widest How wide a line may be, in pixels.
 */
export function labelLines(text: string, widest: number, size: number): readonly string[] {
  const pieces = text.match(/\p{Script=Han}[，。：；？！、）”]*|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
  const fill = (limit: number): readonly string[] => {
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces) {
      if (line !== '' && labelWidth((line + piece).trim(), size) > limit) {
        lines.push(line.trim());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trim()].filter((each) => each !== '');
  };
  const asked = fill(widest);
  // The narrowest width that needs no more lines, by halves.
  let [least, most] = [asked.length < 2 ? widest : 1, widest];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (fill(middle).length <= asked.length) most = middle;
    else least = middle + 1;
  }
  return fill(most);
}
