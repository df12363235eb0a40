import type { Work, WorksJson } from '#domain/plan/works-json.ts';
import { defaultTierOf, worksOfTopic } from '#domain/plan/make-plan.ts';
import type { PlanGoal } from '#domain/plan/plan-request.ts';
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

/** The goal that an address names; a work may be named as it was called before. Nothing when the list has none of that name. */
export function knownGoal({ kind, id }: PlanGoal, list: WorksJson, language: Language): KnownGoal | undefined {
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
      address: urls.entry(language, work),
      language: work.language,
      usualTier: 'advanced',
      works: () => [work],
    }
  );
}
