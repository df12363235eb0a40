import { nearest } from '#domain/nearest.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';
import type { WorksIndex } from '#domain/plan/works-files.ts';
import { listedWorks } from '../listed-works.ts';
import { namesLike } from '../names-like.ts';

/** A goal that may have been meant. */
export interface NearGoal {
  readonly goal: PlanGoal;
  readonly title: string;
}

/** The works and topics whose ids or names are nearest to what was asked for, at most three. */
export async function nearestGoals(id: string, { topics, names, parts }: WorksIndex): Promise<readonly NearGoal[]> {
  const alike = await namesLike(id, names);
  const named = [
    ...topics.map((topic) => ({ goal: { kind: 'topic', id: topic.id }, name: topic.title }) as const),
    ...Object.entries(alike).map(([work, name]) => ({ goal: { kind: 'entry', id: work }, name }) as const),
  ];
  const byName = new Map(named.flatMap((each) => [[each.name.toLowerCase(), each] as const, [each.goal.id, each] as const]));
  const found = new Set(nearest(id, byName.keys(), 6).flatMap((name) => byName.get(name) ?? []));
  const near = [...found].slice(0, 3);
  const works = await listedWorks(
    near.flatMap(({ goal }) => (goal.kind === 'entry' ? goal.id : [])),
    parts,
  );
  return near.map(({ goal, name }) => ({ goal, title: (goal.kind === 'entry' ? works?.get(goal.id)?.title : undefined) ?? name }));
}
