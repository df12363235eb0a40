import { languages } from '../vocabulary.ts';
import { entryFinding, type Rule } from './rule.ts';

/** What stands under “Questions it answers” is a question; what people type without asking belongs to `askedAs`. */
export const noQuestion: Rule = {
  id: 'no-question',
  severity: 'warning',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      languages.flatMap((language) =>
        (entry.answers?.[language] ?? []).flatMap((line, index) =>
          /[?？]$/.test(line)
            ? []
            : [
                entryFinding(
                  entry,
                  ['answers', language, index],
                  `"${line}" is no question.`,
                  'Ask it, with a question mark, or move it to `askedAs`, by which it is found and not shown.',
                ),
              ],
        ),
      ),
    );
  },
};
