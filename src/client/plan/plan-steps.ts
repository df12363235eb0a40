import type { Work } from '#domain/plan/works-json.ts';
import { minutesOf, type PlanGroup } from '#domain/plan/make-plan.ts';
import type { PlannedList } from '#domain/plan/planned-list.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { readingPlan } from '../../contracts/plan/reading-plan.ts';
import { urls } from '../../urls.ts';
import type { PageElement } from '../page-element.ts';
import { titleLink, workRow } from '../work/work-row.ts';

/** The steps of a plan as the page shows them. */
export class PlanSteps {
  readonly #page: PageElement<typeof readingPlan>;
  readonly #titles: ReadonlyMap<string, string>;

  constructor(page: PageElement<typeof readingPlan>, { topics }: Pick<PlannedList, 'topics'>) {
    this.#page = page;
    this.#titles = new Map(topics.map(({ id, title }) => [id, title]));
  }

  /** The title of a topic in the language of the page. */
  titleOf(topic: string): string {
    return this.#titles.get(topic) ?? topic;
  }

  /**
   * A section for each group, its steps numbered through.
   * @param days The days of each step, or none.
   */
  sections(groups: readonly PlanGroup[], days: readonly StepDays[]): readonly Node[] {
    let number = 0;
    return groups.map(({ area, steps }, index) => {
      const heading = `plan-group-${index + 1}`;
      const count = this.#page.t('path.steps', { n: steps.length });
      const section = this.#page.copy('group', {
        area: { id: heading, content: this.titleOf(area) },
        sum: `${count} · ${formatMinutes(minutesOf(steps), this.#page.language)}`,
        list: { start: number + 1, content: steps.map((work) => this.#row(work, ++number, days[number - 1])) },
      });
      section.setAttribute('aria-labelledby', heading);
      return section;
    });
  }

  #row(work: Work, number: number, days: StepDays | undefined): Node {
    const { language } = this.#page;
    const [home = ''] = work.topics;
    const row = this.#page.copy('step', {
      number: String(number),
      title: titleLink(work, language),
      about: [this.titleOf(home), ...(work.year === undefined ? [] : [String(work.year)])].join(' · '),
      url: `${location.host}${urls.entry(language, work)}`,
      time: work.minutes === 0 ? '' : formatMinutes(work.minutes, language),
      day: days && { dateTime: days.ends, content: this.#page.t('plan.by', { day: formatDate(days.ends, language) }) },
    });
    row.id = `step-${number}`;
    return workRow(row, work, this.#page.t('marks.box', { name: work.name }));
  }
}
