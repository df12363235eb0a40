import type { WorksJson } from '#domain/plan/works-json.ts';
import { nearest } from '#domain/nearest.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';

/** A goal that may have been meant. */
export interface NearGoal {
  readonly goal: PlanGoal;
  readonly title: string;
}

/** The works and topics whose ids or names are nearest to what was asked for, at most three. */
export function nearestGoals(id: string, { topics, works }: WorksJson): readonly NearGoal[] {
  const named = [
    ...topics.map((topic) => ({ goal: { kind: 'topic', id: topic.id }, name: topic.title, title: topic.title }) as const),
    ...works.map((work) => ({ goal: { kind: 'entry', id: work.id }, name: work.name, title: work.title }) as const),
  ];
  const byName = new Map(named.flatMap((each) => [[each.name.toLowerCase(), each] as const, [each.goal.id, each] as const]));
  const found = nearest(id, byName.keys(), 6).flatMap((name) => byName.get(name) ?? []);
  return [...new Set(found)].slice(0, 3);
}
