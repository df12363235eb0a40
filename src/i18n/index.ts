import { htmlLanguages, type Language, languages } from '#domain/vocabulary.ts';
import { about } from './about.ts';
import { contribution } from './contribution.ts';
import { fields } from './fields.ts';
import { keys } from './keys.ts';
import { maps } from './maps.ts';
import { marks } from './marks.ts';
import { paths } from './paths.ts';
import { plan } from './plan.ts';
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

export type TextKey = keyof typeof texts;

/** Gives the interface text of a key, with `{names}` filled in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The `lang` attribute of a text within a page: none where the page says it already. @example langWithin('en', 'zh') // 'en' */
export function langWithin(text: Language, page: Language): string | undefined {
  return text === page ? undefined : htmlLanguages[text];
}

/** The translator of a language. @example translator('en')('list.entries', { n: 1 }) // '1 entry' */
export function translator(language: Language): Translate {
  return (key, values = {}) => {
    const one = `${key}.one`;
    const text = texts[values['n'] === 1 && isKey(one) ? one : key][language];
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  };
}

/** The language of a page from its `lang` route parameter; English pages have none. */
export function languageOf(parameter: string | undefined): Language {
  return languages.find((language) => language === parameter) ?? languages[0];
}

/** Each language with the route parameter of its pages. @example [{ language: 'en', lang: undefined }, { language: 'zh', lang: 'zh' }] */
export const languageRoutes = languages.map((language) => ({ language, lang: language === languages[0] ? undefined : language }));

function isKey(key: string): key is TextKey {
  return key in texts;
}
