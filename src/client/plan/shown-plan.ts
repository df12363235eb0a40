import type { Work } from '#domain/plan/works-json.ts';
import { markIds } from '#domain/marks/reading-marks.ts';
import type { ReadingPlan } from '#domain/plan/make-plan.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import { readingMarks } from '../marks/marks-store.ts';
import type { KnownGoal } from './plan-goal.ts';

/** A plan and what it was made from. */
export interface ShownPlan {
  readonly goal: KnownGoal;
  readonly plan: ReadingPlan;
  /** The days of each step; none without hours a week. */
  readonly days: readonly StepDays[];
  /** What its steps come to, in words. */
  readonly total: string;
}

/** Whether the reader has marked a work as read. */
export function isRead(work: Work): boolean {
  return readingMarks.markOf(markIds(work)) === 'read';
}
