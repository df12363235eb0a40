import { expect, it } from 'vitest';
import { keptCapitals } from '#domain/citations/kept-capitals.ts';

it.each([
  ['Efficient Memory Management for Large Language Model Serving with PagedAttention', ['PagedAttention']],
  ['Ring Attention with Blockwise Transformers', []],
  ['ZeRO: Memory Optimizations Toward Training Trillion Parameter Models', ['ZeRO']],
  ['Orca: A Distributed Serving System', ['Orca']],
  ['GPU-Based 3D Parallelism', ['GPU', '3D']],
  ['How to write a kernel in Triton on an H100 of NVIDIA', ['Triton', 'H100', 'NVIDIA']],
  ['动手学深度学习', []],
])('in “%s” the capitals of %j are kept', (title, kept) => {
  expect(keptCapitals({ title })).toEqual(kept);
});

it('keeps the name of the work wherever it stands', () => {
  expect(keptCapitals({ title: 'The Llama 3 Herd of Models', short: 'Llama 3' })).toEqual(['Llama']);
});
