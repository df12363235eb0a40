import type { Entry } from './entry.ts';
import { kindFolder } from './vocabulary.ts';

/** The file that states the venues, relative to the content folder. */
export const venuesFile = 'venues.yaml';

/** The file that states the source lists, relative to the content folder. */
export const sourcesFile = 'sources.yaml';

/** The file of an entry, relative to the content folder. @example entryFile({ kind: 'paper', id: 'orca' }) // 'papers/orca.yaml' */
export function entryFile(entry: Pick<Entry, 'kind' | 'id'>): string {
  return `${kindFolder(entry.kind)}/${entry.id}.yaml`;
}

/** The file of a topic, relative to the content folder. @example topicFile('serving', 'zh') // 'topics/serving.zh.md' */
export function topicFile(id: string, language: 'en' | 'zh'): string {
  return `topics/${id}${language === 'en' ? '' : `.${language}`}.md`;
}
