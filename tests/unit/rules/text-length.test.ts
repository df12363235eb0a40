import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const english = (introduction: string): string =>
  findings(
    'text-length',
    edited('topics/serving.md', 'Requests share a device. Read *Alpha* first.\n\n<script>alert(1)</script>', introduction),
  );
const chinese = (introduction: string): string =>
  findings('text-length', edited('topics/serving.zh.md', '多个请求共用设备，先读 Alpha。', introduction));
const note = (body: string): string =>
  findings('text-length', { 'notes/en/alpha.md': `---\ncomputed: []\n---\n\n${body}\n`, 'notes/zh/alpha.md': undefined });
const noteInChinese = (body: string): string =>
  findings('text-length', { 'notes/zh/alpha.md': `---\ntranslationOf: "0eff2d2c"\n---\n\n${body}\n` });

describe('text-length', () => {
  it('is silent on the toy library', () => {
    expect(findings('text-length')).toBe('');
  });

  it('warns of an introduction of more than 80 words', () => {
    expect(english('word '.repeat(80))).toBe('');
    expect(english('word '.repeat(81))).toMatchInlineSnapshot(`
      "content/topics/serving.md:1:1 warning[text-length] The introduction has 81 words; the limit is 80.
        Keep what the reader needs next, and cut the rest."
    `);
  });

  it('counts Chinese by characters, with names and figures as one each', () => {
    expect(chinese(`${'字'.repeat(156)} Alpha 2024、27% GPU。`)).toBe('');
    expect(chinese(`${'字'.repeat(157)} Alpha 2024、27% GPU。`)).toMatchInlineSnapshot(`
      "content/topics/serving.zh.md:1:1 warning[text-length] The introduction has 161 characters; the limit is 160.
        Keep what the reader needs next, and cut the rest."
    `);
  });

  it('counts no answers to the questions of a note', () => {
    const asked = `${'word '.repeat(449)}\n\n1. Why?\n\n   ${'because '.repeat(60)}\n`;
    expect(note(asked)).toBe('');
    expect(note(`${asked}2. And then more?`)).toContain('has 453 words');
  });

  it('counts no code, formulas, addresses and punctuation', () => {
    const more = '\n\n$$\na b c d\n$$\n\n```sh\nlet us go\n```\n\n[word](https://example.org/a/b/c) — `code` $x^2$ ...';
    expect(english(`${'word '.repeat(79)}${more}`)).toBe('');
  });

  it('allows a topic without introduction', () => {
    expect(english('')).toBe('');
  });

  it('warns of a note that is a line', () => {
    expect(note('word '.repeat(150))).toBe('');
    expect(note('word '.repeat(149))).toMatchInlineSnapshot(`
      "content/notes/en/alpha.md:1:1 warning[text-length] The note has 149 words; 150 to 450 are wanted.
        Work the idea through: its formula or number, how to read it, what changed."
    `);
  });

  it('warns of a note that is a chapter', () => {
    expect(note('word '.repeat(450))).toBe('');
    expect(note('word '.repeat(451))).toMatchInlineSnapshot(`
      "content/notes/en/alpha.md:1:1 warning[text-length] The note has 451 words; 150 to 450 are wanted.
        Keep what the reader needs next, and cut the rest."
    `);
  });

  it('has limits of its own for Chinese notes', () => {
    expect([noteInChinese('字'.repeat(220)), noteInChinese('字'.repeat(900))]).toEqual(['', '']);
    expect(`${noteInChinese('字'.repeat(219))}\n${noteInChinese('字'.repeat(901))}`).toMatchInlineSnapshot(`
      "content/notes/zh/alpha.md:1:1 warning[text-length] The note has 219 characters; 220 to 900 are wanted.
        Work the idea through: its formula or number, how to read it, what changed.
      content/notes/zh/alpha.md:1:1 warning[text-length] The note has 901 characters; 220 to 900 are wanted.
        Keep what the reader needs next, and cut the rest."
    `);
  });

  it('counts Chinese that follows Latin without a space too', () => {
    expect(noteInChinese(`GPU${'字'.repeat(901)}`)).toContain('The note has 902 characters');
  });
});
