import type { Library } from '../library.ts';
import { localText } from '../text.ts';
import { htmlLanguages, type Language } from '../vocabulary.ts';
import { placeOf } from '../work/makers.ts';
import type { Placement } from './place-works.ts';

/** What is said of a work that is selected on a map. */
export interface MapSentence {
  readonly why: string;
  /** The tag of the language of `why`, where that is not the one of the page. */
  readonly lang?: string;
  /** Where it was published, and the year, as far as that is known. @example 'SC 2021' */
  readonly place: string;
}

/** `map/serving.json`: the sentences of the works of a map by their ids. */
export type MapSentences = Readonly<Record<string, MapSentence>>;

/** What a map says of its works. It is read when the first one is selected, so that the page stays light. */
export function mapSentences({ works }: Pick<Placement, 'works'>, library: Library, language: Language): MapSentences {
  return Object.fromEntries(
    works.map(({ entry }): [string, MapSentence] => {
      const why = localText(entry.why, language);
      const place = [placeOf(entry, library), entry.year].filter((part) => part !== undefined).join(' ');
      return [entry.id, { why: why.text, ...(why.language === language ? {} : { lang: htmlLanguages[why.language] }), place }];
    }),
  );
}
