import { planCalendar } from '#domain/plan/plan-calendar.ts';
import type { Work } from '#domain/plan/works-json.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';
import type { Language } from '#domain/vocabulary.ts';
import { urls } from '../../urls.ts';
import { saveFile } from '../save-file.ts';

/** A plan that is to become a calendar. */
export interface PlanToSave {
  readonly goal: PlanGoal;
  /** What the plan is called. */
  readonly name: string;
  readonly steps: readonly Work[];
  /** The days of each step. */
  readonly days: readonly StepDays[];
  readonly language: Language;
  /** What a step is called in the plan. @example placeOf(1) // 'Step 1 of 7' */
  placeOf(step: number): string;
  /** Whether a step needs no days any more. */
  isRead(work: Work): boolean;
}

/** Offers the browser the unread steps of a plan as a calendar file to save. */
export function saveCalendar({ goal, name, steps, days, language, placeOf, isRead }: PlanToSave): void {
  const events = steps.flatMap((work, index) => {
    const day = days[index];
    if (day === undefined || isRead(work)) return [];
    return [
      {
        ...day,
        uid: `plan-${goal.kind}-${goal.id}-${work.id}@${location.host}`,
        title: work.title,
        description: `${placeOf(index + 1)} · ${formatMinutes(work.minutes, language)}\n${name}\n${location.href}`,
        address: new URL(urls.entry(language, work), location.href).href,
      },
    ];
  });
  saveFile(`plan-${goal.id}.ics`, planCalendar(name, events, new Date()), 'text/calendar');
}
