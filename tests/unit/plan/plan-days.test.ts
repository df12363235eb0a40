import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterDay, planDays } from '#domain/plan/plan-days.ts';

describe('the days of a plan', () => {
  it('spread the hours of a week over its seven days', () => {
    expect(planDays([300], 5, '2026-11-21')).toEqual([{ begins: '2026-11-21', ends: '2026-11-27' }]);
    expect(planDays([301], 5, '2026-11-21')).toEqual([{ begins: '2026-11-21', ends: '2026-11-28' }]);
  });

  it('let a step begin on the day the one before ends when that day is not full', () => {
    expect(planDays([60, 240], 7, '2026-11-21')).toEqual([
      { begins: '2026-11-21', ends: '2026-11-21' },
      { begins: '2026-11-22', ends: '2026-11-25' },
    ]);
    expect(planDays([30, 60], 7, '2026-11-21')).toEqual([
      { begins: '2026-11-21', ends: '2026-11-21' },
      { begins: '2026-11-21', ends: '2026-11-22' },
    ]);
  });

  it('take no notice of clocks being changed, and know leap days and the ends of years', () => {
    expect(laterDay('2026-03-28', 1)).toBe('2026-03-29');
    expect(laterDay('2026-10-24', 2)).toBe('2026-10-26');
    expect(laterDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(laterDay('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('of steps without minutes are those of the step before', () => {
    expect(planDays([0, 60, 0], 7, '2026-11-21').map(({ begins, ends }) => `${begins} ${ends}`)).toEqual([
      '2026-11-21 2026-11-21',
      '2026-11-21 2026-11-21',
      '2026-11-21 2026-11-21',
    ]);
  });

  it('never run backwards, never leave a day out, and end when the minutes of the days suffice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 1680 }),
        (minutes, tenths) => {
          const days = planDays(minutes, tenths / 10, '2026-11-21');
          let before = '2026-11-21';
          for (const { begins, ends } of days) {
            expect(begins >= before || begins === days[0]?.begins).toBe(true);
            expect(begins <= ends).toBe(true);
            expect(begins <= laterDay(before, 1)).toBe(true);
            before = ends;
          }
          const sum = minutes.reduce((a, b) => a + b, 0);
          const spent = (Date.parse(before) - Date.parse('2026-11-21')) / 86_400_000 + 1;
          expect(spent * tenths * 6).toBeGreaterThanOrEqual(sum * 7);
          expect((spent - 1) * tenths * 6).toBeLessThan(Math.max(sum * 7, 1));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
