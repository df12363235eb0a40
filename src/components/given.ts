import type { Language } from '#domain/vocabulary.ts';
import type { Contract, SettingsOf } from '../contracts/contract.ts';
import { textsOf } from '../i18n/index.ts';

/**
 * The attributes by which a custom element gets what its contract says: the texts that its script fills in, and its settings.
 * @example <read-count {...given(readCount, language, { within: 'li', of: '[data-work]', text: 'marks.ofRead' })}>
 */
export function given<Of extends Contract>(contract: Of, language: Language, ...settings: SettingsArgument<Of>): Record<string, string> {
  const [told]: readonly object[] = settings;
  return {
    ...(contract.texts === undefined ? {} : { 'data-texts': JSON.stringify(textsOf(language, contract.texts)) }),
    ...(told === undefined ? {} : { 'data-settings': JSON.stringify(told) }),
  };
}

/** No settings need not be given. */
type SettingsArgument<Of> = Of extends { readonly settings: object } ? [SettingsOf<Of>] : [];
