import { describe, expect, it } from 'vitest';
import { plainTitle } from '#domain/contribution/plain-title.ts';

describe('plainTitle', () => {
  it.each([
    ['A plain title: with 100% of it', 'A plain title: with 100% of it'],
    ['{ZeRO}: {M}emory', 'ZeRO: Memory'],
    ['\\emph{Open} \\textsc{Small \\textbf{Caps}}', 'Open Small Caps'],
    ['Experts \\& More, 10\\% of \\$5', 'Experts & More, 10% of $5'],
    ['Top $k$ of $O(n)$', 'Top k of O(n)'],
    ['Training for $5 or $10', undefined],
    ['Training for under $10', 'Training for under $10'],
    ['snake_case stays', 'snake_case stays'],
  ])('reads %s as %s', (tex, plain) => {
    expect(plainTitle(tex)).toBe(plain);
  });

  it.each(['$\\mu$P', '$O(n^2)$', 'Fran\\c{c}ois', "Andr\\'e", '$x_{1}$', 'a \\rightarrow b', 'open { brace'])(
    'leaves %s to somebody who has seen it in print',
    (tex) => {
      expect(plainTitle(tex)).toBeUndefined();
    },
  );
});
