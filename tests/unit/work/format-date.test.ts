import { describe, expect, it } from 'vitest';
import { formatDate } from '#domain/work/format-date.ts';

describe('formatDate', () => {
  it('writes a day', () => {
    expect(formatDate('2025-01-14', 'en')).toBe('14 Jan 2025');
    expect(formatDate('2025-01-14', 'zh')).toBe('2025-01-14');
  });

  it('writes a month', () => {
    expect(formatDate('2019-10', 'en')).toBe('Oct 2019');
    expect(formatDate('2019-10', 'zh')).toBe('2019-10');
  });

  it('leaves a year as it is', () => {
    expect(formatDate('2019', 'en')).toBe('2019');
  });

  it('writes the first day of a year in that year, wherever the computer is', () => {
    expect(formatDate('2025-01-01', 'en')).toBe('1 Jan 2025');
  });
});
