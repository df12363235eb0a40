import { libraryTexts, placeOfWord } from '../prose/library-texts.ts';
import type { Language } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Words that judge instead of telling, as regular expressions. */
const judgements: Readonly<Record<Language, string>> = {
  en: `novel seminal ground-?breaking path-?breaking cutting-edge state-of-the-art comprehensive powerful
    elegant elegantly impressive remarkabl[ey] excellent outstanding amazing brilliant pioneering
    landmark revolutionary revolutioni[sz]e[sd]? game-?chang(?:er|ing) world-class best-in-class
    must-have superb masterful legendary`,
  zh: `开创性 里程碑 划时代 经典之作 优秀 卓越 出色 强大 革命性 突破性 颠覆性 令人惊叹 精彩 首屈一指 业界领先 世界级 优雅 完美 深入浅出 重磅 必备神器 巧妙 先进的`,
};

const forms: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`\\b(?:${alternatives(judgements.en)})\\b`, 'giu'),
  zh: new RegExp(alternatives(judgements.zh), 'gu'),
};

/** Texts tell what a work does; readers judge. */
export const praise: Rule = {
  id: 'praise',
  severity: 'warning',
  check({ library }) {
    return libraryTexts(library).flatMap((text) =>
      [...text.text.matchAll(forms[text.language])].map(({ 0: word, index }) => ({
        ...placeOfWord(text, index),
        message: `"${word}" praises.`,
        remedy: 'Say what the work does, with its number if it has one, and what it costs.',
      })),
    );
  },
};

function alternatives(words: string): string {
  return words.split(/\s+/).join('|');
}
