import type { Work, WorksJson } from '#domain/plan/works-json.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import { isDay } from '#domain/day.ts';
import { planDays, type StepDays } from '#domain/plan/plan-days.ts';
import { parseHours, parsePlanRequest, type PlanGoal, planQuery, type PlanRequest } from '#domain/plan/plan-request.ts';
import { defaultTierOf, minutesOf, makePlan, type ReadingPlan, worksOfTopic } from '#domain/plan/make-plan.ts';
import { markIds } from '#domain/marks/reading-marks.ts';
import { createUrls } from '#domain/urls.ts';
import { htmlLanguages, type Language, languages, type Tier, tiers } from '#domain/vocabulary.ts';
import { copyText } from '../copy-text.ts';
import { fetchJson } from '../fetch-json.ts';
import { fillText } from '../fill-text.ts';
import { paintMarks } from '../marks/paint-marks.ts';
import { PlanSteps } from './plan-steps.ts';
import { readingMarks, today } from '../marks/marks-store.ts';

/** What is shown in place of a plan. */
type State = 'before' | 'unknown' | 'nothing' | 'failed';

/** The goal of a request as the list knows it. */
interface KnownGoal {
  readonly kind: PlanGoal['kind'];
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** The language of the title. */
  readonly language: Language;
  readonly usualTier: Tier;
  /** The works to understand, up to a tier. */
  works(upTo: Tier): readonly Work[];
}

/** A plan and what it was made from. */
interface ShownPlan {
  readonly goal: KnownGoal;
  readonly plan: ReadingPlan;
  /** The days of each step; none without hours a week. */
  readonly days: readonly StepDays[];
}

/**
 * <reading-plan>: the plan that the query string asks for, drawn from `/works.json` and the marks of the reader. It is made
 * when the page opens and when a control changes it; a step marked as read meanwhile stays where it is.
 */
