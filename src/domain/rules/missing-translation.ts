import { topicFile } from '../content-paths.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Texts exist in Chinese. Until they do, readers see the English one with a note. */
export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'warning',
  check({ library }) {
    return [
      ...library.entries.flatMap((entry) =>
        entry.why.zh === undefined
          ? [
              entryFinding(
                entry,
                ['why'],
                '`why` has no Chinese text.',
                'Add `zh`, written in Chinese rather than translated; readers see English until then.',
              ),
            ]
          : [],
      ),
      ...library.topics.flatMap((topic) =>
        topic.zh === undefined
          ? [
              {
                file: topicFile(topic.id, 'en'),
                path: [],
                message: `The topic "${topic.id}" has no Chinese texts.`,
                remedy: `Add content/${topicFile(topic.id, 'zh')}; readers see English until then.`,
              },
            ]
          : [],
      ),
    ];
  },
};
