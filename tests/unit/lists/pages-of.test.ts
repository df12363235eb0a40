import { expect, it } from 'vitest';
import { pagesOf } from '#domain/lists/pages-of.ts';

it('pagesOf gives pages of a size, and what is left on the last', () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pagesOf([1, 2], 2)).toEqual([[1, 2]]);
  expect(pagesOf([], 2)).toEqual([]);
});
