import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('chinese-typography', () => {
  it('is silent on the toy library', () => {
    expect(findings('chinese-typography')).toBe('');
  });

  it('reports Latin without a space, at the text, and how to write it', () => {
    const changes = edited('papers/alpha.yaml', '加入 batch。', '加入batch。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:16:7 warning[chinese-typography] "新请求加入batch" is not set as Chinese is.
        Write "新请求加入 batch": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('reports half-width punctuation', () => {
    const changes = edited('papers/beta.yaml', '把缓存切成页。', '把缓存切成页,再分。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:14:7 warning[chinese-typography] "缓存切成页,再分。" is not set as Chinese is.
        Write "缓存切成页，再分。": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('reports it in a Markdown body at its line and column', () => {
    const changes = edited('topics/serving.zh.md', '先读 Alpha。', '先读 Alpha。\n多个请求再读Beta。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/topics/serving.zh.md:8:6 warning[chinese-typography] "个请求再读Beta。" is not set as Chinese is.
        Write "个请求再读 Beta。": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('reports it in a note below a formula at its line and column', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个微批次时是27%。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/notes/zh/alpha.md:13:12 warning[chinese-typography] "微批次时是27%。后" is not set as Chinese is.
        Write "微批次时是 27%。后": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('reports a formula that touches Chinese', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个微批次时是 $r$的一半。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/notes/zh/alpha.md:13:16 warning[chinese-typography] "是 xxx的一半。后" is not set as Chinese is.
        Write "是 xxx 的一半。后": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('quotes the line of the place, not the one before it', () => {
    const changes = edited('topics/serving.zh.md', '先读 Alpha。', '先读 Alpha。\n再读Beta。');
    expect(findings('chinese-typography', changes)).toContain('"再读Beta。" is not set');
  });

  it('reports it in a question of a checkpoint, a definition and a relation', () => {
    const changes = {
      ...edited('paths/begin.zh.mdx', '各页为什么一样大？', '各页为什么一样大?'),
      ...edited('papers/beta.yaml', '沿用其批处理', '沿用Alpha 批处理'),
      ...edited('glossary.yaml', '某个阶段空等的时间。', '某个阶段idle的时间。'),
    };
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot(`
      "content/glossary.yaml:16:9 warning[chinese-typography] "某个阶段idle的" is not set as Chinese is.
        Write "某个阶段 idle的": one space between Han and Latin or figures, full-width punctuation without spaces.
      content/glossary.yaml:16:9 warning[chinese-typography] "段idle的时间。" is not set as Chinese is.
        Write "段idle 的时间。": one space between Han and Latin or figures, full-width punctuation without spaces.
      content/papers/beta.yaml:18:56 warning[chinese-typography] "沿用Alpha" is not set as Chinese is.
        Write "沿用 Alpha": one space between Han and Latin or figures, full-width punctuation without spaces.
      content/paths/begin.zh.mdx:38:30 warning[chinese-typography] "什么一样大?" is not set as Chinese is.
        Write "什么一样大？": one space between Han and Latin or figures, full-width punctuation without spaces."
    `);
  });

  it('asks nothing of English texts', () => {
    const changes = edited('papers/beta.yaml', 'en: Cuts the cache into pages.', 'en: Cuts the cache 缓存,into pages.');
    expect(findings('chinese-typography', changes)).toBe('');
  });

  it('asks nothing of titles and aliases', () => {
    const changes = edited('papers/beta.yaml', 'aliases: [某某]', 'aliases: ["某某GPU,某"]');
    expect(findings('chinese-typography', changes)).toBe('');
  });
});
