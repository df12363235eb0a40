import { addressFacts } from '#domain/contribution/address-facts.ts';
import type { Entry } from '#domain/entry.ts';
import { foldTitle } from '#domain/work/fold-title.ts';
import type { Library } from '#domain/library.ts';
import { addressOf } from '#domain/work/links.ts';
import { nearest } from '#domain/nearest.ts';
import { shortName } from '#domain/work/short-name.ts';
import type { FoundWork } from './found-work.ts';
import type { WorkFacts } from './work-facts.ts';

/** By what a work of a list was known again. */
export type MatchedBy =
  | 'DOI'
  | 'arXiv identifier'
  | 'address'
  | 'title'
  | 'former title'
  | 'short name'
  | 'alias'
  | 'title behind the name'
  | 'nearly the same title';

/** The entry that a work of a list is. */
export interface Match {
  readonly entry: Entry;
  readonly by: MatchedBy;
}

/** Two works behind one identifier, or two titles; a person has to look. */
export interface Conflict {
  readonly entry: Entry;
  readonly by: MatchedBy;
}

/** Folded titles shorter than this are compared as wholes only. */
const longEnough = 20;

/** Finds the entries of a library by what lists say of them. */
export class WorkFinder {
  readonly #keys = new Map<string, Set<Entry>>();
  readonly #titles: readonly string[];

  constructor(library: Library) {
    for (const entry of library.entries) {
      for (const key of keysOf(entry)) {
        const owners = this.#keys.get(key);
        if (owners === undefined) this.#keys.set(key, new Set([entry]));
        else owners.add(entry);
      }
    }
    this.#titles = [...this.#keys.keys()].flatMap((key) => (key.startsWith('title ') ? key.slice('title '.length) : []));
  }

  /**
   * The entry that a work is. Where its title and its identifier say different works, the title is believed, and the other
   * is a conflict; where only an identifier agrees and the titles have no telling word in common, it is nothing but a conflict.
   */
  find(work: FoundWork, facts: WorkFacts): { readonly match?: Match; readonly conflicts: readonly Conflict[] } {
    const byTitle = this.#byTitle(work, facts);
    const byIdentity = this.#byIdentity(work, facts);
    if (byTitle !== undefined) {
      const isOther = byIdentity !== undefined && byIdentity.entry !== byTitle.entry && !isRelated(work, byIdentity.entry);
      return { match: byTitle, conflicts: isOther ? [byIdentity] : [] };
    }
    if (byIdentity === undefined) return { conflicts: [] };
    // A page may be called anything; an identifier is of one work, and its title is known.
    const isBelieved = byIdentity.by === 'address' || isRelated(work, byIdentity.entry);
    return isBelieved ? { match: byIdentity, conflicts: [] } : { conflicts: [byIdentity] };
  }

  #byTitle(work: FoundWork, facts: WorkFacts): Match | undefined {
    const titles = [work.title, ...work.otherTitles].map(foldTitle).filter((title) => title !== '');
    const steps = [
      ['title', titles],
      ['former title', titles],
      ['short name', titles],
      ['alias', titles],
    ] as const;
    for (const [by, keys] of steps) {
      for (const key of keys) {
        const entry = this.#best(`${by} ${key}`, work, facts);
        // A short word is the name of many things: only where the address does not say something else.
        if (entry !== undefined && (by === 'title' || by === 'former title' || isFitting(facts, entry))) return { entry, by };
      }
    }
    for (const words of [work.title, ...work.otherTitles].flatMap(titleBehindName)) {
      const entry = this.#best(`behind ${words}`, work, facts);
      if (entry !== undefined) return { entry, by: 'title behind the name' };
    }
    for (const title of titles.filter(({ length }) => length >= longEnough)) {
      const ofItsLength = this.#titles.filter(({ length }) => Math.abs(length - title.length) <= 2);
      const [near] = nearest(title, ofItsLength, 1);
      const entry = near === undefined ? undefined : this.#best(`title ${near}`, work, facts);
      if (entry !== undefined) return { entry, by: 'nearly the same title' };
    }
    return undefined;
  }

  #byIdentity(work: FoundWork, facts: WorkFacts): Match | undefined {
    const keys = [
      ...facts.ids.dois.map((doi) => ['DOI', `doi ${doi}`] as const),
      ...facts.ids.arxivs.map((arxiv) => ['arXiv identifier', `arxiv ${arxiv}`] as const),
      ...facts.own.map((address) => ['address', `address ${address}`] as const),
    ];
    for (const [by, key] of keys) {
      const entry = this.#best(key, work, facts);
      if (entry !== undefined) return { entry, by };
    }
    return undefined;
  }

  /** Of the entries with a key the one of the same kind, then the one whose title is nearest to what the list says. */
  #best(key: string, work: FoundWork, facts: WorkFacts): Entry | undefined {
    const owners = [...(this.#keys.get(key) ?? [])];
    if (owners.length < 2) return owners[0];
    const isSameKind = ({ kind }: Entry): boolean => (kind === 'framework') === (facts.kind === 'framework');
    const fitting = owners.filter(isSameKind);
    const candidates = fitting.length > 0 ? fitting : owners;
    return candidates.toSorted((a, b) => likeness(work, b) - likeness(work, a))[0];
  }
}

