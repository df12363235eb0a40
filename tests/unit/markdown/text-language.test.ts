import { describe, expect, it } from 'vitest';
import { languages } from '#domain/vocabulary.ts';
import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { languageOfFile } from '../../../src/markdown/text-language.ts';

describe('languageOfFile', () => {
  it.each(languages)('knows every text of the library in %s', (language) => {
    const files = [noteFile('zero', language), pathFile('memory', language), topicFile('serving', language)];
    expect(files.map((file) => languageOfFile(`/home/me/content/${file}`))).toEqual(files.map(() => language));
  });

  it.each([
    ['/x/src/prose/about.zh.mdx', 'zh'],
    ['/x/src/prose/about.mdx', 'en'],
    ['C:\\x\\content\\notes\\zh\\zero.md', 'zh'],
    ['C:\\x\\content\\notes\\en\\zero.md', 'en'],
    ['/home/zh/content/notes/en/zero.md', 'en'],
    ['/home/zh/content/topics/serving.md', 'en'],
    ['/x/content/topics/zh.md', 'en'],
    ['/x/content/topics/a.zh.txt', 'en'],
    [undefined, 'en'],
  ])('takes %s for %s', (path, language) => {
    expect(languageOfFile(path)).toBe(language);
  });
});
