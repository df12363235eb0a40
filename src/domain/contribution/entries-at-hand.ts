import type { Entry } from '../entry.ts';
import { partOf } from '../id.ts';
import { isGroup } from '../plain-data.ts';
import type { Kind } from '../vocabulary.ts';
import { type Names, namesFilesLike } from '../work/name-groups.ts';
import { workIdentities } from '../work/work-identities.ts';
import { type EntryDraft, identifiedWork } from './entry-draft.ts';
import { citationLookup, type ListHead, type ListPart, listPartFile, type PublishedList } from './published-list.ts';

/** What a draft is to be compared with. */
export interface AskedEntries {
  /** What it is called. */
  readonly id: string;
  /** The ids that it names. */
  readonly references: readonly string[];
  /** Under what an entry is found that has the same name, identifier, title or citation key. */
  readonly lookups: readonly string[];
}

/** What a draft is to be compared with, as far as it says. */
export function askedEntries(kind: Kind, id: string, draft: EntryDraft): AskedEntries {
  const { prerequisites, buildsOn, formerIds, citationKey } = draft;
  const texts = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []);
  const ancestors = Array.isArray(buildsOn) ? buildsOn.map((relation: unknown) => (isGroup(relation) ? relation['entry'] : undefined)) : [];
  return {
    id,
    references: texts([...texts(prerequisites), ...ancestors]).filter((reference) => reference !== ''),
    lookups: [
      ...texts(formerIds),
      ...workIdentities(identifiedWork(kind, draft)).map(({ key }) => key),
      ...(typeof citationKey === 'string' ? [citationLookup(citationKey)] : []),
    ],
  };
}

/** What is at hand of a list that is sent in parts: as much as drafts have asked for. */
export class EntriesAtHand {
  readonly #head: ListHead;
  readonly #files = new Set<string>();
  readonly #entries = new Map<string, Entry>();
  readonly #ids = new Map<string, string>();
  #names: Names = {};

  constructor(head: ListHead) {
    this.#head = head;
  }

  /** The list with the entries at hand. */
  get list(): PublishedList {
    const { parts: _parts, names: _names, ...head } = this.#head;
    return { ...head, entries: [...this.#entries.values()], otherIds: Object.keys(this.#names) };
  }

  /** An entry at hand by its id, or by one that it had before. */
  entry(id: string): Entry | undefined {
    return this.#entries.get(id) ?? this.#entries.get(this.#ids.get(id) ?? '');
  }

  /**
   * The files that are still needed to compare a draft with the list; what they hold may make others needed. Where the id is
   * that of an entry, what leads to what the draft names is followed: it may lead back.
   */
  missing({ id, references, lookups }: AskedEntries): readonly string[] {
    const met = new Set([id, ...references, ...[id, ...references, ...lookups].flatMap((key) => this.#ids.get(key) ?? [])]);
    if (this.#entries.has(id)) {
      for (const each of met) {
        const entry = each === id ? undefined : this.#entries.get(each);
        for (const next of [...(entry?.prerequisites ?? []), ...(entry?.buildsOn ?? []).map((relation) => relation.entry)]) met.add(next);
      }
    }
    const files = [...met, ...lookups].map((key) => listPartFile(partOf(key, this.#head.parts)));
    // What is misspelt may be near another name.
    const unknown = references.filter((reference) => !this.#entries.has(reference));
    return [...new Set([...files, ...unknown.flatMap((reference) => namesFilesLike(reference, this.#head.names))])].filter(
      (file) => !this.#files.has(file),
    );
  }

  /** Takes a file that was missing. @param data What it says. */
  add(file: string, data: Names | ListPart): void {
    this.#files.add(file);
    if (!isListPart(data)) this.#names = { ...this.#names, ...data };
    else {
      for (const entry of data.entries) this.#entries.set(entry.id, entry);
      for (const [key, id] of Object.entries(data.ids)) this.#ids.set(key, id);
    }
  }
}

/** The names of works are texts. */
function isListPart(data: Names | ListPart): data is ListPart {
  return Array.isArray(data['entries']);
}
