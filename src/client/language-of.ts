import { htmlLanguages, type Language, languages } from '#domain/vocabulary.ts';

/** The language that an element of the page is in. @example languageOf(document.documentElement) // 'zh' on <html lang="zh-Hans"> */
export function languageOf(element: Element): Language {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  return languages.find((language) => htmlLanguages[language] === lang) ?? languages[0];
}
