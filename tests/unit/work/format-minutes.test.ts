import { describe, expect, it } from 'vitest';
import { formatMinutes } from '#domain/work/format-minutes.ts';

describe('formatMinutes', () => {
  it.each([
    [0, '0 min', '0 分钟'],
    [45, '45 min', '45 分钟'],
    [60, '1 h', '1 小时'],
    [61, '1 h 1 min', '1 小时 1 分钟'],
    [160, '2 h 40 min', '2 小时 40 分钟'],
    [599, '9 h 59 min', '9 小时 59 分钟'],
    [600, '10 h', '10 小时'],
    [629, '10 h', '10 小时'],
    [630, '11 h', '11 小时'],
    [2400, '40 h', '40 小时'],
  ])('writes %i minutes as %s and as %s', (minutes, inEnglish, inChinese) => {
    expect([formatMinutes(minutes, 'en'), formatMinutes(minutes, 'zh')]).toEqual([inEnglish, inChinese]);
  });
});
