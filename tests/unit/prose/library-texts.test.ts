import { describe, expect, it } from 'vitest';
import { libraryTexts } from '#domain/prose/library-texts.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

/** The places of the texts of one file, as “language path: text”, what is blanked out as underscores. */
const textsOf = (file: string, changes: Changes = {}): readonly string[] =>
  libraryTexts(toyLibrary(changes).library)
    .filter((text) => text.file === file)
    .map(({ path, language, text }) => `${language} ${path.join('.')}: ${text.replaceAll('\0', '_')}`);

describe('libraryTexts', () => {
  it('has all prose of an entry in both languages, and no names', () => {
    expect(textsOf('papers/alpha.yaml')).toMatchInlineSnapshot(`
      [
        "en why.en: Adds a request to the batch after every step.",
        "zh why.zh: 每一步之后都可把新请求加入 batch。",
        "en summary.en: Requests that are done leave after every step. 36 times the throughput of static batching.",
        "zh summary.zh: 每一步之后，完成的请求离开。吞吐是静态批处理的 36 倍。",
        "en answers.en.0: how does a request join a running batch?",
        "zh answers.zh.0: 请求怎样加入正在运行的 batch？",
        "en lineageNote.en: Grows from operating systems, which are not part of this list.",
        "zh lineageNote.zh: 出自操作系统，不在本清单之内。",
      ]
    `);
  });

  it('has how an entry builds on each other one', () => {
    expect(textsOf('papers/beta.yaml')).toContain('zh buildsOn.0.how.zh: 沿用其批处理');
  });

  it('has nothing for what is not written', () => {
    expect(textsOf('papers/no-chinese.yaml').filter((text) => text.startsWith('zh'))).toEqual([
      'zh summary.zh: 只存差异。',
      'zh lineageNote.zh: 不出自本清单中的文献。',
    ]);
  });

  it('has the texts of a topic from its two files, the introduction without place', () => {
    expect(textsOf('topics/serving.md')).toMatchInlineSnapshot(`
      [
        "en title: Serving",
        "en line: batching and caches",
        "en : Requests share a device. Read *Alpha* first.

      ________alert(1)_________",
      ]
    `);
    expect(textsOf('topics/testing.zh.md')).toMatchInlineSnapshot(`
      [
        "zh title: 测试",
        "zh line: 尚无条目。",
        "zh awaiting: 清单列出了标题，没有条目。",
        "zh : ",
      ]
    `);
  });

  it('has the texts of a path with every part and step', () => {
    expect(textsOf('paths/begin.zh.mdx').slice(0, -1)).toMatchInlineSnapshot(`
      [
        "zh title: 从一个请求到许多请求",
        "zh line: 批处理与分页",
        "zh goal: 能说出请求什么时候加入 batch。",
        "zh needs: 运行过一个模型。",
        "zh parts.0.title: 一个请求",
        "zh parts.1.title: 许多请求",
        "zh parts.0.milestone: 能说出一个请求要多少代价。",
        "zh parts.1.milestone: 能说出许多请求要多少代价。",
        "zh parts.0.steps.0.task: 通读。",
        "zh parts.0.steps.1.task: 第一讲。",
        "zh parts.0.steps.2.task: 推出空闲时间的比例。",
        "zh parts.1.steps.0.task: 画出各页。",
        "zh parts.1.steps.1.task: 与 Beta 比较。",
        "zh parts.1.steps.2.task: 略读。",
        "zh parts.0.steps.1.margin: 其余可以以后再看。",
      ]
    `);
  });

  it('has the words of the body of a path, questions included, and no tags', () => {
    const body = textsOf('paths/begin.mdx')
      .at(-1)
      ?.replace(/[\s_]+/g, ' ');
    expect(body).toMatchInlineSnapshot(
      `"en : Six works in the order in which each makes the next one easy. What share of the time is idle with four stages and eight micro-batches? xxxxxxxxxxxxxx, about 27%. Why are pages of one size? So that any free page fits. "`,
    );
  });

  it('has the words of a note without its formulas and code', () => {
    const [english = ''] = textsOf('notes/en/alpha.md');
    expect(english).toMatch(/^en : .*The bubble\n\nWith xxx stages/s);
    expect(english).not.toMatch(/frac|idle =|script/);
    expect(textsOf('notes/zh/alpha.md')).toHaveLength(1);
  });

  it('has the definitions of terms at their places in the glossary', () => {
    expect(textsOf('glossary.yaml')).toEqual([
      'en batch.definition.en: Requests that run together.',
      'zh batch.definition.zh: 一起运行的请求。',
      'en pipeline-bubble.definition.en: Time in which a stage waits.',
      'zh pipeline-bubble.definition.zh: 某个阶段空等的时间。',
    ]);
  });

  it('has each text at a place where a finding can point', () => {
    const { library } = toyLibrary();
    const texts = libraryTexts(library).filter(({ path }) => path.length > 0);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ path }) => path.some((part) => typeof part === 'string' && /^\d+$/.test(part)))).toEqual([]);
  });

  it('has nothing of a file with an error', () => {
    expect(textsOf('papers/alpha.yaml', edited('papers/alpha.yaml', 'tier: must-read', 'tier: nonsense'))).toEqual([]);
  });
});
