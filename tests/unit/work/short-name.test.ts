import { describe, expect, it } from 'vitest';
import { shortName } from '#domain/work/short-name.ts';
import { toyEntry } from '../toy-library.ts';

describe('shortName', () => {
  it('is the short name of the entry if it has one', () => {
    expect(shortName(toyEntry('beta'))).toBe('PagedBeta');
    expect(shortName({ title: 'GPipe: Easy Scaling', short: 'Pipe' })).toBe('Pipe');
  });

  it('is what the title has before its colon', () => {
    expect(shortName(toyEntry('alpha'))).toBe('Alpha');
    expect(shortName({ title: '气泡：流水线的代价' })).toBe('气泡');
  });

  it('is the title when that has no colon', () => {
    expect(shortName(toyEntry('gamma'))).toBe('Gamma');
  });

  it('ends at the first of several colons', () => {
    expect(shortName({ title: 'A: B: C' })).toBe('A');
  });

  it('is the title when what stands before the colon is no name but a sentence', () => {
    const name = 'x'.repeat(24);
    expect(shortName({ title: `${name}: and so on` })).toBe(name);
    expect(shortName({ title: `${name}x: and so on` })).toBe(`${name}x: and so on`);
  });
});
