import { translations } from '../prose/translations.ts';
import type { Rule } from './rule.ts';

/** Chinese texts were written for the English ones that stand beside them. */
export const staleTranslation: Rule = {
  id: 'stale-translation',
  severity: 'warning',
  readsAlso: 'everything',
  check({ library }) {
    return translations(library).flatMap(({ file, path, of, current }) =>
      of === current
        ? []
        : [
            {
              file,
              path,
              message:
                of === undefined
                  ? 'It is not said for which English texts the Chinese ones were written.'
                  : 'The English texts changed after the Chinese ones were written.',
              remedy: `Compare the two. When they agree, run \`npm run translated -- content/${file}\`, or write translationOf: "${current}".`,
            },
          ],
    );
  },
};
