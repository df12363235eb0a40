import type { Language } from '#domain/vocabulary.ts';

/** The names in braces of a text. @example Placeholders<'{n} of {all}'> // 'n' | 'all' */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The texts of a room by key, each in every language. */
type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What the texts of a room have to be: a text for one has one for many, and no placeholder has only one of the two, or only one language. */
type Checked<Room extends Texts> = {
  readonly [Key in keyof Room]: {
    readonly en: Key extends `${infer Many}.one`
      ? Many extends keyof Room
        ? Without<Exclude<Placeholders<Room[Key]['en']>, Placeholders<Room[Many]['en']>>, Many>
        : Wrong<`There is no ${Many}.`>
      : string;
    readonly zh: Without<Exclude<Placeholders<Room[Key]['en']>, Placeholders<Room[Key]['zh']>>, 'the Chinese text'> &
      Without<Exclude<Placeholders<Room[Key]['zh']>, Placeholders<Room[Key]['en']>>, 'the English text'>;
  };
};

/** Any text where no placeholder is missing, otherwise what the compiler says of it. */
type Without<Missing extends string, Where extends string> = [Missing] extends [never] ? string : Wrong<`{${Missing}} is not in ${Where}.`>;

/** No text is of this type, so the compiler shows its message. */
type Wrong<Message extends string> = Readonly<Record<Message, unknown>>;

/**
 * The texts of one room. `{n}` and the like are filled in; a key with `.one` is taken when `n` is 1.
 * The compiler refuses a Chinese text with other placeholders than the English one.
 * @example roomTexts({ 'list.entries': { en: '{n} entries', zh: '{n} 条' }, 'list.entries.one': { en: '1 entry', zh: '1 条' } })
 */
export function roomTexts<const Room extends Texts>(texts: Room & Checked<Room>): Room {
  return texts;
}
