import { noteFile } from '../content-paths.ts';
import { formulaFault, formulasIn } from '../formula.ts';
import type { Rule } from './rule.ts';

/** The formulas of a note can be set, and both languages have the same ones. */
export const noteFormula: Rule = {
  id: 'note-formula',
  severity: 'error',
  check({ library }) {
    return library.notes.flatMap((note) => {
      const faults = (['en', 'zh'] as const).flatMap((language) =>
        formulasIn(note[language]?.body ?? '').flatMap(({ tex, offset }) => {
          const fault = formulaFault(tex);
          return fault === undefined
            ? []
            : [
                {
                  file: noteFile(note.id, language),
                  path: [],
                  offset,
                  message: `The formula ${tex} cannot be set: ${fault}`,
                  remedy: 'Correct the TeX.',
                },
              ];
        }),
      );
      if (note.zh === undefined) return faults;
      const [en, zh] = [note.en.body, note.zh.body].map((body) => formulasIn(body).map(({ tex }) => tex));
      const missing = [...new Set(en)].filter((tex) => tex.length > 12 && zh?.includes(tex) !== true);
      return [
        ...faults,
        ...missing.map((tex) => ({
          file: noteFile(note.id, 'zh'),
          path: [],
          message: `The English note has the formula ${tex}; the Chinese one has not.`,
          remedy: 'Use the same formulas in both languages.',
        })),
      ];
    });
  },
};
