import { z } from 'zod';
import { type Language, languages } from './vocabulary.ts';

/** What a text can have to look like. */
export type TextForm = 'id' | 'address' | 'day' | 'month' | 'arxiv' | 'doi';

declare module 'zod' {
  /** What a schema says of a field to those who write it. `description` is the English of it. */
  interface GlobalMeta {
    /** The description in Chinese. */
    zh?: string;
    /** Values as they may stand in a file. They are facts where they name a work. */
    examples?: readonly unknown[];
    /** What a text has to look like, where that is more than words. */
    form?: TextForm;
  }
}

/** Text in English and, once somebody has written it, in Chinese. */
export interface LocalText {
  readonly en: string;
  readonly zh?: string | undefined;
}

/** The longest sentence a list row holds, in characters: DESIGN.md §11. */
export const whyLimits = { en: 140, zh: 60 } as const satisfies Record<Language, number>;

/** One line of text: no line breaks, no space at either end, not empty. */
export const lineSchema = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/[\r\n]/.test(text), {
    error: 'The text has a line break, or a space at its beginning or end.',
    params: { remedy: 'Write it on one line without surrounding spaces.' },
  })
  .meta({ pattern: String.raw`^\S(.*\S)?$` });

/** Text in both languages, each with a longest length in characters. */
export function localTextSchema(limits: Record<Language, number>) {
  return z.strictObject({
    en: limited(limits.en).meta({
      description: `The English text, at most ${limits.en} characters.`,
      zh: `英文，最多 ${limits.en} 个字符。`,
    }),
    zh: limited(limits.zh)
      .optional()
      .meta({
        description: `The Chinese text, at most ${limits.zh} characters. Leave it out if you do not write Chinese.`,
        zh: `中文，最多 ${limits.zh} 个字符；暂时没有就不写。`,
      }),
  });
}

/**
 * The text in a language, or in English with that said. Lists of texts are chosen likewise.
 * @example localText({ en: 'x' }, 'zh') // { text: 'x', language: 'en' }
 */
export function localText<Text>(
  text: { readonly en: Text; readonly zh?: Text | undefined },
  language: Language,
): { readonly text: Text; readonly language: Language } {
  const own = text[language];
  return own === undefined ? { text: text.en, language: languages[0] } : { text: own, language };
}

function limited(limit: number) {
  return lineSchema
    .refine((text) => [...text].length <= limit, {
      error: (issue) => `The text has ${[...String(issue.input)].length} characters; the limit is ${limit}.`,
      params: { rule: 'text-limit', remedy: 'Say one thing only: what the reader gets.' },
    })
    .meta({ maxLength: limit });
}

/** A list in which nothing stands twice. */
export function distinctList<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .superRefine(eachOnce((value: string) => value))
    .meta({ uniqueItems: true });
}

/**
 * Refuses a list in which two items are of the same thing.
 * @param ofWhat What an item is of.
 * @param name The field of the item that says so, where it is a group.
 * @example z.array(linkSchema).superRefine(eachOnce(({ url }) => url, 'url'))
 */
export function eachOnce<Item>(ofWhat: (item: Item) => string, name?: string): (items: readonly Item[], context: z.RefinementCtx) => void {
  return (items, context) => {
    const all = items.map(ofWhat);
    all.forEach((value, index) => {
      if (all.indexOf(value) === index) return;
      context.addIssue({
        code: 'custom',
        path: name === undefined ? [index] : [index, name],
        input: value,
        message: `"${value}" stands in this list twice.`,
        params: { rule: 'repeated-value', remedy: 'Keep one of the two.' },
      });
    });
  };
}

/** The fingerprint of the English texts that Chinese ones were written for. @see fingerprint.ts */
export const translationOfSchema = z
  .string()
  .regex(/^[0-9a-f]{8}$/, { error: 'A fingerprint has eight hexadecimal digits.' })
  .optional()
  .meta({
    description: 'Which English texts the Chinese ones were written for: a fingerprint, written by `npm run translated`. Not by hand.',
    zh: '中文是对照哪一版英文写的。这是一段指纹，由 `npm run translated` 写入，不必手填。',
    examples: ['dc1832df'],
  });
