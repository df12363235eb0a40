import { describe, expect, it } from 'vitest';
import { lineSchema, localText, localTextSchema } from '#domain/text.ts';

const schema = localTextSchema({ en: 5, zh: 3 });

describe('lineSchema', () => {
  it('accepts one line in any script', () => {
    expect(lineSchema.parse('Read *this* 先读 🚀')).toBe('Read *this* 先读 🚀');
  });

  it.each(['', ' a', 'a ', 'a\nb', 'a\r', '\u3000a'])('refuses %j', (text) => {
    expect(lineSchema.safeParse(text).success).toBe(false);
  });
});

describe('localTextSchema', () => {
  it('needs English and not Chinese', () => {
    expect(schema.safeParse({ en: 'abc' }).success).toBe(true);
    expect(schema.safeParse({ zh: '甲' }).success).toBe(false);
  });

  it('refuses other languages', () => {
    expect(schema.safeParse({ en: 'abc', de: 'abc' }).success).toBe(false);
  });

  it('has a limit for each language, which may be reached', () => {
    expect(schema.safeParse({ en: 'abcde', zh: '甲乙丙' }).success).toBe(true);
    expect(schema.safeParse({ en: 'abcdef' }).success).toBe(false);
    expect(schema.safeParse({ en: 'abc', zh: '甲乙丙丁' }).success).toBe(false);
  });

  it('counts an emoji as one character', () => {
    expect(schema.safeParse({ en: '🚀🚀🚀🚀🚀' }).success).toBe(true);
  });

  it('says how long the text is and how long it may be', () => {
    expect(schema.safeParse({ en: '🚀abcdef' }).error?.issues[0]?.message).toBe('The text has 7 characters; the limit is 5.');
  });
});

describe('localText', () => {
  it('gives the text in the language asked for', () => {
    expect(localText({ en: 'batch', zh: '批' }, 'zh')).toEqual({ text: '批', language: 'zh' });
  });

  it('gives English, and says so, where Chinese is missing', () => {
    expect(localText({ en: 'batch' }, 'zh')).toEqual({ text: 'batch', language: 'en' });
  });

  it('gives lists of texts likewise', () => {
    expect(localText({ en: ['batch'] }, 'zh')).toEqual({ text: ['batch'], language: 'en' });
  });
});
