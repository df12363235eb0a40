import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('term-translation', () => {
  it('is silent on the toy library', () => {
    expect(findings('term-translation')).toBe('');
  });

  it('reports a rendering to avoid at the text that has it, and the one to use', () => {
    const changes = edited('papers/alpha.yaml', '新请求加入 batch', '新请求加入批量包');
    expect(findings('term-translation', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:16:7 warning[term-translation] "批量包" is not how this list says "batch" in Chinese.
        Write "批", as content/glossary.yaml says."
    `);
  });

  it('reports it in the body of a note at its line and column', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个批量包时是 27%。');
    expect(findings('term-translation', changes)).toMatchInlineSnapshot(`
      "content/notes/zh/alpha.md:13:8 warning[term-translation] "批量包" is not how this list says "batch" in Chinese.
        Write "批", as content/glossary.yaml says."
    `);
  });

  it('reports it in the glossary itself', () => {
    const changes = edited('glossary.yaml', '某个阶段空等的时间。', '批量包空等的时间。');
    expect(findings('term-translation', changes)).toMatchInlineSnapshot(`
      "content/glossary.yaml:16:9 warning[term-translation] "批量包" is not how this list says "batch" in Chinese.
        Write "批", as content/glossary.yaml says."
    `);
  });

  it('asks nothing of English texts', () => {
    const changes = edited('papers/alpha.yaml', 'Adds a request', 'Adds a 批量包');
    expect(findings('term-translation', changes)).toBe('');
  });

  it('asks nothing of code', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、八个微批次时是 27%。', '四个阶段、八个 `批量包` 时是 27%。');
    expect(findings('term-translation', changes)).toBe('');
  });

  it('reports two terms of one Chinese name, at the second', () => {
    expect(findings('term-translation', edited('glossary.yaml', 'zh: 流水线气泡', 'zh: 批'))).toMatchInlineSnapshot(`
      "content/glossary.yaml:13:7 warning[term-translation] The terms "batch" and "pipeline-bubble" have the same name.
        Make them one term with aliases, or name them apart."
    `);
  });

  it('reports two terms of one English name, whatever its case', () => {
    expect(findings('term-translation', edited('glossary.yaml', 'en: pipeline bubble', 'en: Batch'))).toMatchInlineSnapshot(`
      "content/glossary.yaml:13:7 warning[term-translation] The terms "batch" and "pipeline-bubble" have the same name.
        Make them one term with aliases, or name them apart."
    `);
  });

  it('reports them whichever of the two has capitals', () => {
    const text = edited('glossary.yaml', 'en: pipeline bubble', 'en: batch')['glossary.yaml'];
    expect(findings('term-translation', { 'glossary.yaml': text?.replace('en: batch', 'en: BATCH') })).toContain('have the same name');
  });

  it('allows a term that avoids nothing, and names that only contain each other', () => {
    const changes = edited('glossary.yaml', 'avoid: [批量包]', 'avoid: []');
    expect(findings('term-translation', { ...changes, ...edited('papers/beta.yaml', '把缓存', '把批量包') })).toBe('');
    expect(findings('term-translation', edited('glossary.yaml', 'zh: 流水线气泡', 'zh: 批处理'))).toBe('');
  });
});
