import { glossaryFile } from '../content-paths.ts';
import { libraryTexts, placeOfWord } from '../prose/library-texts.ts';
import type { Rule } from './rule.ts';

/** Every term of the glossary has one translation, and all texts use it. */
export const termTranslation: Rule = {
  id: 'term-translation',
  severity: 'warning',
  check({ library }) {
    const { terms } = library;
    const repeated = terms.flatMap((term, index) => {
      const other = terms.slice(0, index).find(({ en, zh }) => zh === term.zh || en.toLowerCase() === term.en.toLowerCase());
      return other === undefined
        ? []
        : [
            {
              file: glossaryFile,
              path: [term.id, 'zh'],
              message: `The terms "${other.id}" and "${term.id}" have the same name.`,
              remedy: 'Make them one term with aliases, or name them apart.',
            },
          ];
    });
    const avoided = terms.flatMap(({ en, zh, avoid }) => avoid.map((word) => ({ en, zh, word })));
    const used = libraryTexts(library).flatMap((text) =>
      text.language !== 'zh'
        ? []
        : avoided.flatMap(({ en, zh, word }) => {
            const offset = text.text.indexOf(word);
            return offset < 0
              ? []
              : [
                  {
                    ...placeOfWord(text, offset),
                    message: `"${word}" is not how this list says "${en}" in Chinese.`,
                    remedy: `Write "${zh}", as content/${glossaryFile} says.`,
                  },
                ];
          }),
    );
    return [...repeated, ...used];
  },
};
