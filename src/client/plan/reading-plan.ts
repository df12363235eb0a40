import type { Work } from '#domain/plan/works-json.ts';
import type { WorksIndex, WorksPart } from '#domain/plan/works-files.ts';
import { isDay } from '#domain/day.ts';
import { makePlan, minutesOf } from '#domain/plan/make-plan.ts';
import { planDays } from '#domain/plan/plan-days.ts';
import { parseHours, parsePlanRequest, type PlanGoal, planQuery, type PlanRequest } from '#domain/plan/plan-request.ts';
import { htmlLanguages, type Tier, tiers } from '#domain/vocabulary.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { readingPlan } from '../../contracts/plan/reading-plan.ts';
import { urls } from '../../urls.ts';
import { LoadingElement } from '../loading-element.ts';
import { readingMarks, today } from '../marks/marks-store.ts';
import { paintMarks } from '../marks/paint-marks.ts';
import { showsWork, titleLink } from '../work/work-row.ts';
import type { PlanExports } from './plan-exports.ts';
import { type KnownGoal, knownGoal, type ListForGoal, worksFile } from './plan-goal.ts';
import { PlanSteps } from './plan-steps.ts';
import { isRead, type ShownPlan } from './shown-plan.ts';

/**
 * <reading-plan>: the plan that the query string asks for, drawn from the works that lead to its goal and the marks of the reader. It is
 * made when the page opens and when a control changes it; a step marked as read meanwhile stays where it is.
 */
class ReadingPlanPage extends LoadingElement<typeof readingPlan> {
  readonly #title = document.title;
  #shown: ShownPlan | undefined;

  connected(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const index = await this.#fetch<WorksIndex>(urls.page(this.language, 'works.json'));
    const steps = new PlanSteps(this, index);
    // Without what takes a plan along it can still be read.
    const loaded = await import('./plan-exports.ts').catch(() => undefined);
    const exports = loaded && new loaded.PlanExports(this, steps);
    let file: string | undefined;
    let part: WorksPart | Promise<WorksPart> = { works: [] };
    const show = async (): Promise<void> => {
      const { goal, tier } = requested();
      const asked = goal && worksFile(goal, index, tier);
      if (asked !== file) {
        file = asked;
        part = asked ? this.#fetch<WorksPart>(urls.file(asked)) : { works: [] };
      }
      const { works } = await part;
      // Who has asked for other works meanwhile gets those.
      if (asked === file) this.#show({ ...index, works }, steps, exports);
    };
    for (const button of this.allParts('tier')) this.listen(button, 'click', () => this.#pick(button.value, show));
    this.listen(this.getPart('hours'), 'input', () => this.#onHours(show));
    this.listen(this.getPart('from'), 'input', () => this.#onFrom(show));
    this.listen(window, 'popstate', show);
    this.listen(readingMarks, 'change', () => this.#showTotals());
    void show();
  }

  /** Data of the site; while they cannot be had, nothing is on its way. */
  #fetch<Data>(address: string): Promise<Data> {
    return this.load<Data>(address, this.getPart('states'), () => this.setAttribute('aria-busy', 'false'));
  }

  #pick(picked: string, show: () => unknown): void {
    const tier = tiers.find((each) => each === picked);
    if (this.#shown !== undefined) go({ tier: tier === this.#shown.goal.usualTier ? undefined : tier }, show);
  }

  #onHours(show: () => unknown): void {
    const field = this.getPart('hours');
    const hours = parseHours(field.value);
    const isWrong = hours === undefined && (field.value !== '' || field.validity.badInput);
    field.ariaInvalid = String(isWrong);
    this.getPart('hoursWrong').hidden = !isWrong;
    go({ hours }, show);
  }

  #onFrom(show: () => unknown): void {
    const { value } = this.getPart('from');
    if (isDay(value)) go({ from: value === today() ? undefined : value }, show);
  }

  #show(list: ListForGoal, steps: PlanSteps, exports: PlanExports | undefined): void {
    const request = requested();
    if (request.goal === undefined) return this.#showState(this.copy('before', {}));
    const goal = knownGoal(request.goal, list, this.language);
    if (goal === undefined) return void this.#showUnknown(request.goal, list);
    const upTo = request.tier ?? goal.usualTier;
    const plan = makePlan(list, { goals: goal.works(upTo).map(({ id }) => id), upTo, isRead });
    const minutes = plan.steps.map((work) => work.minutes);
    const days = request.hours === undefined ? [] : planDays(minutes, request.hours, request.from ?? today());
    this.#shown = { goal, plan, days, total: this.t('plan.total', { n: plan.steps.length, time: this.#time(plan.steps) }) };
    this.#showGoal(goal);
    this.#showControls(request, upTo);
    for (const reason of ['read', 'spared', 'beyond'] as const) this.#showLeftOut(reason, plan[reason]);
    this.getPart('states').replaceChildren(...(plan.steps.length === 0 ? [this.copy('nothing', {})] : []));
    this.getPart('steps').replaceChildren(...steps.sections(plan.groups, days));
    this.getPart('plan').hidden = false;
    if (exports) exports.show(this.#shown);
    else this.getPart('exports').hidden = true;
    paintMarks(this);
    this.#showTotals();
    this.setAttribute('aria-busy', 'false');
  }

  #showGoal({ name, title, address, language }: KnownGoal): void {
    const heading = this.t('plan.heading', { name });
    this.getPart('heading').textContent = heading;
    document.title = `${heading} · ${this.#title.split(' · ').at(-1) ?? ''}`;
    Object.assign(this.getPart('goal'), { href: address, textContent: title, lang: htmlLanguages[language] });
  }

