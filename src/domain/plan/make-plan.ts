import type { Work } from './works-json.ts';
import { areaOf, leadingTo, type PlannedList } from './planned-list.ts';
import { type Tier, tiers } from '../vocabulary.ts';

/** What is to be understood, and by whom. Works that nobody could open are read only where they are goals themselves. */
export interface PlanWish {
  /** Ids of the works to understand. */
  readonly goals: readonly string[];
  /** The last tier whose works are read on the way. Goals are read whatever their tier. */
  readonly upTo: Tier;
  /** Whether the reader knows a work. What only such works need is left out. */
  isRead(work: Work): boolean;
}

/** Steps that follow each other and have their home in one area. */
export interface PlanGroup {
  /** The id of the area. */
  readonly area: string;
  readonly steps: readonly Work[];
}

/** The shortest way to some works for one reader. */
export interface ReadingPlan {
  /** What to read, in order: nothing read, nothing that no goal needs, nothing before what it needs. */
  readonly steps: readonly Work[];
  /** The same steps, by area. An area comes twice where the order demands it. */
  readonly groups: readonly PlanGroup[];
  /** Works that would be steps, had the reader not read them, in curated order. */
  readonly read: readonly Work[];
  /** Works that would be steps, were they not needed by works read alone, in curated order. */
  readonly spared: readonly Work[];
  /** Unread works on the way that the tiers leave out, in curated order. */
  readonly beyond: readonly Work[];
}

/**
 * The works of a topic up to a tier: what a plan for a topic aims at. Nobody is sent to what nobody could open.
 * @param topic The id of an area or a sub-topic.
 */
export function worksOfTopic({ works }: PlannedList, topic: string, upTo: Tier): readonly Work[] {
  return works.filter((work) => work.topics.includes(topic) && isOffered(work, upTo));
}

/** How far a plan for a topic goes when nobody says: to its must-reads, or the next tier of which it has any. */
export function defaultTierOf(list: PlannedList, topic: string): Tier {
  return tiers.find((tier) => worksOfTopic(list, topic, tier).length > 0) ?? tiers[0];
}

/**
 * The shortest plan for understanding some works: the unread goals and every unread prerequisite of what it holds. Works
 * beyond the tier asked for are left out, and what they need is still read before what needs them. Prerequisites that are
 * unknown, or that close a circle, are passed over; the rules report them.
 */
export function makePlan(list: PlannedList, wish: PlanWish): ReadingPlan {
  const goals = new Set(wish.goals);
  const isStep = (work: Work): boolean => goals.has(work.id) || isOffered(work, wish.upTo);
  const met = needsOf(list, goals, wish.isRead);
  const held = list.works.filter((work) => met.has(work) && isStep(work));
  const whole = needsOf(list, goals, () => false);
  const absent = list.works.filter((work) => whole.has(work) && isStep(work) && !met.has(work));
  const steps = inOrder(held, stepsBefore(met, isStep), list);
  return {
    steps,
    groups: groupsOf(steps, list),
    read: absent.filter((work) => wish.isRead(work)),
    spared: absent.filter((work) => !wish.isRead(work)),
    beyond: list.works.filter((work) => met.has(work) && !isStep(work) && work.unseen === undefined),
  };
}

/** The minutes of some works together. */
export function minutesOf(works: readonly Work[]): number {
  return works.reduce((sum, work) => sum + work.minutes, 0);
}

/** The plan for a topic for somebody who has read nothing and says nothing of tiers. */
export function planOfTopic(list: PlannedList, topic: string): ReadingPlan {
  const upTo = defaultTierOf(list, topic);
  return makePlan(list, { goals: worksOfTopic(list, topic, upTo).map(({ id }) => id), upTo, isRead: () => false });
}

/** A work to understand, and the plan to it for somebody who has read nothing. */
export interface PlanExample {
  readonly goal: Work;
  readonly plan: ReadingPlan;
}

