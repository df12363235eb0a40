import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import KeyboardHelp from '../../../src/components/keys/KeyboardHelp.astro';
import { render } from '../render.ts';

const help = (language: Language): Promise<string> => render(KeyboardHelp, { language });

/** The rows of the table: the keys, and what they do. */
async function rows(language: Language): Promise<readonly string[]> {
  const html = await help(language);
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<\/th>/, ': ')
      .replace(/<[^>]*>/g, '')
      .replace(/ +/g, ' ')
      .replace(' :', ':')
      .trim(),
  );
}

describe('KeyboardHelp', () => {
  it('says what each key does, those that do the same in one row', async () => {
    expect(await rows('en')).toMatchInlineSnapshot(`
      [
        "/: Search",
        "jk or ↓↑: Next, previous entry (focus in a list)",
        "Enter: Open the entry",
        "x: Mark as read or unread (focus in a list)",
        "Esc: Clear the search box, leave it; close this help",
        "?: This help",
      ]
    `);
  });

  it('says so in Chinese', async () => {
    expect(await rows('zh')).toMatchInlineSnapshot(`
      [
        "/: 搜索",
        "jk 或 ↓↑: 下一条、上一条（焦点在列表内）",
        "Enter: 打开条目",
        "x: 标为已读或未读（焦点在列表内）",
        "Esc: 清空搜索框、离开搜索框；关闭本说明",
        "?: 打开本说明",
      ]
    `);
  });

  it('is a dialog that its heading names, closed at first, with a button that opens it and one that closes it', async () => {
    const html = await help('en');
    expect(html).toMatch(/<dialog(?![^>]* open)[^>]* aria-labelledby="keys-title"/);
    expect(html).toContain('<h2 id="keys-title">Keyboard</h2>');
    const [outside = '', inside = ''] = html.split('<dialog');
    expect(outside).toMatch(/<button[^>]* type="button"[^>]*>\s*Keyboard\s*<\/button>/);
    expect(inside).toMatch(/<button[^>]* type="button"[^>]*>\s*Close\s*<\/button>/);
  });

  it('lets single letters be switched off, and says why one would', async () => {
    const html = await help('en');
    expect(html).toMatch(/<input type="checkbox" checked data-part="single" aria-describedby="keys-single">/);
    expect(html).toMatch(/<p id="keys-single">[^<]+<\/p>/);
  });

  it('has a place where marks made by key are announced', async () => {
    expect(await help('en')).toMatch(/<p[^>]* role="status"/);
  });
});
