import {
  entryFile,
  glossaryFile,
  linkExceptionsFile,
  linkRecordFile,
  noteFile,
  pathFile,
  peopleFile,
  removedFile,
  sourcesFile,
  topicFile,
  venuesFile,
} from '#domain/content-paths.ts';
import type { Problem } from '#domain/diagnostic.ts';
import { idSchema } from '#domain/identifiers.ts';
import { type Kind, kindFolder, kindOfFolder, kinds, type Language } from '#domain/vocabulary.ts';

/** What a file of the content folder is, or why it is nothing. */
export type FilePlace =
  | { readonly noun: 'entry'; readonly kind: Kind; readonly id: string }
  | { readonly noun: 'topic' | 'note' | 'path'; readonly id: string; readonly language: Language }
  | { readonly noun: 'venues' | 'sources' | 'people' | 'glossary' | 'removed' | 'link-exceptions' | 'link-record' }
  | { readonly noun: 'none'; readonly problem: Problem };

/**
 * What a file is, by its path alone.
 * @param path Relative to the content folder, with slashes.
 * @example placeOfFile('papers/orca.yaml') // { noun: 'entry', kind: 'paper', id: 'orca' }
 */
export function placeOfFile(path: string): FilePlace {
  if (path === venuesFile) return { noun: 'venues' };
  if (path === sourcesFile) return { noun: 'sources' };
  if (path === peopleFile) return { noun: 'people' };
  if (path === glossaryFile) return { noun: 'glossary' };
  if (path === removedFile) return { noun: 'removed' };
  if (path === linkExceptionsFile) return { noun: 'link-exceptions' };
  if (path === linkRecordFile) return { noun: 'link-record' };
  const [, folder = '', name = ''] = /^([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const kind = kindOfFolder(folder);
  const [, entryId] = /^(.+)\.yaml$/.exec(name) ?? [];
  if (kind !== undefined && entryId !== undefined) {
    return isId(entryId) ? { noun: 'entry', kind, id: entryId } : wrongId(entryId, entryFile({ kind, id: 'flash-attention-2' }));
  }
  for (const { noun, form, file, example } of texts) {
    const { id, zh } = form.exec(path)?.groups ?? {};
    if (id === undefined) continue;
    const language = zh === undefined ? 'en' : 'zh';
    return isId(id) ? { noun, id, language } : wrongId(id, file(example, language));
  }
  return none(
    'misplaced-file',
    'Nothing reads this file.',
    `Entries are <id>.yaml files in ${kinds.map((each) => `${kindFolder(each)}/`).join(', ')}; ` +
      'topics are topics/<id>.md and topics/<id>.zh.md; paths are paths/<id>.mdx and paths/<id>.zh.mdx; ' +
      `notes are notes/en/<id>.md and notes/zh/<id>.md; ${venuesFile}, ${sourcesFile}, ${peopleFile}, ${glossaryFile}, ${removedFile} and ${linkExceptionsFile} stand beside them.`,
  );
}

/** Texts in two files, one a language, by the form of their path. */
const texts = [
  { noun: 'topic', form: /^topics\/(?<id>[^./]+)(?<zh>\.zh)?\.md$/, file: topicFile, example: 'kv-cache' },
  { noun: 'path', form: /^paths\/(?<id>[^./]+)(?<zh>\.zh)?\.mdx$/, file: pathFile, example: 'memory' },
  { noun: 'note', form: /^notes\/(?:en|(?<zh>zh))\/(?<id>[^./]+)\.md$/, file: noteFile, example: 'zero' },
] as const;

function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

function wrongId(text: string, example: string): FilePlace {
  return none('wrong-id', `"${text}" cannot be an id.`, `Name the file with lower-case letters, digits and single hyphens: ${example}.`);
}

function none(rule: string, message: string, remedy: string): FilePlace {
  return { noun: 'none', problem: { severity: 'error', rule, message, remedy } };
}
