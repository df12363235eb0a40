import { describe, expect, it } from 'vitest';
import { noteSchema, noteTranslationSchema } from '#domain/note.ts';
import { edited, findings, toyLibrary } from '../toy-library.ts';

const computed = { formula: 'a+b', where: { a: '1' }, gives: '2', stated: '2' };
const accepts = (change: object): boolean => noteSchema.safeParse({ computed: [{ ...computed, ...change }] }).success;

describe('notes', () => {
  it('are read from a file for each language', () => {
    expect(toyLibrary().library.note('alpha')).toMatchObject({
      id: 'alpha',
      computed: [{ formula: '\\frac{p-1}{m+p-1}', where: { p: '4', m: '8' }, gives: '0.273', stated: '27%' }],
      en: { body: expect.stringMatching(/^### The bubble/) },
      zh: { body: expect.stringMatching(/^### 气泡/), translationOf: '0eff2d2c' },
    });
  });

  it('have no Chinese where there is no Chinese file', () => {
    expect(toyLibrary({ 'notes/zh/alpha.md': undefined }).library.note('alpha')?.zh).toBeUndefined();
  });

  it('keep the zeros of a number, which say how exact it is', () => {
    const { library } = toyLibrary(edited('notes/en/alpha.md', 'gives: 0.273', 'gives: 0.2730'));
    expect(library.note('alpha')?.computed[0]?.gives).toBe('0.2730');
  });

  it('are known to no other entry', () => {
    expect(toyLibrary().library.note('beta')).toBeUndefined();
  });

  it('in Chinese without an English one are reported', () => {
    expect(findings('misplaced-file', { 'notes/zh/beta.md': '---\ntranslationOf: "00000000"\n---\n\n文。\n' })).toMatchInlineSnapshot(`
      "content/notes/zh/beta.md:1:1 error[misplaced-file] This translation has no original.
        Add content/notes/en/beta.md, or remove this file."
    `);
  });

  it('with a number that is none are reported at it', () => {
    expect(findings('wrong-text', edited('notes/en/alpha.md', 'gives: 0.273', 'gives: a third'))).toMatchInlineSnapshot(`
      "content/notes/en/alpha.md:5:12 error[wrong-text] "a third" is not a number.
        Write it as in 0.27 or 7.5e9."
    `);
    expect(findings('wrong-text', edited('notes/en/alpha.md', 'm: 8', 'm: eight'))).toMatchInlineSnapshot(`
      "content/notes/en/alpha.md:4:23 error[wrong-text] "eight" is not a number.
        Write it as in 0.27 or 7.5e9."
    `);
  });
});

describe('noteSchema', () => {
  it.each(['1', '-1', '0.27', '7.5e9', 3])('takes %j for a number', (gives) => {
    expect(accepts({ gives, where: { x: gives } })).toBe(true);
  });

  it.each(['', ' ', 'one', '1,5', '27%', 'Infinity', 'NaN', null, [], 1.5])('takes %j for none', (gives) => {
    expect(accepts({ gives })).toBe(false);
    expect(accepts({ where: { x: gives } })).toBe(false);
  });

  it('needs nothing computed, and all of what is computed', () => {
    expect(noteSchema.parse({})).toEqual({ computed: [] });
    for (const key of ['formula', 'where', 'gives', 'stated']) expect(accepts({ [key]: undefined })).toBe(false);
    expect(accepts({ more: 'x' })).toBe(false);
  });

  it('has a fingerprint only in a translation', () => {
    expect(noteTranslationSchema.safeParse({ translationOf: '0eff2d2c' }).success).toBe(true);
    expect(noteTranslationSchema.safeParse({ computed: [] }).success).toBe(false);
    expect(noteSchema.safeParse({ translationOf: '0eff2d2c' }).success).toBe(false);
  });
});
