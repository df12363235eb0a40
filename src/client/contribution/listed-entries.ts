import { type AskedEntries, EntriesAtHand } from '#domain/contribution/entries-at-hand.ts';
import type { ListHead, ListPart, PublishedList } from '#domain/contribution/published-list.ts';
import type { Entry } from '#domain/entry.ts';
import { kindFolder } from '#domain/vocabulary.ts';
import type { Names } from '#domain/work/name-groups.ts';
import { urls } from '../../urls.ts';
import { fetchJson } from '../fetch-json.ts';
import { namesLike } from '../names-like.ts';

/** The list that drafts are compared with, of which as much is fetched as they ask for. */
export class ListedEntries {
  readonly #head: ListHead;
  readonly #atHand: EntriesAtHand;
  /** What is on its way, by its file. */
  readonly #asked = new Map<string, Promise<Names | ListPart | undefined>>();

  constructor(head: ListHead) {
    this.#head = head;
    this.#atHand = new EntriesAtHand(head);
  }

  /** The list with the entries at hand. */
  get list(): PublishedList {
    return this.#atHand.list;
  }

  /** An entry at hand by its id, or by one that it had before. */
  entry(id: string): Entry | undefined {
    return this.#atHand.entry(id);
  }

  /** Whether all is at hand that a draft is to be compared with. */
  has(asked: AskedEntries): boolean {
    return this.#atHand.missing(asked).length === 0;
  }

  /** Gets what a draft is to be compared with. False when some of it cannot be had. */
  async fetch(asked: AskedEntries): Promise<boolean> {
    for (let missing = this.#atHand.missing(asked); missing.length > 0; missing = this.#atHand.missing(asked)) {
      const files = await Promise.all(missing.map((file) => this.#fetchFile(file)));
      if (files.includes(undefined)) return false;
    }
    return true;
  }

  /** The names of works whose ids begin as a text does or nearly so, as far as they can be had. */
  namesLike(text: string): Promise<Names> {
    return namesLike(text, this.#head.names, (file) => this.#fetchFile(file) as Promise<Names | undefined>);
  }

  /** The file of an entry as published, or nothing when it cannot be had. */
  async textOf({ kind, id }: Entry): Promise<string | undefined> {
    try {
      const response = await fetch(urls.file(`${kindFolder(kind)}/${id}.yaml`));
      return response.ok ? await response.text() : undefined;
    } catch {
      return undefined;
    }
  }

  /** A file is asked for once, and again when it could not be had. */
  #fetchFile(file: string): Promise<Names | ListPart | undefined> {
    const known = this.#asked.get(file);
    if (known !== undefined) return known;
    const asked = fetchJson<Names | ListPart>(urls.file(file)).then((data) => {
      if (data === undefined) this.#asked.delete(file);
      else this.#atHand.add(file, data);
      return data;
    });
    this.#asked.set(file, asked);
    return asked;
  }
}