/** All by which an entry can be known. */
function keysOf(entry: Entry): readonly string[] {
  const links = Object.values(entry.links).filter((link) => link !== undefined);
  const addresses = [...links, ...(entry.kind === 'framework' ? [entry.repository] : [])];
  const facts = addresses.map(addressFacts);
  const ids = facts.map((fact) => fact?.ids);
  return [
    ...new Set([
      ...[entry.ids.doi, ...ids.map((id) => id?.doi)].flatMap((doi) => (doi === undefined ? [] : `doi ${doi}`)),
      ...[entry.ids.arxiv, ...ids.map((id) => id?.arxiv)].flatMap((arxiv) => (arxiv === undefined ? [] : `arxiv ${arxiv}`)),
      ...addresses.map((address) => `address ${addressOf(address)}`),
      ...facts
        .flatMap((fact) => [fact?.links?.page, fact?.links?.pdf])
        .flatMap((link) => (link === undefined ? [] : `address ${addressOf(link)}`)),
      `title ${foldTitle(entry.title)}`,
      ...entry.formerTitles.map((title) => `former title ${foldTitle(title)}`),
      `short name ${foldTitle(shortName(entry))}`,
      ...entry.aliases.map((alias) => `alias ${foldTitle(alias)}`),
      ...[entry.title, ...entry.formerTitles].flatMap(titleBehindName).map((words) => `behind ${words}`),
    ]),
  ];
}

/** A title folded, and what it has behind a colon: names change, “DeepSpeed-ZeRO: …” is “ZeRO: …”. Short ones say too little. */
function titleBehindName(title: string): readonly string[] {
  const [, ...rest] = title.split(/[:：]/);
  return [title, rest.join(':')].map(foldTitle).filter(({ length }) => length >= longEnough * 1.5);
}

/** Whether a work known by a short name alone can be an entry: of one kind, or nothing known against it. */
function isFitting(facts: WorkFacts, entry: Entry): boolean {
  if (facts.kind === undefined) return true;
  return (facts.kind === 'framework') === (entry.kind === 'framework') && (facts.kind === 'paper') === (entry.kind === 'paper');
}

/** Whether a work and an entry have a telling word in common. */
function isRelated(work: FoundWork, entry: Entry): boolean {
  return likeness(work, entry) > 0;
}

/** How many telling words of a work some name of an entry has. */
function likeness(work: FoundWork, entry: Entry): number {
  const own = new Set([work.title, ...work.otherTitles, work.short ?? ''].flatMap(tellingWords));
  const names = [entry.title, entry.short ?? '', ...entry.formerTitles, ...entry.aliases].flatMap(tellingWords);
  return [...new Set(names)].filter((word) => own.has(word)).length;
}

/** Words that titles in this field have in common without being about one thing. */
const common = new Set(
  'a an the of for and with in on to by via from using towards toward is are how what why system systems large language model models llm llms training inference serving learning deep neural network networks efficient fast scalable distributed machine gpu gpus data parallel memory optimization performance high accelerating based'.split(
    ' ',
  ),
);

/** The words of a title that tell what it is about; of Chinese, its pairs of characters. */
function tellingWords(title: string): readonly string[] {
  const latin = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const han = (title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => `${[...run][index]}${character}`),
  );
  return [...latin.filter((word) => word.length > 2 && !common.has(word)), ...han];
}
