import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '#domain/nearest.ts';

describe('nearest', () => {
  it('finds a long word two edits away', () => {
    expect(nearest('atentin', ['memory', 'attention'], 1)).toEqual(['attention']);
    expect(nearest('atentn', ['memory', 'attention'], 1)).toEqual([]);
  });

  it('finds a short word one edit away, and not two', () => {
    expect(nearest('vlm', ['vllm'], 1)).toEqual(['vllm']);
    expect(nearest('vm', ['vllm'], 1)).toEqual([]);
  });

  it('finds a word with all letters in another order', () => {
    expect(nearest('roca', ['orca'], 1)).toEqual(['orca']);
  });

  it('takes no notice of case, and gives candidates as they are written', () => {
    expect(nearest('SOPS', ['SOSP'], 1)).toEqual(['SOSP']);
    expect(nearest('neurips', ['NeurIPS'], 1)).toEqual(['NeurIPS']);
  });

  it('gives the nearest first, and of equals the first by name', () => {
    expect(nearest('serving', ['servings', 'swerving', 'serving', 'servin'], 4)).toEqual(['serving', 'servin', 'servings', 'swerving']);
  });

  it('gives at most as many as asked for', () => {
    expect(nearest('serving', ['servings', 'swerving', 'serving'], 2)).toEqual(['serving', 'servings']);
  });

  it('finds nothing far away', () => {
    expect(nearest('attention', ['memory', 'serving'], 3)).toEqual([]);
  });
});

describe('didYouMean', () => {
  it('asks with the nearest word and a space behind', () => {
    expect(didYouMean('servng', new Set(['memory', 'serving']))).toBe('Did you mean "serving"? ');
  });

  it('asks nothing when no word is near', () => {
    expect(didYouMean('attention', ['memory'])).toBe('');
  });
});
