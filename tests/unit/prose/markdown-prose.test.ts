import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { proseOf } from '#domain/prose/markdown-prose.ts';

const files = await listFiles(new URL('../../fixtures/library', import.meta.url).pathname);

/** The prose with what is blanked out shown as underscores. */
const shown = (markdown: string): string => proseOf(markdown).replaceAll('\0', '_');

describe('proseOf', () => {
  it('leaves plain words alone', () => {
    expect(proseOf('Requests share a device, 多个请求共用设备。\n\nSo.')).toBe('Requests share a device, 多个请求共用设备。\n\nSo.');
  });

  it.each([
    ['blocks of code', 'a\n```sh\nrm -rf\n```\nb', 'a\n_____\n______\n___\nb'],
    ['blocks of code between tildes', 'a\n~~~\nx\n~~~\nb', 'a\n___\n_\n___\nb'],
    ['displayed formulas', 'a\n$$\nx^2\n$$\nb', 'a\n__\n___\n__\nb'],
    ['tags, over lines too', 'a <b>c</b>\n<Part\n id="x">', 'a ___c____\n_____\n________'],
    ['addresses of links, and keeps their words', '[Orca](https://example.org/x) b', '_Orca________________________ b'],
    ['marks of headings, lists and quotations', '## A\n- b\n1. c\n> d', '___A\n__b\n___c\n__d'],
    ['strong emphasis', 'a **b** c', 'a __b__ c'],
    ['lines of tables, and keeps their cells', '| a | b |\n| --- | --- |\n| 1 | 2 |', '__a___b__\n_____________\n__1___2__'],
  ])('blanks %s', (_, markdown, prose) => {
    expect(shown(markdown)).toBe(prose);
  });

  it.each([
    ['code', 'Set `a_b` to 1', 'Set xxxxx to 1'],
    ['a formula', '有 $p^2$ 个', '有 xxxxx 个'],
    ['an address', '见 https://example.org/x 。', '见 xxxxxxxxxxxxxxxxxxxxx 。'],
  ])('takes %s within a sentence for a word', (_, markdown, prose) => {
    expect(shown(markdown)).toBe(prose);
  });

  it('ends an address where Chinese punctuation begins', () => {
    expect(shown('见 https://a.org/x，再说')).toBe('见 xxxxxxxxxxxxxxx，再说');
  });

  it('keeps the question of a checkpoint', () => {
    expect(shown('<Checkpoint question="Why pages?">')).toBe(`${'_'.repeat(22)}Why pages?__`);
  });

  it('keeps a question that has a bracket in it', () => {
    expect(shown('<Checkpoint question="Is a > b, and why?">')).toContain('and why?__');
  });

  it('takes no dollar in code for the beginning of a formula', () => {
    expect(shown('`$x` and `$y` differ')).toBe('xxxx and xxxx differ');
  });

  it('takes no dollars in code for the beginning of a displayed formula', () => {
    expect(shown('`$$` begins and `$$` ends')).toBe('xxxx begins and xxxx ends');
  });

  it('takes no escaped dollar for the beginning of a formula', () => {
    expect(shown('for \\$5 or \\$7')).toContain(' or ');
  });

  it.each(files.map(({ path, text }) => [path, text] as const))('keeps the places of characters and lines in %s', (_, text) => {
    for (const each of [text, text.replaceAll('\n', '\r\n'), `${text} 🚀 $🚀$`]) {
      const prose = proseOf(each);
      expect(prose).toHaveLength(each.length);
      expect(prose.split('\n').map((line) => line.length)).toEqual(each.split('\n').map((line) => line.length));
      // Every character is that of the text, or stands for one that is no prose.
      expect([...prose.matchAll(/[^x\0]/g)].filter(({ 0: character, index }) => each[index] !== character)).toEqual([]);
    }
  });
});
