import { formatDate } from '#domain/work/format-date.ts';
import type { readingPlan } from '../../contracts/plan/reading-plan.ts';
import { copyText } from '../copy-text.ts';
import type { PageElement } from '../page-element.ts';
import type { PlanSteps } from './plan-steps.ts';
import { isRead, type ShownPlan } from './shown-plan.ts';

/** How long “Copied” is said, in milliseconds. */
const saidFor = 4000;

/** What a reader takes along from a plan: its address, a checklist, a calendar, a print. */
export class PlanExports {
  readonly #page: PageElement<typeof readingPlan>;
  readonly #steps: PlanSteps;
  #shown: ShownPlan | undefined;
  /** Takes “Copied” away again. */
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor(page: PageElement<typeof readingPlan>, steps: PlanSteps) {
    this.#page = page;
    this.#steps = steps;
    page.listen(page.getPart('copyLink'), 'click', () => void this.#copy(Promise.resolve(location.href)));
    page.listen(page.getPart('copyMarkdown'), 'click', () => void this.#copy(this.#checklist()));
    page.listen(page.getPart('calendar'), 'click', () => void this.#saveCalendar());
    page.listen(page.getPart('print'), 'click', () => print());
  }

  /** Offers what the plan that is shown now gives. */
  show(shown: ShownPlan): void {
    this.#shown = shown;
    const hasDays = shown.days.length > 0;
    this.#page.getPart('exports').hidden = shown.plan.steps.length === 0;
    this.#page.getPart('calendar').ariaDisabled = String(!hasDays);
    this.#page.getPart('needsHours').hidden = hasDays;
    this.#page.getPart('said').textContent = '';
    this.#page.getPart('byHand').hidden = true;
  }

  /** The plan as a checklist in Markdown. What writes it is fetched when it is wanted. */
  async #checklist(): Promise<string> {
    if (this.#shown === undefined) return '';
    const { goal, plan, days, total } = this.#shown;
    const { planChecklist } = await import('./plan-checklist.ts');
    const { language } = this.#page;
    return planChecklist({
      title: this.#page.t('plan.heading', { name: goal.name }),
      total,
      groups: plan.groups,
      days,
      language,
      titleOf: (area) => this.#steps.titleOf(area),
      byDay: ({ ends }) => this.#page.t('plan.by', { day: formatDate(ends, language) }),
      isRead,
    });
  }

  /** The unread steps as a calendar file. What writes it is fetched when it is wanted. */
  async #saveCalendar(): Promise<void> {
    if (this.#shown === undefined || this.#shown.days.length === 0) return;
    const { goal, plan, days } = this.#shown;
    const writer = await import('./save-calendar.ts').catch(() => undefined);
    if (writer === undefined) return this.#say('plan.partMissing');
    writer.saveCalendar({
      goal,
      name: this.#page.t('plan.heading', { name: goal.name }),
      steps: plan.steps,
      days,
      language: this.#page.language,
      placeOf: (step) => this.#page.t('plan.stepOf', { n: step, all: plan.steps.length }),
      isRead,
    });
  }

  /** Copies a text and says so; where the browser refuses, the text is shown to be copied by hand. */
  async #copy(text: Promise<string>): Promise<void> {
    const isCopied = await copyText(text);
    const byHand = isCopied ? '' : await text.catch(() => '');
    this.#say(isCopied ? 'plan.copied' : byHand === '' ? 'plan.partMissing' : 'plan.notCopied');
    this.#page.getPart('byHand').hidden = byHand === '';
    if (byHand === '') return;
    const field = this.#page.getPart('byHandText');
    field.value = byHand;
    field.focus();
    field.select();
    field.scrollTop = 0;
  }

  /** Says beside the buttons what became of pressing one; that it went well only for a while. */
  #say(text: 'plan.copied' | 'plan.notCopied' | 'plan.partMissing'): void {
    const said = this.#page.getPart('said');
    said.textContent = this.#page.t(text);
    said.classList.toggle('success', text === 'plan.copied');
    clearTimeout(this.#forget);
    if (text === 'plan.copied') this.#forget = setTimeout(() => (said.textContent = ''), saidFor);
  }
}
