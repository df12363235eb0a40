import { entryFile, glossaryFile, noteFile, pathFile, topicFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Texts exist in Chinese. Until they do, readers see the English one with a note. */
export const missingTranslation: Rule = {
  id: 'missing-translation',
  severity: 'warning',
  check({ library }) {
    const { entries, terms, topics, paths, notes } = library;
    return [
      ...entries.flatMap((entry) => missingParts(entryFile(entry), localTexts(entry))),
      ...terms.flatMap((term) => missingParts(glossaryFile, [{ path: [term.id, 'definition'], text: term.definition }])),
      ...topics.flatMap(({ id, zh }) => missingFile(zh, `topic "${id}"`, topicFile(id, 'en'), topicFile(id, 'zh'))),
      ...paths.flatMap(({ id, zh }) => missingFile(zh, `path "${id}"`, pathFile(id, 'en'), pathFile(id, 'zh'))),
      ...notes.flatMap(({ id, zh }) => missingFile(zh, `note on "${id}"`, noteFile(id, 'en'), noteFile(id, 'zh'))),
    ];
  },
};

/** A text that keeps both languages side by side, and where it stands. */
interface Placed {
  readonly path: readonly PropertyKey[];
  readonly text: { readonly zh?: unknown } | undefined;
}

function localTexts({ why, summary, answers, buildsOn, lineageNote, tierNote }: Entry): readonly Placed[] {
  return [
    { path: ['why'], text: why },
    { path: ['summary'], text: summary },
    { path: ['answers'], text: answers },
    ...buildsOn.map(({ how }, index) => ({ path: ['buildsOn', index, 'how'], text: how })),
    { path: ['lineageNote'], text: lineageNote },
    { path: ['tierNote'], text: tierNote },
  ];
}

function missingParts(file: string, texts: readonly Placed[]): readonly RuleFinding[] {
  return texts.flatMap(({ path, text }) =>
    text === undefined || text.zh !== undefined
      ? []
      : [
          {
            file,
            path,
            message: `\`${path.filter((part) => typeof part === 'string').join('.')}\` has no Chinese text.`,
            remedy: 'Add `zh`, written in Chinese rather than translated; readers see English until then.',
          },
        ],
  );
}

function missingFile(zh: unknown, what: string, file: string, wanted: string): readonly RuleFinding[] {
  if (zh !== undefined) return [];
  return [
    { file, path: [], message: `The ${what} has no Chinese texts.`, remedy: `Add content/${wanted}; readers see English until then.` },
  ];
}
