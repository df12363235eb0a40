import { listFiles, listHead, type ListPart, type PublishedList } from '#domain/contribution/published-list.ts';
import type { Library } from '#domain/library.ts';

/** The list as published, with the entries of all its parts in curated order. */
export function publishedList(library: Library): PublishedList {
  const { parts: _parts, names: _names, ...head } = listHead(library);
  const published = listFiles(library).flatMap(({ content }) => (JSON.parse(content) as ListPart).entries);
  const entryById = new Map(published.map((entry) => [entry.id, entry]));
  return { ...head, entries: library.entries.flatMap(({ id }) => entryById.get(id) ?? []) };
}
