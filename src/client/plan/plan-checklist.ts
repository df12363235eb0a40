import { planMarkdown } from '#domain/plan/plan-markdown.ts';
import type { Work } from '#domain/plan/works-json.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import type { PlanGroup } from '#domain/plan/make-plan.ts';
import type { Language } from '#domain/vocabulary.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import { urls } from '../../urls.ts';

/** A plan that is to become a checklist, with what the page says of its parts. */
export interface PlanToCopy {
  readonly title: string;
  readonly total: string;
  readonly groups: readonly PlanGroup[];
  /** The days of each step; may be empty. */
  readonly days: readonly StepDays[];
  readonly language: Language;
  titleOf(area: string): string;
  byDay(days: StepDays): string;
  isRead(work: Work): boolean;
}

/** A plan as a checklist in Markdown, with what has been read since it was made ticked. */
export function planChecklist({ title, total, groups, days, language, titleOf, byDay, isRead }: PlanToCopy): string {
  const steps = groups.flatMap((group) => group.steps);
  return planMarkdown({
    title,
    total,
    address: location.href,
    groups: groups.map((group) => ({
      title: titleOf(group.area),
      steps: group.steps.map((work) => {
        const day = days[steps.indexOf(work)];
        const note = [work.minutes === 0 ? '' : formatMinutes(work.minutes, language), day === undefined ? '' : byDay(day)];
        return {
          title: work.title,
          address: new URL(urls.entry(language, work), location.href).href,
          note: note.filter((part) => part !== '').join(' · '),
          isRead: isRead(work),
        };
      }),
    })),
  });
}
