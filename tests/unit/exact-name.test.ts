import { expect, it } from 'vitest';
import { hasExactName } from '#domain/exact-name.ts';

const flashAttention = { title: 'FlashAttention: Fast and Memory-Efficient Exact Attention', short: 'FlashAttention' };

it('a short name is recognised whatever its case, spaces and hyphens', () => {
  expect(['FlashAttention', 'flash attention', 'flash-attention'].map((query) => hasExactName(flashAttention, query))).toEqual([
    true,
    true,
    true,
  ]);
});

it('a whole title is recognised without its punctuation', () => {
  expect(hasExactName(flashAttention, 'flashattention fast and memory efficient exact attention')).toBe(true);
});

it('part of a name, a longer name and punctuation alone are not', () => {
  expect(['flash', 'FlashAttention-2', '…'].map((query) => hasExactName(flashAttention, query))).toEqual([false, false, false]);
});

it('a work without short name is not named by nothing', () => {
  expect(hasExactName({ title: 'Alpha', short: '' }, '')).toBe(false);
});
