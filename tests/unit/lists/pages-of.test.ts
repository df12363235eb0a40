import { expect, it } from 'vitest';
import { pageAddress, pageParameters, pagesOf } from '#domain/lists/pages-of.ts';

it('pagesOf gives pages of a size, and what is left on the last', () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pagesOf([1, 2], 2)).toEqual([[1, 2]]);
  expect(pagesOf([], 2)).toEqual([]);
});

it('the first page of a list has no number in its address, and no parameter', () => {
  expect([1, 2, 3].map((page) => pageAddress('/topics/kv-cache/', page))).toEqual([
    '/topics/kv-cache/',
    '/topics/kv-cache/2/',
    '/topics/kv-cache/3/',
  ]);
  expect(pageParameters(['a', 'b', 'c'])).toEqual([undefined, '2', '3']);
});
