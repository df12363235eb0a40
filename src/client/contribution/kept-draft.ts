import type { FormValues } from './field-controls.ts';

/** A draft as this browser keeps it. */
export interface KeptDraft {
  readonly values: FormValues;
  /** The fields whose value nobody typed: it follows others. */
  readonly followed: readonly string[];
}

/** The key of a draft: one for a new entry, one for each entry that is being corrected. */
export function draftKey(fixes: string | undefined): string {
  return fixes === undefined ? 'roofline.draft' : `roofline.draft.${fixes}`;
}

/** The draft that was kept, if one was and it can be read. */
export function keptDraft(key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('followed' in kept)) return undefined;
    const { values, followed } = kept;
    if (typeof values !== 'object' || values === null || !Array.isArray(followed)) return undefined;
    return { values: { ...values }, followed: followed.map(String) };
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or forgets it. Says whether the browser did so. */
export function keepDraft(key: string, draft: KeptDraft | undefined): boolean {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
