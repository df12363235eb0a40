import { describe, expect, it } from 'vitest';
import { isDay } from '#domain/day.ts';

describe('isDay', () => {
  it('knows days that exist from others', () => {
    expect(['2026-11-21', '2028-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '20261121', '2026-11-21T10:00', '', 'soon'].map(isDay)).toEqual(Array(7).fill(false));
  });
});
