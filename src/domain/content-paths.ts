import type { Entry } from './entry.ts';
import { kindFolder, type Language } from './vocabulary.ts';

/** The file that states the venues, relative to the content folder. */
export const venuesFile = 'venues.yaml';

/** The file that states the source lists, relative to the content folder. */
export const sourcesFile = 'sources.yaml';

/** The file that states Chinese names of people, relative to the content folder. */
export const peopleFile = 'people.yaml';

/** The file that states the terms, relative to the content folder. */
export const glossaryFile = 'glossary.yaml';

/** The file that states which works were taken out of the list, relative to the content folder. */
export const removedFile = 'removed.yaml';

/** The file that states which addresses are not asked, and why, relative to the content folder. */
export const linkExceptionsFile = 'link-exceptions.yaml';

/** The file that `npm run links` writes, relative to the content folder. */
export const linkRecordFile = 'link-record.yaml';

/** The file of an entry, relative to the content folder. @example entryFile({ kind: 'paper', id: 'orca' }) // 'papers/orca.yaml' */
export function entryFile(entry: Pick<Entry, 'kind' | 'id'>): string {
  return `${kindFolder(entry.kind)}/${entry.id}.yaml`;
}

/** The file of a topic, relative to the content folder. @example topicFile('serving', 'zh') // 'topics/serving.zh.md' */
export function topicFile(id: string, language: Language): string {
  return `topics/${id}${language === 'en' ? '' : `.${language}`}.md`;
}

/** The file of the notes on an entry. @example noteFile('zero', 'zh') // 'notes/zh/zero.md' */
export function noteFile(id: string, language: Language): string {
  return `notes/${language}/${id}.md`;
}

/** The file of a path. @example pathFile('memory', 'zh') // 'paths/memory.zh.mdx' */
export function pathFile(id: string, language: Language): string {
  return `paths/${id}${language === 'en' ? '' : `.${language}`}.mdx`;
}
