import { planCalendar } from '#domain/plan/plan-calendar.ts';
import type { Work } from '#domain/plan/works-json.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';
import type { Language } from '#domain/vocabulary.ts';
import { fillText } from '../fill-text.ts';
import { saveFile } from '../save-file.ts';

/** A plan that is to become a calendar. */
export interface PlanToSave {
  readonly goal: PlanGoal;
  /** What the plan is called. */
  readonly name: string;
  readonly steps: readonly Work[];
  /** The days of each step. */
  readonly days: readonly StepDays[];
  /** “Step {n} of {all}” in the language of the page. */
  readonly stepOf: string | undefined;
  readonly language: Language;
  /** Whether a step needs no days any more. */
  isRead(work: Work): boolean;
  /** The address of the page of a work, from the root of the host. */
  addressOf(work: Work): string;
}

/** Offers the browser the unread steps of a plan as a calendar file to save. */
export function saveCalendar({ goal, name, steps, days, stepOf, language, isRead, addressOf }: PlanToSave): void {
  const events = steps.flatMap((work, index) => {
    const day = days[index];
    if (day === undefined || isRead(work)) return [];
    const place = fillText(stepOf, { n: index + 1, all: steps.length });
    return [
      {
        ...day,
        uid: `plan-${goal.kind}-${goal.id}-${work.id}@${location.host}`,
        title: work.title,
        description: `${place} · ${formatMinutes(work.minutes, language)}\n${name}\n${location.href}`,
        address: new URL(addressOf(work), location.href).href,
      },
    ];
  });
  saveFile(`plan-${goal.id}.ics`, planCalendar(name, events, new Date()), 'text/calendar');
}
