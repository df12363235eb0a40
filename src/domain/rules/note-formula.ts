import { noteFile } from '../content-paths.ts';
import { formulaFault, formulasIn } from '../prose/formula.ts';
import { type Language, languages } from '../vocabulary.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** The formulas of a note can be set, and both languages have the same ones. */
export const noteFormula: Rule = {
  id: 'note-formula',
  severity: 'error',
  check({ library }) {
    return library.notes.flatMap((note) => {
      const faults = languages.flatMap((language) =>
        formulasIn(note[language]?.body ?? '').flatMap(({ tex, offset }) => {
          const fault = formulaFault(tex);
          return fault === undefined
            ? []
            : [
                {
                  file: noteFile(note.id, language),
                  path: [],
                  offset,
                  message: `The formula ${tex.replaceAll('\n', ' ')} cannot be set: ${fault}`,
                  remedy: 'Correct the TeX.',
                },
              ];
        }),
      );
      if (note.zh === undefined) return faults;
      const texts = { en: note.en.body, zh: note.zh.body };
      return [...faults, ...missingIn('zh', 'en', texts, note.id), ...missingIn('en', 'zh', texts, note.id)];
    });
  },
};

/** The names of languages in messages. */
const names = { en: 'English', zh: 'Chinese' } as const satisfies Record<Language, string>;

/** Whether both languages need a formula: short ones are names of things, and numbers are written as each language does. */
function isShared(tex: string): boolean {
  return tex.length > 12 && /[A-Za-z]/.test(tex.replace(/\\[A-Za-z]+/g, ''));
}

/** The formulas of a note that its text in another language has and this one has not. */
function missingIn(language: Language, other: Language, texts: Record<Language, string>, id: string): readonly RuleFinding[] {
  const own = new Set(formulasIn(texts[language]).map(({ tex }) => tex));
  const missing = new Set(formulasIn(texts[other]).flatMap(({ tex }) => (isShared(tex) && !own.has(tex) ? tex : [])));
  return [...missing].map((tex) => ({
    file: noteFile(id, 'zh'),
    path: [],
    message: `The ${names[other]} note has the formula ${tex.replaceAll('\n', ' ')}; the ${names[language]} one has not.`,
    remedy: 'Use the same formulas in both languages.',
  }));
}
