/** The days a step takes, YYYY-MM-DD, the last one included. */
export interface StepDays {
  readonly begins: string;
  readonly ends: string;
}

/** The most hours a week that can be asked for: all of them. */
export const mostHours = 168;

/**
 * When each step of a plan is read, by somebody who reads as much every day. A step begins on the day the one before ends
 * if that leaves time.
 * @param minutes The minutes of each step, in order.
 * @param hours Hours a week, more than 0.
 * @param from The first day, YYYY-MM-DD.
 * @example planDays([60, 240], 5, '2026-11-21') // 300 minutes are a week: ends on 2026-11-22 and 2026-11-27
 */
export function planDays(minutes: readonly number[], hours: number, from: string): readonly StepDays[] {
  const week = Math.max(1, Math.round(hours * 60));
  let sum = 0;
  return minutes.map((each) => {
    // Times seven before the division: what fits into whole days exactly stays exact.
    const first = Math.floor((sum * 7) / week);
    sum += each;
    const last = Math.max(0, Math.ceil((sum * 7) / week) - 1);
    return { begins: laterDay(from, Math.min(first, last)), ends: laterDay(from, last) };
  });
}

/**
 * The day some days after another, whatever the clocks of a place do in between.
 * @example laterDay('2026-12-31', 1) // '2027-01-01'
 */
export function laterDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