/** Plans that show what plans are: to the must-read of each area that needs most, those of most steps first. */
export function planExamples(list: PlannedList, most: number): readonly PlanExample[] {
  const needed = leadingTo(list.works);
  const planTo = ({ id }: Work): ReadingPlan =>
    makePlan({ ...list, works: [...needed([id])] }, { goals: [id], upTo: 'advanced', isRead: () => false });
  const plans = list.works
    .filter((work) => work.tier === 'must-read' && work.unseen === undefined)
    .map((goal) => ({ goal, plan: planTo(goal) }))
    .toSorted((a, b) => b.plan.steps.length - a.plan.steps.length);
  const ofArea = Map.groupBy(plans, ({ goal }) => areaOf(goal, list));
  return [...ofArea.values()].flatMap(([longest]) => longest ?? []).slice(0, most);
}

function isOffered({ tier, unseen }: Work, upTo: Tier): boolean {
  return tiers.indexOf(tier) <= tiers.indexOf(upTo) && unseen === undefined;
}

/** All that the goals need, themselves too, each with what it needs directly: nothing read, and no circles. */
function needsOf({ works }: PlannedList, goals: ReadonlySet<string>, isRead: (work: Work) => boolean): ReadonlyMap<Work, readonly Work[]> {
  const byId = new Map(works.map((work) => [work.id, work]));
  const needs = new Map<Work, Work[]>();
  const open = new Set<Work>();
  const visit = (work: Work): void => {
    if (needs.has(work)) return;
    const own: Work[] = [];
    needs.set(work, own);
    open.add(work);
    for (const id of work.prerequisites) {
      const other = byId.get(id);
      // What is still open is on the way here, so this prerequisite would close a circle.
      if (other === undefined || open.has(other) || isRead(other)) continue;
      visit(other);
      own.push(other);
    }
    open.delete(work);
  };
  for (const work of works) if (goals.has(work.id) && !isRead(work)) visit(work);
  return needs;
}

/** For each work the steps that come before it: its prerequisites, and those of prerequisites that are no step. */
function stepsBefore(needs: ReadonlyMap<Work, readonly Work[]>, isStep: (work: Work) => boolean): ReadonlyMap<Work, ReadonlySet<Work>> {
  const before = new Map<Work, ReadonlySet<Work>>();
  const find = (work: Work): ReadonlySet<Work> => {
    const known = before.get(work);
    if (known !== undefined) return known;
    const steps = new Set((needs.get(work) ?? []).flatMap((other) => (isStep(other) ? [other] : [...find(other)])));
    before.set(work, steps);
    return steps;
  };
  for (const work of needs.keys()) find(work);
  return before;
}

/**
 * Steps so that each stands behind what it needs. The order is made from its end, where the goals are: of the works that no
 * later step has to wait for, one of the topic of the step behind comes first, then one of its area, then the last of the
 * curated order. So a topic is read in one piece, right up to what it is read for, and what comes from other areas is read
 * before it. Made from its beginning the order would take up each topic as soon as it can, and leave it for what that waits for.
 */
function inOrder(held: readonly Work[], before: ReadonlyMap<Work, ReadonlySet<Work>>, list: PlannedList): readonly Work[] {
  const left = new Set(held);
  const steps: Work[] = [];
  const areas = new Map(held.map((work) => [work, areaOf(work, list)]));
  /** How many works that are left have to stand behind each. */
  const behind = new Map<Work, number>();
  const count = (work: Work, by: number): void => {
    for (const other of before.get(work) ?? []) behind.set(other, (behind.get(other) ?? 0) + by);
  };
  for (const work of held) count(work, 1);
  const nearness = (work: Work, next: Work | undefined): number =>
    next === undefined ? 0 : work.topics[0] === next.topics[0] ? 2 : areas.get(work) === areas.get(next) ? 1 : 0;
  while (left.size > 0) {
    const [next] = steps;
    const free = [...left].filter((work) => (behind.get(work) ?? 0) === 0);
    const last = free.reduce((best, work) => (nearness(work, next) >= nearness(best, next) ? work : best));
    left.delete(last);
    count(last, -1);
    steps.unshift(last);
  }
  return steps;
}

function groupsOf(steps: readonly Work[], list: PlannedList): readonly PlanGroup[] {
  const groups: { readonly area: string; readonly steps: Work[] }[] = [];
  for (const step of steps) {
    const area = areaOf(step, list);
    const last = groups.at(-1);
    if (last?.area === area) last.steps.push(step);
    else groups.push({ area, steps: [step] });
  }
  return groups;
}