class ReadingPlanPage extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.dataset['language']) ?? languages[0];
  #list: WorksJson | undefined;
  #steps: PlanSteps | undefined;
  #shown: ShownPlan | undefined;
  #title = '';
  /** Takes “Copied” away again. */
  #forget: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    this.#title = document.title;
    this.addEventListener('click', this.#onClick);
    this.addEventListener('input', this.#onInput);
    addEventListener('popstate', this.#show);
    readingMarks.addEventListener('change', this.#showTotals);
    await this.#load();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('input', this.#onInput);
    removeEventListener('popstate', this.#show);
    readingMarks.removeEventListener('change', this.#showTotals);
  }

  async #load(): Promise<void> {
    this.#list = await fetchJson<WorksJson>(this.dataset['works'] ?? '');
    if (this.#list === undefined) this.#showState('failed');
    else {
      this.#steps = new PlanSteps(this, this.#list);
      this.#show();
    }
  }

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    const tier = tiers.find((each) => each === button.dataset['tier']);
    const { goal } = this.#shown ?? {};
    if (tier !== undefined && goal !== undefined) this.#go({ tier: tier === goal.usualTier ? undefined : tier });
    if ('retry' in button.dataset) void this.#load();
    if ('print' in button.dataset) print();
    if ('copyLink' in button.dataset) void this.#copy(Promise.resolve(location.href));
    if ('copyMarkdown' in button.dataset) void this.#copy(this.#checklist());
    if ('calendar' in button.dataset) void this.#saveCalendar();
  };

  #onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    if ('hours' in target.dataset) {
      const hours = parseHours(target.value);
      const isWrong = hours === undefined && (target.value !== '' || target.validity.badInput);
      target.setAttribute('aria-invalid', String(isWrong));
      this.#toggle('[data-hours-wrong]', isWrong);
      this.#go({ hours });
    } else if ('from' in target.dataset && isDay(target.value)) {
      this.#go({ from: target.value === today() ? undefined : target.value });
    }
  };

  /** Writes a change into the address and shows what it asks for. */
  #go(change: Partial<PlanRequest>): void {
    const query = planQuery({ ...requested(), ...change });
    history.replaceState(null, '', `${location.pathname}?${query}`);
    this.#show();
  }

  #show = (): void => {
    const list = this.#list;
    const steps = this.#steps;
    if (list === undefined || steps === undefined) return;
    const request = requested();
    if (request.goal === undefined) return this.#showState('before');
    const goal = this.#known(request.goal, list);
    if (goal === undefined) return void this.#showUnknown(request.goal, list);
    const upTo = request.tier ?? goal.usualTier;
    const plan = makePlan(list, { goals: goal.works(upTo).map(({ id }) => id), upTo, isRead });
    const minutes = plan.steps.map((work) => work.minutes);
    const days = request.hours === undefined ? [] : planDays(minutes, request.hours, request.from ?? today());
    this.#shown = { goal, plan, days };
    this.#showGoal(goal);
    this.#showControls(request, upTo);
    this.#showLeftOut('read', plan.read);
    this.#showLeftOut('spared', plan.spared);
    this.#showLeftOut('beyond', plan.beyond);
    if (plan.steps.length === 0) this.#place('states', this.#template('nothing'));
    else this.#place('states');
    this.#place('steps', ...steps.sections(plan.groups, days));
    this.#toggle('[data-plan]', true);
    this.#toggle('[data-exports]', plan.steps.length > 0);
    this.#place('said');
    this.#toggle('[data-by-hand]', false);
    paintMarks(this);
    this.#showTotals();
    this.setAttribute('aria-busy', 'false');
  };

  /** The goal that an address names; a work may be named as it was called before. */
  #known({ kind, id }: PlanGoal, list: WorksJson): KnownGoal | undefined {
    const urls = createUrls(this.dataset['base'] ?? '/');
    if (kind === 'topic') {
      const topic = list.topics.find((each) => each.id === id);
      return (
        topic && {
          kind,
          id,
          name: topic.title,
          title: topic.title,
          address: urls.topic(this.#language, id),
          language: this.#language,
          usualTier: defaultTierOf(list, id),
          works: (upTo) => worksOfTopic(list, id, upTo),
        }
      );
    }
    const work = list.works.find((each) => each.id === id) ?? list.works.find((each) => each.formerIds.includes(id));
    return (
      work && {
        kind,
        id: work.id,
        name: work.name,
        title: work.title,
        address: urls.entry(this.#language, work),
        language: work.language,
        usualTier: 'advanced',
        works: () => [work],
      }
    );
  }

  #showGoal({ name, title, address, language }: KnownGoal): void {
    const heading = fillText(this.dataset['heading'], { name });
    this.#place('heading', heading);
    document.title = `${heading} · ${this.#title.split(' · ').at(-1) ?? ''}`;
    const link = this.querySelector<HTMLAnchorElement>('[data-goal]');
    if (link === null) return;
    link.href = address;
    link.textContent = title;
    link.lang = htmlLanguages[language];
  }

  #showControls({ hours, from }: PlanRequest, upTo: Tier): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-tier]')) {
      button.setAttribute('aria-pressed', String(button.dataset['tier'] === upTo));
    }
    const field = this.querySelector<HTMLInputElement>('[data-hours]');
    // What is being typed is left alone: "2." is on its way to "2.5".
    if (field !== null && field !== document.activeElement) field.value = hours === undefined ? '' : String(hours);
    const start = this.querySelector<HTMLInputElement>('[data-from]');
    if (start !== null && start !== document.activeElement) start.value = from ?? today();
    this.#toggle('[data-start]', hours !== undefined);
    this.querySelector('[data-calendar]')?.setAttribute('aria-disabled', String(hours === undefined));
    this.#toggle('[data-needs-hours]', hours === undefined);
  }

  /** What the plan comes to, and how much of it has been read since it was made. */
  #showTotals = (): void => {
    if (this.#shown === undefined) return;
    const { plan, days } = this.#shown;
    const left = plan.steps.filter((work) => !isRead(work));
    const last = days.at(-1);
    const { progress, until } = this.dataset;
    const parts = [
      this.#total(plan.steps),
      ...(left.length === plan.steps.length
        ? []
        : [fillText(progress, { n: plan.steps.length - left.length, time: this.#time(minutesOf(left)) })]),
      ...(last === undefined ? [] : [fillText(until, { day: formatDate(last.ends, this.#language) })]),
    ];
    this.#place('total', plan.steps.length === 0 ? '' : parts.join(' · '));
    const [next] = left;
    for (const row of this.querySelectorAll<HTMLElement>('.step')) {
      if (row.dataset['entry'] === next?.id) row.setAttribute('aria-current', 'step');
      else row.removeAttribute('aria-current');
    }
  };

  #total(works: readonly Work[]): string {
    const { total, totalOne } = this.dataset;
    return fillText(works.length === 1 ? totalOne : total, { n: works.length, time: this.#time(minutesOf(works)) });
  }

  #time(minutes: number): string {
    return formatMinutes(minutes, this.#language);
  }

  /** Says how many works a plan leaves out for a reason, and which. */
  #showLeftOut(reason: 'read' | 'spared' | 'beyond', works: readonly Work[]): void {
    const part = this.querySelector<HTMLDetailsElement>(`[data-left="${reason}"]`);
    if (part === null) return;
    part.hidden = works.length === 0;
    const summary = part.querySelector('summary');
    const { text, textOne } = part.dataset;
    if (summary !== null) summary.textContent = fillText(works.length === 1 ? textOne : text, { n: works.length });
    const items = works.map((work) => {
      const item = document.createElement('li');
      item.dataset['work'] = work.id;
      if (work.formerIds.length > 0) item.dataset['former'] = work.formerIds.join(' ');
      const link = document.createElement('a');
      link.href = this.#steps?.addressOf(work) ?? '';
      link.textContent = work.name;
      link.lang = htmlLanguages[work.language];
      item.append(link);
      return item;
    });
    part.querySelector('ul')?.replaceChildren(...items);
  }

  /** Says that no work or topic has this name, and names the nearest. What finds them is rarely wanted, so fetched then. */
  async #showUnknown({ id }: PlanGoal, list: WorksJson): Promise<void> {
    const near = (await import('./nearest-goals.ts').catch(() => undefined))?.nearestGoals(id, list) ?? [];
    const content = this.#template('unknown');
    const sentence = content.querySelector('[data-slot="unknown"]');
    if (sentence !== null) sentence.textContent = fillText(this.dataset['unknown'], { id });
    const place = content.querySelector<HTMLElement>('[data-nearest]');
    if (place !== null) place.hidden = near.length === 0;
    for (const { goal, title } of near) {
      const item = document.createElement('li');
      const line = document.createElement('div');
      const link = document.createElement('a');
      link.href = `?${planQuery({ ...requested(), goal })}`;
      link.textContent = title;
      line.append(link);
      item.append(line);
      place?.querySelector('ul')?.append(item);
    }
    this.#showState('unknown', content);
  }

  #showState(state: State, content: Node = this.#template(state)): void {
    this.#shown = undefined;
    this.#toggle('[data-plan]', false);
    this.#place('heading', this.#title.split(' · ')[0] ?? '');
    document.title = this.#title;
    this.#place('steps');
    this.#place('states', content);
    this.setAttribute('aria-busy', 'false');
  }

  /** The plan as a checklist in Markdown. What writes it is fetched when it is wanted. */
  async #checklist(): Promise<string> {
    const steps = this.#steps;
    if (this.#shown === undefined || steps === undefined) return '';
    const { goal, plan, days } = this.#shown;
    const { planChecklist } = await import('./plan-checklist.ts');
    return planChecklist({
      title: fillText(this.dataset['heading'], { name: goal.name }),
      total: this.#total(plan.steps),
      groups: plan.groups,
      days,
      titleOf: (area) => steps.titleOf(area),
      addressOf: (work) => steps.addressOf(work),
      timeOf: (work) => this.#time(work.minutes),
      byDay: ({ ends }) => fillText(this.dataset['by'], { day: formatDate(ends, this.#language) }),
      isRead,
    });
  }

  /** The unread steps as a calendar file. What writes it is fetched when it is wanted. */
  async #saveCalendar(): Promise<void> {
    const steps = this.#steps;
    if (this.#shown === undefined || steps === undefined || this.#shown.days.length === 0) return;
    const { goal, plan, days } = this.#shown;
    const writer = await import('./save-calendar.ts').catch(() => undefined);
    if (writer === undefined) return this.#say('partMissing');
    writer.saveCalendar({
      goal,
      name: fillText(this.dataset['heading'], { name: goal.name }),
      steps: plan.steps,
      days,
      stepOf: this.dataset['stepOf'],
      language: this.#language,
      isRead,
      addressOf: (work) => steps.addressOf(work),
    });
  }

  /** Copies a text and says so; where the browser refuses, the text is shown to be copied by hand. */
  async #copy(text: Promise<string>): Promise<void> {
    const isCopied = await copyText(text);
    const byHand = isCopied ? '' : await text.catch(() => '');
    this.#say(isCopied ? 'copied' : byHand === '' ? 'partMissing' : 'notCopied');
    this.#toggle('[data-by-hand]', byHand !== '');
    const field = this.querySelector('textarea');
    if (byHand === '' || field === null) return;
    field.value = byHand;
    field.focus();
    field.select();
    field.scrollTop = 0;
  }

  /** Says beside the buttons what became of pressing one; that it went well only for a while. */
  #say(text: 'copied' | 'notCopied' | 'partMissing'): void {
    this.#place('said', this.dataset[text] ?? '');
    this.querySelector('[data-place="said"]')?.classList.toggle('success', text === 'copied');
    clearTimeout(this.#forget);
    if (text === 'copied') this.#forget = setTimeout(() => this.#place('said'), 4000);
  }

  #template(state: State): DocumentFragment {
    const content = this.querySelector<HTMLTemplateElement>(`template[data-state="${state}"]`)?.content.cloneNode(true);
    if (!(content instanceof DocumentFragment)) throw new Error(`<reading-plan> has no template for ${state}.`);
    return content;
  }

  #toggle(selector: string, isShown: boolean): void {
    for (const part of this.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown;
  }

  /** Puts texts or parts into one of the places that the page has for them, in place of what is there. */
  #place(place: 'heading' | 'total' | 'said' | 'states' | 'steps', ...content: readonly (Node | string)[]): void {
    this.querySelector(`[data-place="${place}"]`)?.replaceChildren(...content);
  }
}

function requested(): PlanRequest {
  return parsePlanRequest(new URLSearchParams(location.search));
}

function isRead(work: Work): boolean {
  return readingMarks.markOf(markIds(work)) === 'read';
}

customElements.define('reading-plan', ReadingPlanPage);
