import type { Work } from '#domain/plan/works-json.ts';
import { partOf } from '#domain/id.ts';
import { worksOfTopic } from '#domain/plan/make-plan.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';
import { partFile, topicWorksFile } from '#domain/plan/works-address.ts';
import type { WorksIndex, WorksPart } from '#domain/plan/works-files.ts';
import type { Language, Tier } from '#domain/vocabulary.ts';
import { urls } from '../../urls.ts';

/** The goal of a request as the list knows it. */
export interface KnownGoal extends PlanGoal {
  readonly name: string;
  readonly title: string;
  readonly address: string;
  /** The language of the title. */
  readonly language: Language;
  readonly usualTier: Tier;
  /** The works to understand, up to a tier. */
  works(upTo: Tier): readonly Work[];
}

/** What is known of the list: its topics, and the works that were fetched for a goal. */
export type ListForGoal = WorksIndex & WorksPart;

/** The file with the works that a plan for a goal is made from, up to a tier. */
export function worksFile({ kind, id }: PlanGoal, { topics, parts }: WorksIndex, upTo: Tier | undefined): string {
  const topic = kind === 'topic' && topics.find((each) => each.id === id);
  return topic ? topicWorksFile(id, upTo ?? topic.tier) : partFile(partOf(id, parts));
}

/** The goal that an address names; a work may be named as it was called before. Nothing when the list has none of that name. */
export function knownGoal({ kind, id }: PlanGoal, list: ListForGoal, language: Language): KnownGoal | undefined {
  if (kind === 'topic') {
    const topic = list.topics.find((each) => each.id === id);
    return (
      topic && {
        kind,
        id,
        name: topic.title,
        title: topic.title,
        address: urls.topic(language, id),
        language,
        usualTier: topic.tier,
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
      address: urls.entry(language, work),
      language: work.language,
      usualTier: 'advanced',
      works: () => [work],
    }
  );
}
