import { describe, expect, it } from 'vitest';
import { fingerprint } from '#domain/prose/fingerprint.ts';
import { translationOfSchema } from '#domain/text.ts';

describe('fingerprint', () => {
  // Fingerprints stand in the files of the library: were these to change, every translation would seem stale.
  it.each([
    [['GPipe splits a mini-batch.'], 'a0de0214'],
    [['气泡 🚀', ''], 'ccf20c54'],
    [[], '741638a5'],
  ])('of %j stays %s for good', (texts, expected) => {
    expect(fingerprint(texts)).toBe(expected);
  });

  it('is what `translationOf` takes, leading zeros included', () => {
    const many = Array.from({ length: 500 }, (_, index) => fingerprint([String(index)]));
    expect(many.filter((each) => !translationOfSchema.safeParse(each).success)).toEqual([]);
    expect(many.some((each) => each.startsWith('0'))).toBe(true);
    expect(new Set(many).size).toBe(500);
  });

  it('tells texts apart by their order and their borders', () => {
    const variants = [['a', 'b'], ['b', 'a'], ['ab'], ['a', 'b', ''], ['a,b'], ['a","b']];
    expect(new Set(variants.map(fingerprint)).size).toBe(variants.length);
  });

  it('tells texts apart by a single character in any script', () => {
    expect(fingerprint(['把缓存切成页。'])).not.toBe(fingerprint(['把缓存切成页，']));
    expect(fingerprint(['a'])).not.toBe(fingerprint(['A']));
  });
});
