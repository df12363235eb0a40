import { htmlLanguages, type Language, languages } from '#domain/vocabulary.ts';
import { about } from './about.ts';
import { contribution } from './contribution.ts';
import { citations } from './citations.ts';
import { filledText, type TextValues } from './filled-text.ts';
import { fields } from './fields.ts';
import { keys } from './keys.ts';
import { maps } from './maps.ts';
import { marks } from './marks.ts';
import { paths } from './paths.ts';
import { plan } from './plan.ts';
import type { Placeholders } from './room-texts.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { topics } from './topics.ts';
import { work } from './work.ts';

/** The texts of the interface in the order of the rooms. */
export const texts = {
  ...site,
  ...about,
  ...work,
  ...citations,
  ...topics,
  ...search,
  ...marks,
  ...plan,
  ...paths,
  ...maps,
  ...contribution,
  ...fields,
  ...rules,
  ...keys,
};

/** The key of a text. The text for one (`.one`) is taken where `n` is 1, and has none of its own. */
export type TextKey = Exclude<keyof typeof texts, `${string}.one`>;

/** The placeholders of a text, which are the same in all languages. @example PlaceholdersOf<'filter.count'> // 'n' | 'all' */
export type PlaceholdersOf<Key extends TextKey> = Placeholders<(typeof texts)[Key]['en']>;

/**
 * What a text is given besides its key: a value for each of its placeholders, nothing where it has none. A key that is one of
 * several takes what all of them need.
 * @example ValuesOf<'filter.count'> // [values: { n: string | number; all: string | number }]
 */
export type ValuesOf<Key extends TextKey> = [PlaceholdersOf<Key>] extends [never] ? [] : [values: TextValues<PlaceholdersOf<Key>>];

/** Gives the interface text of a key, with `{names}` filled in. */
export type Translate = <Key extends TextKey>(key: Key, ...values: ValuesOf<Key>) => string;

/** The `lang` attribute of a text within a page: none where the page says it already. @example langWithin('en', 'zh') // 'en' */
export function langWithin(text: Language, page: Language): string | undefined {
  return text === page ? undefined : htmlLanguages[text];
}

/** All texts of each language, by key: found once, not for each text of each row. */
const textsIn = Object.fromEntries(
  languages.map((language) => [language, Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]))]),
) as Readonly<Record<Language, Readonly<Record<keyof typeof texts, string>>>>;

/** The translator of a language. @example translator('en')('list.entries', { n: 1 }) // '1 entry' */
export function translator(language: Language): Translate {
  return (key: TextKey, values?: TextValues): string => filledText(textsIn[language], key, values);
}

/** The texts of some keys as they are, with those for one: what a script fills in itself. */
export function textsOf(language: Language, keys: readonly TextKey[]): Readonly<Record<string, string>> {
  const all = keys.flatMap((key) => [key, `${key}.one`]).filter(isKey);
  return Object.fromEntries(all.map((key) => [key, textsIn[language][key]]));
}

/** The language of a page from its `lang` route parameter; English pages have none. */
export function languageOf(parameter: string | undefined): Language {
  return languages.find((language) => language === parameter) ?? languages[0];
}

/** Each language with the route parameter of its pages. @example [{ language: 'en', lang: undefined }, { language: 'zh', lang: 'zh' }] */
export const languageRoutes = languages.map((language) => ({ language, lang: language === languages[0] ? undefined : language }));

function isKey(key: string): key is keyof typeof texts {
  return key in texts;
}
