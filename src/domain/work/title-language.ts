import type { Language } from '../vocabulary.ts';

/** The language that a title is in, by its characters. @example titleLanguage('LLM部署代价评估') // 'zh' */
export function titleLanguage(title: string): Language {
  return /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
}
