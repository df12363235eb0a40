import { htmlLanguages, type Language, languages } from '#domain/vocabulary.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type TextKey = keyof typeof en;

/** Gives the interface text of a key, with `{names}` filled in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, zh };

/** The `lang` attribute of a text within a page: none where the page says it already. @example langWithin('en', 'zh') // 'en' */
export function langWithin(text: Language, page: Language): string | undefined {
  return text === page ? undefined : htmlLanguages[text];
}

/** The translator of a language. @example translator('en')('list.entries', { n: 1 }) // '1 entry' */
export function translator(language: Language): Translate {
  const texts = dictionaries[language];
  return (key, values = {}) => {
    const one = `${key}.one`;
    const text = values['n'] === 1 && isKey(one) ? texts[one] : texts[key];
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
  return key in en;
}
