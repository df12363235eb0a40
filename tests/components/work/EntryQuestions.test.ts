import { describe, expect, it } from 'vitest';
import EntryQuestions from '../../../src/components/work/EntryQuestions.astro';
import { edited, toyEntry } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

describe('EntryQuestions', () => {
  it('has the questions that a work answers, in the language of the page', async () => {
    expect(await render(EntryQuestions, { entry: toyEntry('alpha'), language: 'en' })).toBe(
      '<h2>Questions it answers</h2><ul><li>how does a request join a running batch?</li></ul>',
    );
    expect(await render(EntryQuestions, { entry: toyEntry('alpha'), language: 'zh' })).toContain(
      '<ul><li>请求怎样加入正在运行的 batch？</li>',
    );
  });

  it('has those that are in English only, and says in which language they are', async () => {
    const entry = toyEntry('alpha', edited('papers/alpha.yaml', '\n  zh: ["请求怎样加入正在运行的 batch？"]', ''));
    expect(await render(EntryQuestions, { entry, language: 'zh' })).toContain('<ul lang="en"><li>how does a request join');
  });

  it('has nothing where a work says of none', async () => {
    expect(await render(EntryQuestions, { entry: toyEntry('beta'), language: 'en' })).toBe('');
  });
});
