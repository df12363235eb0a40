import { expect, it } from 'vitest';
import { exactName } from '#domain/exact-name.ts';

const flashAttention = {
  title: 'FlashAttention: Fast and Memory-Efficient Exact Attention',
  short: 'FlashAttention',
  aliases: 'FA1\n快速注意力',
};

it('a name in another case is exact', () => {
  expect(exactName(flashAttention, ' flashattention ')).toBe(3);
});

it('a name with other spaces and hyphens is nearly exact', () => {
  expect(['flash attention', 'flash-attention'].map((query) => exactName(flashAttention, query))).toEqual([2, 2]);
});

it('a name with a sign behind it is less exact than the name itself', () => {
  expect(exactName({ title: 'A leap', short: 'ZeRO++', aliases: '' }, 'zero')).toBeLessThan(
    exactName({ title: 'Memory', short: 'ZeRO', aliases: '' }, 'zero'),
  );
});

it('a whole title is recognised without its punctuation', () => {
  expect(exactName(flashAttention, 'flashattention fast and memory efficient exact attention')).toBe(2);
});

it('part of a name, a longer name and punctuation alone are no name', () => {
  expect(['flash', 'FlashAttention-2', '…'].map((query) => exactName(flashAttention, query))).toEqual([0, 0, 0]);
});

it('a work without short name is not named by nothing', () => {
  expect(exactName({ title: 'Alpha', short: '', aliases: '' }, '')).toBe(0);
});

it('an alias names a work, less than its own name does', () => {
  expect(['fa1', '快速注意力', '快速'].map((query) => exactName(flashAttention, query))).toEqual([1, 1, 0]);
});
