import { describe, expect, it } from 'vitest';
import { pathToContinue } from '#domain/paths/path-to-continue.ts';

const path = (id: string, ...steps: readonly string[]) => ({
  id,
  title: id,
  steps: steps.map((entry) => ({ entry, formerIds: entry === 'renamed' ? ['old-x'] : [], minutes: 30 })),
});
const read = (...ids: readonly string[]) => ({
  read: Object.fromEntries(ids.map((id, index) => [id, `2026-01-${String(index + 1).padStart(2, '0')}`])),
  reading: {},
});
const next = (...given: Parameters<typeof pathToContinue>) => {
  const found = pathToContinue(...given);
  return found && `${found.path.id} ${found.step}`;
};

describe('the path to continue', () => {
  it('is none before a step of one is read', () => {
    expect(next([path('a', 'x', 'y')], read('z'))).toBeUndefined();
  });

  it('goes on at its first step that is not read, even when later ones are', () => {
    expect(next([path('a', 'x', 'y', 'z')], read('y', 'z'))).toBe('a 0');
  });

  it('is not one that is finished', () => {
    expect(next([path('a', 'x'), path('b', 'x', 'y')], read('x'))).toBe('b 1');
  });

  it('is the one in which most was read, not one that shares a work with it', () => {
    expect(next([path('shares', 'z', 'o'), path('follows', 'x', 'y', 'z', 'w')], read('x', 'y', 'z'))).toBe('follows 3');
  });

  it('is the one of the latest ten works, though more was read in another long ago', () => {
    const old = Array.from({ length: 14 }, (_, index) => `old-${index}`);
    const lately = Array.from({ length: 9 }, (_, index) => `new-${index}`);
    expect(next([path('left', ...old, 'last'), path('taken-up', ...lately, 'goal')], read(...old, ...lately))).toBe('taken-up 9');
  });

  it('counts a step that was read under a former id', () => {
    expect(next([path('a', 'renamed', 'y')], read('old-x'))).toBe('a 1');
  });
});
