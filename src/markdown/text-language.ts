import type { Language } from '#domain/vocabulary.ts';

/** The language of a Markdown file of the library or of a page, by its path: `notes/zh/zero.md` and `about.zh.mdx` are Chinese. */
export function languageOfFile(path: string | undefined): Language {
  return /[\\/]zh[\\/][^\\/]+$|\.zh\.mdx?$/.test(path ?? '') ? 'zh' : 'en';
}
