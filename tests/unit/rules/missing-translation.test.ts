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

  it('warns of a path and of a note without Chinese file', () => {
    const changes = { 'paths/begin.zh.mdx': undefined, 'notes/zh/alpha.md': undefined };
    expect(findings('missing-translation', { ...topicInChinese, ...entryInChinese, ...changes })).toMatchInlineSnapshot(`
      "content/notes/en/alpha.md:1:1 warning[missing-translation] The note on "alpha" has no Chinese texts.
        Add content/notes/zh/alpha.md; readers see English until then.
      content/paths/begin.mdx:1:1 warning[missing-translation] The path "begin" has no Chinese texts.
        Add content/paths/begin.zh.mdx; readers see English until then."
    `);
  });

  it('warns of each text of an entry without Chinese, at the text', () => {
    const changes = {
      ...edited(
        'papers/alpha.yaml',
        '  zh: "每一步之后，完成的请求离开。吞吐是静态批处理的 36 倍。"\nanswers:\n  en: ["how does a request join a running batch?"]\n  zh: ["请求怎样加入正在运行的 batch？"]\nlineageNote:\n  en: Grows from operating systems, which are not part of this list.\n  zh: 出自操作系统，不在本清单之内。\n',
        'answers:\n  en: ["how does a request join a running batch?"]\nlineageNote:\n  en: Grows from operating systems.\n',
      ),
      ...edited('papers/beta.yaml', ', zh: 沿用其批处理', ''),
    };
    expect(findings('missing-translation', { ...topicInChinese, ...entryInChinese, ...changes })).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:18:3 warning[missing-translation] \`summary\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then.
      content/papers/alpha.yaml:20:3 warning[missing-translation] \`answers\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then.
      content/papers/alpha.yaml:22:3 warning[missing-translation] \`lineageNote\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then.
      content/papers/beta.yaml:18:26 warning[missing-translation] \`buildsOn.how\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then."
    `);
  });

  it('warns of a term whose definition has no Chinese', () => {
    const changes = edited('glossary.yaml', '    zh: 某个阶段空等的时间。\n', '');
    expect(findings('missing-translation', { ...topicInChinese, ...entryInChinese, ...changes })).toMatchInlineSnapshot(`
      "content/glossary.yaml:15:5 warning[missing-translation] \`pipeline-bubble.definition\` has no Chinese text.
        Add \`zh\`, written in Chinese rather than translated; readers see English until then."
    `);
  });
});
