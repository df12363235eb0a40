import type { Entry } from '../entry.ts';
import { foreignText } from '../prose/foreign-markdown.ts';
import { shortName } from '../work/short-name.ts';
import { type CommentNames, counted } from './comment-names.ts';
import type { Count, LibraryChanges, PlanChange } from './library-changes.ts';

/** The most plans that are shown: one change of prerequisites may move many. */
const mostPlans = 8;

/** What a comment says of what follows from changes for readers: counts, topics, paths and plans. */
export class ConsequenceLines {
  readonly #names: CommentNames;

  constructor(names: CommentNames) {
    this.#names = names;
  }

  lines(changes: LibraryChanges): readonly string[] {
    const words = this.#names.words;
    const { works, mustReads } = changes;
    const share = (side: keyof Count): string => `${works[side] === 0 ? 0 : Math.round((mustReads[side] / works[side]) * 100)}%`;
    const whole =
      works.before === works.after && mustReads.before === mustReads.after
        ? []
        : [`- ${words.whole(counted(works), counted(mustReads), counted({ before: share('before'), after: share('after') }))}`];
    const topics = changes.topics.flatMap(({ topic, works, mustReads }) => {
      const title = this.#names.topic(topic);
      return [
        `- ${words.topic(title, counted(works), counted(mustReads))}`,
        ...(works.after > 0 && mustReads.before > 0 && mustReads.after === 0 ? [`- ${words.noMustRead(title)}`] : []),
        ...(works.before > 0 && mustReads.before === 0 && mustReads.after > 0 ? [`- ${words.firstMustRead(title)}`] : []),
      ];
    });
    const paths = changes.pathMinutes.map(
      ({ path, minutes }) => `- ${words.pathMinutes(this.#names.path(path), this.#names.minutes(minutes))}`,
    );
    const topicPlans = changes.topicPlans.map((plan) => `- ${this.#topicPlan(plan)}`);
    const workPlans = [...Map.groupBy(changes.workPlans, (plan) => this.#difference(plan))].map(([difference, plans]) => {
      const titles = this.#names.shortened(plans.map(({ goal }) => this.#names.goal(goal)));
      return `- ${words.workPlans(plans.length, titles.join(this.#names.separators.items), difference)}`;
    });
    return [
      ...whole,
      ...this.#names.items(topics, (line) => line),
      ...paths,
      ...this.#names.items(topicPlans, (line) => line, mostPlans),
      ...this.#names.items(workPlans, (line) => line, mostPlans),
    ];
  }

  #topicPlan(plan: PlanChange): string {
    const title = this.#names.goal(plan.goal);
    return this.#names.words.topicPlan(title, counted(plan.works), this.#names.minutes(plan.minutes), this.#difference(plan));
  }

  #difference({ added, removed }: PlanChange): string {
    const names = (entries: readonly Entry[]): string => this.#names.words.list(entries.map((entry) => foreignText(shortName(entry))));
    const { planAdds, planDrops } = this.#names.words;
    const parts = [added.length === 0 ? [] : [planAdds(names(added))], removed.length === 0 ? [] : [planDrops(names(removed))]];
    return parts.flat().join(this.#names.separators.parts);
  }
}
