import { describe, expect, it } from 'vitest';
import { type Path, pathTexts, stepsOf } from '#domain/path.ts';
import { type Changes, edited, findings, toyLibrary } from '../toy-library.ts';

function toyPath(changes: Changes = {}): Path {
  const path = toyLibrary(changes).library.path('begin');
  if (path === undefined) throw new Error('The toy library has no path, or an error in it.');
  return path;
}

describe('paths', () => {
  it('are joined from two files', () => {
    expect(toyPath()).toMatchObject({
      id: 'begin',
      order: 1,
      assumes: ['engine'],
      en: { title: 'From one request to many', body: expect.stringMatching(/^Six works/) },
      zh: { title: '从一个请求到许多请求', body: expect.stringMatching(/^六篇文献/) },
    });
  });

  it('without Chinese file are English only', () => {
    expect(toyPath({ 'paths/begin.zh.mdx': undefined }).zh).toBeUndefined();
  });

  it('state order and assumptions in English only', () => {
    expect(findings('unknown-key', edited('paths/begin.zh.mdx', 'title: 从', 'order: 1\ntitle: 从'))).toMatchInlineSnapshot(`
      "content/paths/begin.zh.mdx:3:1 error[unknown-key] Unknown key "order".
        Fields: title, line, goal, needs, parts, translationOf."
    `);
  });

  it('with an error in the Chinese file are still read in English', () => {
    const changes = edited('paths/begin.zh.mdx', 'task: "通读。"', 'tsk: "通读。"');
    expect(toyPath(changes).zh).toBeUndefined();
    expect(findings('unknown-key', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.zh.mdx:12:25 error[unknown-key] Unknown key "tsk".
        Did you mean "task"? Fields: entry, minutes, task, margin."
    `);
  });

  it('have at least one part, and each part one step', () => {
    const changes = edited('paths/begin.mdx', '    steps:\n      - entry: beta', '    steps: []\n    rest:\n      - entry: beta');
    expect(findings('too-little', changes)).toContain('content/paths/begin.mdx:24:12 error[too-little] `parts.steps` is a list of 0');
  });
});

describe('stepsOf', () => {
  it('gives the steps of all parts in order', () => {
    expect(stepsOf(toyPath()).map(({ entry }) => entry)).toEqual(['essay', 'chips', 'alpha', 'beta', 'gamma', 'no-chinese']);
  });
});

describe('pathTexts', () => {
  it('gives the texts in the language asked for', () => {
    expect(pathTexts(toyPath(), 'zh')).toMatchObject({ language: 'zh', title: '从一个请求到许多请求' });
    expect(pathTexts(toyPath(), 'en')).toMatchObject({ language: 'en', title: 'From one request to many' });
  });

  it('gives the English texts, and says so, where Chinese is missing', () => {
    expect(pathTexts(toyPath({ 'paths/begin.zh.mdx': undefined }), 'zh')).toMatchObject({
      language: 'en',
      title: 'From one request to many',
    });
  });
});
