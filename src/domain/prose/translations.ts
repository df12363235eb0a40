import { entryFile, glossaryFile, noteFile, pathFile, topicFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import { fingerprint } from './fingerprint.ts';
import type { Library } from '../library.ts';

/** Chinese texts that were written for English ones, and whether those are still the same. */
export interface Translation {
  /** The file that holds the Chinese texts and the fingerprint. */
  readonly file: string;
  /** Where in the file the fingerprint stands, or would. */
  readonly path: readonly PropertyKey[];
  /** The fingerprint that stands there. */
  readonly of: string | undefined;
  /** The fingerprint of the English texts as they are. */
  readonly current: string;
}

/** Every set of Chinese texts of the library. */
export function translations(library: Library): readonly Translation[] {
  return [
    ...library.entries.flatMap((entry) => entryTranslation(entry) ?? []),
    ...library.topics.flatMap(({ id, en, zh }) => {
      if (zh === undefined) return [];
      return [
        translation(topicFile(id, 'zh'), ['translationOf'], zh.translationOf, [
          en.title,
          en.line,
          en.awaiting ?? '',
          en.introduction,
          ...(en.settled === undefined ? [] : [en.settled]),
        ]),
      ];
    }),
    ...library.paths.flatMap(({ id, en, zh }) => {
      if (zh === undefined) return [];
      const parts = en.parts.flatMap((part) => [
        part.title,
        part.milestone,
        ...part.steps.flatMap(({ entry, task, margin }) => [entry, task, margin ?? '']),
      ]);
      return [
        translation(pathFile(id, 'zh'), ['translationOf'], zh.translationOf, [en.title, en.line, en.goal, en.needs, ...parts, en.body]),
      ];
    }),
    ...library.notes.flatMap(({ id, en, zh }) =>
      zh === undefined ? [] : [translation(noteFile(id, 'zh'), ['translationOf'], zh.translationOf, [en.body])],
    ),
    ...library.terms.map((term) =>
      translation(glossaryFile, [term.id, 'translationOf'], term.translationOf, [term.en, term.definition.en]),
    ),
  ];
}

/** The Chinese texts of an entry, where it has any. */
export function entryTranslation(entry: Entry): Translation | undefined {
  const { why, summary, answers, buildsOn, lineageNote, tierNote } = entry;
  if (why.zh === undefined && summary?.zh === undefined) return undefined;
  const texts = [
    why.en,
    summary?.en ?? '',
    ...(answers?.en ?? []),
    ...buildsOn.map(({ how }) => how.en),
    lineageNote?.en ?? '',
    ...(tierNote === undefined ? [] : [tierNote.en]),
  ];
  return translation(entryFile(entry), ['translationOf'], entry.translationOf, texts);
}

function translation(file: string, path: readonly PropertyKey[], of: string | undefined, texts: readonly string[]): Translation {
  return { file, path, of, current: fingerprint(texts) };
}
