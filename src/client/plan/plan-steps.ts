import type { Work, WorksJson } from '#domain/plan/works-json.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { StepDays } from '#domain/plan/plan-days.ts';
import { minutesOf, type PlanGroup } from '#domain/plan/make-plan.ts';
import { createUrls } from '#domain/urls.ts';
import { htmlLanguages, type Language, languages } from '#domain/vocabulary.ts';
import { fillText } from '../fill-text.ts';

/** The steps of a plan as the page shows them: groups and rows cloned from templates. */
export class PlanSteps {
  readonly #page: HTMLElement;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #language: Language;

  /** @param page The element with the templates, and the texts in its `data-*` attributes. */
  constructor(page: HTMLElement, { topics }: WorksJson) {
    this.#page = page;
    this.#titles = new Map(topics.map(({ id, title }) => [id, title]));
    this.#language = languages.find((language) => language === page.dataset['language']) ?? languages[0];
  }

  /** The title of a topic in the language of the page. */
  titleOf(topic: string): string {
    return this.#titles.get(topic) ?? topic;
  }

  /** The address of the page of a work, from the root of the host. */
  addressOf(work: Work): string {
    return createUrls(this.#page.dataset['base'] ?? '/').entry(this.#language, work);
  }

  /**
   * A section for each group, its steps numbered through.
   * @param days The days of each step, or none.
   */
  sections(groups: readonly PlanGroup[], days: readonly StepDays[]): readonly Node[] {
    let number = 0;
    return groups.map((group, index) => {
      const section = this.#clone('group');
      const heading = section.querySelector('h2');
      if (heading !== null) {
        heading.id = `plan-group-${index + 1}`;
        section.setAttribute('aria-labelledby', heading.id);
      }
      fill(section, 'area', this.titleOf(group.area));
      const { steps, stepsOne } = this.#page.dataset;
      fill(
        section,
        'sum',
        [
          fillText(group.steps.length === 1 ? stepsOne : steps, { n: group.steps.length }),
          formatMinutes(minutesOf(group.steps), this.#language),
        ].join(' · '),
      );
      const list = section.querySelector('ol');
      if (list !== null) list.start = number + 1;
      for (const work of group.steps) {
        list?.append(this.#row(work, number + 1, days[number]));
        number += 1;
      }
      return section;
    });
  }

  #row(work: Work, number: number, days: StepDays | undefined): Node {
    const row = this.#clone(work.tier);
    row.dataset['entry'] = work.id;
    if (work.formerIds.length > 0) row.dataset['former'] = work.formerIds.join(' ');
    row.id = `step-${number}`;
    row.querySelector('[data-read-box]')?.setAttribute('aria-label', fillText(this.#page.dataset['box'], { name: work.name }));
    const address = this.addressOf(work);
    const link = row.querySelector<HTMLAnchorElement>('h3 a');
    if (link !== null) {
      link.href = address;
      link.lang = htmlLanguages[work.language];
      fill(row, 'url', `${location.host}${address}`);
    }
    fill(row, 'number', String(number));
    fill(row, 'title', work.title);
    const [home = ''] = work.topics;
    fill(row, 'about', [this.titleOf(home), ...(work.year === undefined ? [] : [String(work.year)])].join(' · '));
    fill(row, 'time', work.minutes === 0 ? '' : formatMinutes(work.minutes, this.#language));
    const day = row.querySelector('time');
    if (days === undefined) day?.remove();
    else if (day !== null) {
      day.dateTime = days.ends;
      day.textContent = fillText(this.#page.dataset['by'], { day: formatDate(days.ends, this.#language) });
    }
    return row;
  }

  #clone(part: string): HTMLElement {
    const template = this.#page.querySelector<HTMLTemplateElement>(`template[data-part="${part}"]`);
    const copy = template?.content.firstElementChild?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error(`<reading-plan> has no template for ${part}.`);
    return copy;
  }
}

function fill(parent: ParentNode, name: string, text: string): void {
  const slot = parent.querySelector(`[data-slot="${name}"]`);
  if (slot !== null) slot.textContent = text;
}