  #showControls({ hours, from }: PlanRequest, upTo: Tier): void {
    for (const button of this.allParts('tier')) button.ariaPressed = String(button.value === upTo);
    const [field, start] = [this.getPart('hours'), this.getPart('from')];
    // What is being typed is left alone: "2." is on its way to "2.5".
    if (field !== document.activeElement) field.value = hours === undefined ? '' : String(hours);
    if (start !== document.activeElement) start.value = from ?? today();
    this.getPart('start').hidden = hours === undefined;
  }

  /** What the plan comes to, and how much of it has been read since it was made. */
  #showTotals(): void {
    if (this.#shown === undefined) return;
    const { plan, days, total } = this.#shown;
    const left = plan.steps.filter((work) => !isRead(work));
    const last = days.at(-1);
    const parts = [
      total,
      ...(left.length === plan.steps.length
        ? []
        : [this.t('plan.progress', { n: plan.steps.length - left.length, time: this.#time(left) })]),
      ...(last === undefined ? [] : [this.t('plan.until', { day: formatDate(last.ends, this.language) })]),
    ];
    this.getPart('total').textContent = plan.steps.length === 0 ? '' : parts.join(' · ');
    const [next] = left;
    for (const row of this.querySelectorAll<HTMLElement>('[data-entry]')) {
      if (row.dataset['entry'] === next?.id) row.setAttribute('aria-current', 'step');
      else row.removeAttribute('aria-current');
    }
  }

  #time(works: readonly Work[]): string {
    return formatMinutes(minutesOf(works), this.language);
  }

  /** Says how many works a plan leaves out for a reason, and which. */
  #showLeftOut(reason: 'read' | 'spared' | 'beyond', works: readonly Work[]): void {
    this.getPart(reason).hidden = works.length === 0;
    const items = works.map((work) => {
      const item = this.copy('leftOut', { title: titleLink(work, this.language, work.name) });
      showsWork(item, work, 'work');
      return item;
    });
    this.getPart(`${reason}Count`).textContent = this.t(`plan.${reason}`, { n: works.length });
    this.getPart(`${reason}Works`).replaceChildren(...items);
  }

  /** Says that no work or topic has this name, and names the nearest. What finds them is rarely wanted, so fetched then. */
  async #showUnknown({ id }: PlanGoal, list: WorksIndex): Promise<void> {
    const near = (await (await import('./nearest-goals.ts').catch(() => undefined))?.nearestGoals(id, list)) ?? [];
    const items = near.map(({ goal, title }) =>
      this.copy('near', { link: { href: `?${planQuery({ ...requested(), goal })}`, content: title } }),
    );
    this.#showState(
      this.copy('unknown', {
        sentence: this.t('plan.unknown', { id }),
        nearest: { hidden: near.length === 0 },
        list: items,
      }),
    );
  }

  #showState(state: Node): void {
    this.#shown = undefined;
    this.getPart('plan').hidden = true;
    this.getPart('heading').textContent = this.t('plan.title');
    document.title = this.#title;
    this.getPart('steps').replaceChildren();
    this.getPart('states').replaceChildren(state);
    this.setAttribute('aria-busy', 'false');
  }
}

function requested(): PlanRequest {
  return parsePlanRequest(new URLSearchParams(location.search));
}

/** Writes a change into the address and shows what it asks for. */
function go(change: Partial<PlanRequest>, show: () => unknown): void {
  const query = planQuery({ ...requested(), ...change });
  history.replaceState(null, '', `${location.pathname}?${query}`);
  show();
}

customElements.define('reading-plan', ReadingPlanPage);
