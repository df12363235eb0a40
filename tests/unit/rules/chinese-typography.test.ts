import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('chinese-typography', () => {
  it('is silent on the toy library', () => {
    expect(findings('chinese-typography')).toBe('');
  });

  it('reports Latin without a space, at the text, and how to write it', () => {
    const changes = edited('papers/alpha.yaml', '加入 batch。', '加入batch。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
  });

  it('reports half-width punctuation', () => {
    const changes = edited('papers/beta.yaml', '把缓存切成页。', '把缓存切成页,再分。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
  });

  it('reports it in a Markdown body at its line and column', () => {
    const changes = edited('topics/serving.zh.md', '先读 Alpha。', '先读 Alpha。\n多个请求再读Beta。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
  });

  it('reports it in a note below a formula at its line and column', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个微批次时是27%。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
  });

  it('reports a formula that touches Chinese', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个微批次时是 $r$的一半。');
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
  });

  it.fails('quotes the line of the place, not the one before it', () => {
    const changes = edited('topics/serving.zh.md', '先读 Alpha。', '先读 Alpha。
再读Beta。');
    expect(findings('chinese-typography', changes)).toContain('"再读Beta。" is not set');
  });

  it('reports it in a question of a checkpoint, a definition and a relation', () => {
    const changes = {
      ...edited('paths/begin.zh.mdx', '各页为什么一样大？', '各页为什么一样大?'),
      ...edited('papers/beta.yaml', '沿用其批处理', '沿用Alpha 批处理'),
      ...edited('glossary.yaml', '某个阶段空等的时间。', '某个阶段idle的时间。'),
    };
    expect(findings('chinese-typography', changes)).toMatchInlineSnapshot();
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
