import { entrySchemas } from '../entry.ts';
import { type EntryDraft, withoutEmpty } from './entry-draft.ts';
import { entryTranslation } from '../prose/translations.ts';
import type { Kind } from '../vocabulary.ts';

/**
 * A draft that says for which English texts its Chinese ones were written: those that stand in it. Where it has no Chinese,
 * or does not satisfy the schema yet, it says nothing.
 */
export function stampTranslation(kind: Kind, { translationOf: _old, ...draft }: EntryDraft): EntryDraft {
  const { success, data } = entrySchemas[kind].safeParse({ ...withoutEmpty(draft), kind, id: 'draft' });
  const translation = success ? entryTranslation(data) : undefined;
  return translation === undefined ? draft : { ...draft, translationOf: translation.current };
}
