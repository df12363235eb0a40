import { describe, expect, it } from 'vitest';
import { type ListPart, linksOf, textOf } from '../../../src/list-import/list-part.ts';
import { readParts } from '../../../src/list-import/read-parts.ts';

/** Each part on one line: where it is, what it is, its headings and its words. */
function shown(text: string): readonly string[] {
  const lines = (part: ListPart, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${part.line} ${part.form} [${part.headings.join(' > ')}] ${textOf(part.runs)}`,
    ...part.parts.flatMap((inner) => lines(inner, depth + 1)),
  ];
  return readParts(text).flatMap((part) => lines(part, 0));
}

describe('a list is taken apart', () => {
  it('into items with the headings above them, innermost last', () => {
    expect(shown('# A\n\n## B\n- one\n\n### C\n- two\n\n## D\n- three')).toEqual([
      '1 heading [] A',
      '3 heading [A] B',
      '4 item [A > B] one',
      '6 heading [A > B] C',
      '7 item [A > B > C] two',
      '9 heading [A] D',
      '10 item [A > D] three',
    ]);
  });

  it('with items in items, loose items and items over several lines', () => {
    expect(shown('- one\n  goes on\n\n  - inner\n\n- two')).toEqual(['1 item [] one goes on', '  4 item [] inner', '6 item [] two']);
  });

  it('with headings in HTML, in folded parts, and in bold letters', () => {
    const text = '<h2>A</h2>\n\n<details>\n<summary><b>2024</b></summary>\n\n- one\n\n</details>\n\n- two\n\n**Older**\n- three\n';
    expect(shown(text)).toEqual([
      '1 heading [] A',
      '4 heading [A] 2024',
      '6 item [A > 2024] one',
      '10 item [A] two',
      '12 heading [A] Older',
      '13 item [A > Older] three',
    ]);
  });

  it('into rows of tables, in Markdown and HTML, each at its line', () => {
    const markdown = '| Paper | Year |\n|---|---|\n| One | 2020 |\n| Two | 2021 |';
    const html =
      '<table>\n<tr><th>Paper</th><th>Year</th></tr>\n\n<tr>\n<td>One</td>\n<td>2020</td>\n</tr>\n<tr><td>Two</td><td>2021</td></tr>\n</table>';
    expect(shown(markdown)).toEqual(['1 heading [] PaperYear', '3 row [] One2020', '4 row [] Two2021']);
    expect(shown(html)).toEqual(['2 heading [] PaperYear', '4 row [] One2020', '8 row [] Two2021']);
    expect(readParts(html).map(({ cells }) => cells.map(({ header }) => header))[1]).toEqual(['Paper', 'Year']);
  });

  it('into the lines of a paragraph', () => {
    expect(shown('One\ntwo\n[three\nfour](https://example.org)')).toEqual(['1 line [] One', '2 line [] two', '3 line [] three four']);
  });

  it('with every link, escaped or percent-encoded as it is, and none of what is only an anchor', () => {
    const text =
      '- <a id="top"></a>[a](https://example.org/a\\_b) <https://example.org/%20c> [d][d] [[e]](./f%20g.md)\n\n[d]: https://example.org/d';
    expect(readParts(text).flatMap(linksOf)).toEqual([
      'https://example.org/a_b',
      'https://example.org/%20c',
      'https://example.org/d',
      './f%20g.md',
    ]);
  });

  it('without characters that cannot be seen, which could hide what a title says', () => {
    expect(shown('- One\u202e two\u200b\u0007 \u{E001}three')).toEqual(['1 item [] One two three']);
  });

  it('without what scripts, styles and blocks of code hold', () => {
    expect(shown('<script>- x</script>\n\n```\n- [y](https://example.org)\n```\n\n- one')).toEqual(['7 item [] one']);
  });
});
