import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isGroup, isSameData, valueAt } from '#domain/plain-data.ts';

describe('isSameData', () => {
  it('agrees with Node about values of JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(isSameData(one, other)).toBe(isDeepStrictEqual(one, other));
        expect(isSameData(one, structuredClone(one))).toBe(true);
        expect(isSameData([one, { a: other }], [structuredClone(one), { a: structuredClone(other) }])).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: undefined }, {}, false],
    [{ a: undefined }, { b: 1 }, false],
    [{}, [], false],
    [null, {}, false],
    ['1', 1, false],
  ])('compares %j with %j: %j', (one, other, isSame) => {
    expect(isSameData(one, other)).toBe(isSame);
    expect(isSameData(other, one)).toBe(isSame);
  });
});

describe('valueAt', () => {
  it('follows names and places in lists, and finds nothing where there is nothing of its own', () => {
    const data = { ids: { doi: 'x' }, list: [{ a: 1 }] };
    expect(valueAt(data, [])).toBe(data);
    expect(valueAt(data, ['ids', 'doi'])).toBe('x');
    expect(valueAt(data, ['list', 0, 'a'])).toBe(1);
    for (const path of [['no'], ['ids', 'doi', 'length'], ['list', 2], ['toString'], ['ids', '__proto__']])
      expect(valueAt(data, path)).toBeUndefined();
  });
});

describe('isGroup', () => {
  it('tells groups from lists and nothing', () => {
    expect([{}, [], null, 'a', undefined].map(isGroup)).toEqual([true, false, false, false, false]);
  });
});
