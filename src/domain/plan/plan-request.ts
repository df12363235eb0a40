import { isDay } from '../day.ts';
import { mostHours } from './plan-days.ts';
import { type Tier, tiers } from '../vocabulary.ts';

/** What a plan is for: a work, or the works of a topic. */
export interface PlanGoal {
  readonly kind: 'entry' | 'topic';
  readonly id: string;
}

/** What the address of a plan asks for. What it does not say is `undefined`. */
export interface PlanRequest {
  readonly goal: PlanGoal | undefined;
  /** The last tier to read on the way. */
  readonly tier: Tier | undefined;
  /** Hours a week. */
  readonly hours: number | undefined;
  /** The first day, YYYY-MM-DD. */
  readonly from: string | undefined;
}

/** Reads the query of the address of a plan. Values that mean nothing are ignored. */
export function parsePlanRequest(query: URLSearchParams): PlanRequest {
  const [to = '', topic = '', hours = '', from = ''] = ['to', 'topic', 'hours', 'from'].map((name) => query.get(name)?.trim() ?? '');
  return {
    goal: to !== '' ? { kind: 'entry', id: to } : topic !== '' ? { kind: 'topic', id: topic } : undefined,
    tier: tiers.find((known) => known === query.get('tier')),
    hours: parseHours(hours),
    from: isDay(from) ? from : undefined,
  };
}

/**
 * Hours a week as typed, to a tenth.
 * @example parseHours('2.5') // 2.5
 * @example parseHours('0') // undefined
 */
export function parseHours(text: string): number | undefined {
  const hours = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : 0;
  return hours > 0 && hours <= mostHours ? hours : undefined;
}

/**
 * The query of the address of a plan, without a question mark.
 * @example planQuery({ goal: { kind: 'entry', id: 'zero' }, tier: undefined, hours: 5, from: undefined }) // 'to=zero&hours=5'
 */
export function planQuery({ goal, tier, hours, from }: PlanRequest): string {
  const query = new URLSearchParams();
  if (goal !== undefined) query.set(goal.kind === 'entry' ? 'to' : 'topic', goal.id);
  if (tier !== undefined) query.set('tier', tier);
  if (hours !== undefined) query.set('hours', String(hours));
  if (from !== undefined) query.set('from', from);
  return query.toString();
}
