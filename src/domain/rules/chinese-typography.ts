import { misprints } from '../chinese-typography.ts';
import { libraryTexts } from '../library-texts.ts';
import type { Rule } from './rule.ts';

/** Chinese texts have a space between Han and Latin, and full-width punctuation. */
export const chineseTypography: Rule = {
  id: 'chinese-typography',
  severity: 'warning',
  check({ library }) {
    return libraryTexts(library).flatMap(({ file, path, language, text }) =>
      language !== 'zh'
        ? []
        : misprints(text).map(({ offset, found, correct }) => ({
            file,
            path,
            ...(path.length === 0 ? { offset } : {}),
            message: `"${found}" is not set as Chinese is.`,
            remedy: `Write "${correct}": one space between Han and Latin or figures, full-width punctuation without spaces.`,
          })),
    );
  },
};
