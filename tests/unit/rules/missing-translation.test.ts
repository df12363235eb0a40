import { describe, expect, it } from 'vitest';
import { edited, findings, toyLibrary } from '../toy-library.ts';

const topicInChinese = { 'topics/kv-cache.zh.md': '---\ntitle: KV 缓存\nline: 键与值存放在哪里。\n---\n' };
const entryInChinese = edited('papers/no-chinese.yaml', 'recommendedBy:', '  zh: 说明读者能得到什么。\nrecommendedBy:');

describe('missing-translation', () => {
  it('warns of a reason without Chinese at the reason, and of a topic without Chinese file', () => {
    expect(findings('missing-translation')).toMatchInlineSnapshot(`
      "content/papers/no-chinese.yaml:13:3 warning[missing-translation] \`why\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then.
      content/topics/kv-cache.md:1:1 warning[missing-translation] The topic "kv-cache" has no Chinese texts.
        Add content/topics/kv-cache.zh.md; readers see English until then."
    `);
  });

  it('is a warning, not an error', () => {
    expect(toyLibrary().diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('is silent once both are translated', () => {
    expect(findings('missing-translation', { ...topicInChinese, ...entryInChinese })).toBe('');
  });
});
