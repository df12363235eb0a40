import { misprints } from '../prose/chinese-typography.ts';
import { libraryTexts, placeOfWord } from '../prose/library-texts.ts';
import type { Rule } from './rule.ts';

/** Chinese texts have a space between Han and Latin, and full-width punctuation. */
export const chineseTypography: Rule = {
  id: 'chinese-typography',
  severity: 'warning',
  check({ library }) {
    return libraryTexts(library).flatMap((text) =>
      text.language !== 'zh'
        ? []
        : misprints(text.text).map(({ offset, found, correct }) => ({
            ...placeOfWord(text, offset),
            message: `"${found}" is not set as Chinese is.`,
            remedy: `Write "${correct}": one space between Han and Latin or figures, full-width punctuation without spaces.`,
          })),
    );
  },
};
