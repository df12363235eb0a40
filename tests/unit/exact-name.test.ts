import { expect, it } from 'vitest';
import { exactName } from '#domain/exact-name.ts';

const flashAttention = { title: 'FlashAttention: Fast and Memory-Efficient Exact Attention', short: 'FlashAttention' };

it('a name in another case is exact', () => {
  expect(exactName(flashAttention, ' flashattention ')).toBe(2);
});

it('a name with other spaces and hyphens is nearly exact', () => {
  expect(['flash attention', 'flash-attention'].map((query) => exactName(flashAttention, query))).toEqual([1, 1]);
});

it('a name with a sign behind it is less exact than the name itself', () => {
  expect(exactName({ title: 'A leap', short: 'ZeRO++' }, 'zero')).toBeLessThan(exactName({ title: 'Memory', short: 'ZeRO' }, 'zero'));
});

it('a whole title is recognised without its punctuation', () => {
  expect(exactName(flashAttention, 'flashattention fast and memory efficient exact attention')).toBe(1);
});

it('part of a name, a longer name and punctuation alone are no name', () => {
  expect(['flash', 'FlashAttention-2', '…'].map((query) => exactName(flashAttention, query))).toEqual([0, 0, 0]);
});

it('a work without short name is not named by nothing', () => {
  expect(exactName({ title: 'Alpha', short: '' }, '')).toBe(0);
});
