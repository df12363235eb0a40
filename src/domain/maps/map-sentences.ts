import { localText } from '../text.ts';
import { htmlLanguages, type Language } from '../vocabulary.ts';
import type { Placement } from './place-works.ts';

/** The sentence of each work of a map by its id, and the tag of its language where that is not the one of the page: `map/serving.json`. */
export type MapSentences = Readonly<Record<string, { readonly why: string; readonly lang?: string }>>;

/** What a map says of a work that is selected. It is read when the first one is, so that the page stays light. */
export function mapSentences({ works }: Pick<Placement, 'works'>, language: Language): MapSentences {
  return Object.fromEntries(
    works.map(({ entry }) => {
      const why = localText(entry.why, language);
      return [entry.id, { why: why.text, ...(why.language === language ? {} : { lang: htmlLanguages[why.language] }) }];
    }),
  );
}
