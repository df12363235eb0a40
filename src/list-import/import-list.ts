import type { Entry } from '#domain/entry.ts';
import { foldTitle } from '#domain/work/fold-title.ts';
import type { Library } from '#domain/library.ts';
import { addressOf, codeLink } from '#domain/work/links.ts';
import type { Source } from '#domain/source.ts';
import { suggestedId } from '#domain/contribution/suggested-id.ts';
import { type Kind, languages, type Tier } from '#domain/vocabulary.ts';
import { AppearanceReader } from './appearance.ts';
import type { FoundWork, Reason } from './found-work.ts';
import { TopicFinder } from './heading-topics.ts';
import { withoutSigns } from './list-marks.ts';
import { type ListPart, linksOf, textOf } from './list-part.ts';
import { readParts } from './read-parts.ts';
import { type MatchedBy, WorkFinder } from './work-finder.ts';
import { type WorkFacts, workFacts } from './work-facts.ts';
import { WorkReader } from './work-reader.ts';

/** A work of the list that the library has. */
export interface MergedWork {
  readonly work: FoundWork;
  readonly entry: Entry;
  readonly by: MatchedBy;
  /** Links of the list that the entry does not have. */
  readonly newLinks: readonly string[];
  /** Whether the entry does not name the list in `recommendedBy`. */
  readonly lacksSource: boolean;
}

/** A work that the library does not have, as the beginning of its file. */
export interface DraftWork {
  readonly work: FoundWork;
  readonly kind: Kind;
  readonly id: string;
  /** The fields of the entry that the list says. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What a person has to decide, in words. */
  readonly questions: readonly string[];
  /** Lines on which the list has it again. */
  readonly repeatedOn: readonly number[];
}

/** A work whose address or identifier belongs to an entry of another title. */
export interface ConflictingWork {
  readonly work: FoundWork;
  readonly entry: Entry;
  readonly by: MatchedBy;
  /** Whether the work is in the library all the same: its title is that of another entry. */
  readonly isMerged: boolean;
}

/** A part of the list that is not a work. */
export interface SkippedPart {
  readonly line: number;
  readonly reason: Reason;
  readonly text: string;
  readonly links: readonly string[];
}

/** What became of a list. */
export interface ImportedList {
  readonly works: readonly FoundWork[];
  readonly merged: readonly MergedWork[];
  readonly drafts: readonly DraftWork[];
  readonly conflicts: readonly ConflictingWork[];
  readonly skipped: readonly SkippedPart[];
  /** Links that stand at works and lead nowhere from outside: to files of the repository, to other headings, to badges. */
  readonly dropped: readonly { readonly line: number; readonly url: string }[];
}

/** What an import needs to know besides the list. */
export interface ImportOptions {
  readonly library: Library;
  /** The source list of the library that the list is. */
  readonly source?: Source | undefined;
  /** The day that drafts are of: YYYY-MM-DD. */
  readonly day: string;
}

/**
 * Reads the list of somebody else and compares it with a library. Nothing of it is believed blindly: what the library has
 * is left as it is, and of what it has not only those fields are filled that the list or an address says.
 */
export function importList(text: string, { library, source, day }: ImportOptions): ImportedList {
  const { works, skipped, dropped } = findWorks(readParts(text), new WorkReader(new AppearanceReader(library.venues)));
  const finder = new WorkFinder(library);
  const topics = new TopicFinder(library);
  const isPraiseTelling = works.filter(({ isPraised }) => isPraised).length * 2 < works.length;
  const merged: MergedWork[] = [];
  const conflicts: ConflictingWork[] = [];
  const found: { work: FoundWork; facts: WorkFacts }[] = [];
  for (const work of works) {
    const facts = workFacts(work);
    const { match, conflicts: others } = finder.find(work, facts);
    for (const { entry, by } of others) conflicts.push({ work, entry, by, isMerged: match !== undefined });
    const added = match === undefined ? undefined : additions(work, match.entry, source);
    // Links of a work whose identifier is another's are not to be trusted.
    if (match !== undefined && added !== undefined)
      merged.push({ work, ...match, ...added, newLinks: others.length > 0 ? [] : added.newLinks });
    else if (others.length === 0) found.push({ work, facts });
  }
  const taken = new Set([...library.entries, ...library.removed].flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const drafts = sameWorks(found).map(({ first, facts, all }): DraftWork => {
    const kind = facts.kind ?? 'article';
    const praised: Tier | undefined = isPraiseTelling && all.some(({ isPraised }) => isPraised) ? 'must-read' : undefined;
    const tier = all.flatMap(({ tier: own }) => own ?? [])[0] ?? praised;
    const filed = all.flatMap(({ headings, alsoUnder }) => [
      topics.topicsOf(headings),
      ...alsoUnder.map((heading) => topics.topicsOf([heading])),
    ]);
    const topicIds = [...new Set(filed.flatMap(({ topics: own }) => own.map(({ id }) => id)))];
    const fields = draftFields(first, facts, { kind, tier: tier ?? 'optional', said: tier, topics: topicIds, source, day, library });
    const id = suggestedId({ title: first.title, short: first.short }, taken) || idOfAddress(first, taken);
    taken.add(id);
    const unclear = [...new Set(filed.flatMap(({ unclear: some }) => some.map(({ id: topic }) => topic)))];
    const questions = [
      ...(facts.kind === undefined ? ['kind: the list does not say what it is; filed as an article'] : []),
      ...(tier === undefined ? ['tier: the list does not say; optional for now'] : []),
      ...(topicIds.length > 0
        ? []
        : [`topics: ${unclear.length > 0 ? `one of ${unclear.join(', ')}` : `no topic is called ${lastOf(first.headings)}`}`]),
      ...(first.appearance.unknownVenue === undefined || first.appearance.venue !== undefined
        ? []
        : [`venue: "${first.appearance.unknownVenue}" is not in venues.yaml`]),
      ...(facts.ids.arxivs.length > 1 || facts.ids.dois.length > 1 ? ['ids: the links name more than one work'] : []),
      'why: to be written by a person',
    ];
    return { work: first, kind, id, fields, questions, repeatedOn: all.slice(1).map(({ line }) => line) };
  });
  return { works, merged, drafts, conflicts, skipped, dropped };
}

/** The works among parts, and what became of the other parts. */
function findWorks(parts: readonly ListPart[], reader: WorkReader): Pick<ImportedList, 'works' | 'skipped' | 'dropped'> {
  const works: FoundWork[] = [];
  const skipped: SkippedPart[] = [];
  const dropped: { line: number; url: string }[] = [];
  const visit = (part: ListPart, outer: readonly string[]): void => {
    const inContext = { ...part, headings: [...part.headings, ...outer] };
    const [own, details] = divide(part.parts, reader);
    const read = reader.read(inContext);
    if (typeof read === 'object') {
      const work = reader.withDetails(read, details);
      works.push(work);
      const kept = new Set(work.links.map(({ url }) => url));
      for (const url of [...part.runs.flatMap(({ url: one }) => one ?? []), ...details.flatMap(linksOf)]) {
        if (!kept.has(url)) dropped.push({ line: part.line, url });
      }
      for (const inner of own) visit(inner, outer);
      return;
    }
    const withDetails = read === 'neither a link nor a year' && own.length === 0 ? reader.read(stated(inContext, details)) : read;
    if (typeof withDetails === 'object') {
      const work = reader.withDetails(withDetails, details);
      works.push(work);
      for (const url of details.flatMap(linksOf)) if (!work.links.some((link) => link.url === url)) dropped.push({ line: part.line, url });
      return;
    }
    const text = textOf(part.runs);
    if (text !== '' || part.runs.length > 0)
      skipped.push({ line: part.line, reason: read, text: text.slice(0, 200), links: part.runs.flatMap(({ url }) => url ?? []) });
    // What has works in it and is none is a heading of theirs.
    const heading = part.form === 'item' && text !== '' && text.length <= 80 ? [text] : [];
    for (const inner of part.parts) visit(inner, [...outer, ...heading]);
  };
  for (const part of parts) visit(part, []);
  return { works, skipped, dropped };
}

/** An item without a link, whose details may say when and where it appeared: it counts if one of them does. */
function stated(part: ListPart, details: readonly ListPart[]): ListPart {
  const year = details.map(({ runs }) => /\bet al\b.*|\b(?:19|20)\d\d\b/.exec(textOf(runs))?.[0]).find((one) => one !== undefined);
  const [digits] = /\b(19|20)\d\d\b/.exec(details.map(({ runs }) => textOf(runs)).join(' ')) ?? [];
  return year === undefined || digits === undefined ? part : { ...part, runs: [...part.runs, { text: ` (${digits})` }] };
}

/** Parts within an item: works of their own, and what only says more of the item. */
function divide(parts: readonly ListPart[], reader: WorkReader): readonly [readonly ListPart[], readonly ListPart[]] {
  return [parts.filter((part) => reader.isOwnWork(part)), parts.filter((part) => !reader.isOwnWork(part))];
}

/** Lists have works on several lines, under several headings: one draft for each work. */
function sameWorks(
  found: readonly { work: FoundWork; facts: WorkFacts }[],
): readonly { first: FoundWork; facts: WorkFacts; all: readonly FoundWork[] }[] {
  const groups = new Map<string, { first: FoundWork; facts: WorkFacts; all: FoundWork[] }>();
  const seen: { first: FoundWork; facts: WorkFacts; all: FoundWork[] }[] = [];
  for (const { work, facts } of found) {
    const group = facts.kind === 'framework' ? 'framework' : 'text';
    const keys = [
      `${group} title ${foldTitle(work.title)}`,
      // One identifier with two titles may be two works, one of them with a wrong link: two drafts, and the check says what they share.
      ...facts.ids.arxivs.map((id) => `arxiv ${id} ${foldTitle(work.title).slice(0, 12)}`),
    ];
    const known = keys.map((key) => groups.get(key)).find((one) => one !== undefined);
    if (known !== undefined) known.all.push(work);
    const own = known ?? { first: work, facts, all: [work] };
    if (known === undefined) seen.push(own);
    for (const key of keys) if (!groups.has(key)) groups.set(key, own);
  }
  return seen;
}

/** What a list has of a work that its entry does not. */
function additions(work: FoundWork, entry: Entry, source: Source | undefined): Pick<MergedWork, 'newLinks' | 'lacksSource'> {
  const { links } = workFacts(work);
  const known = new Set([...Object.values(entry.links), codeLink(entry)].flatMap((link) => (link === undefined ? [] : addressOf(link))));
  const isOfEntry = (link: string): boolean =>
    known.has(addressOf(link)) ||
    new RegExp(
      `[/=](${
        [entry.ids.arxiv, entry.ids.doi]
          .filter((id) => id !== undefined)
          .map(escaped)
          .join('|') || 'no identifier'
      })`,
      'i',
    ).test(link);
  return {
    newLinks: [...new Set(Object.values(links))].filter((link) => !isOfEntry(link)),
    lacksSource: source !== undefined && !entry.recommendedBy.some((list) => list.source === source.id),
  };
}

interface DraftFacts {
  readonly kind: Kind;
  readonly tier: Tier;
  /** The tier that the list gives it. */
  readonly said: Tier | undefined;
  readonly topics: readonly string[];
  readonly source: Source | undefined;
  readonly day: string;
  readonly library: Library;
}

function draftFields(
  work: FoundWork,
  facts: WorkFacts,
  { kind, tier, said, topics, source, day, library }: DraftFacts,
): Readonly<Record<string, unknown>> {
  const named = facts.venue;
  const byAddress = named === undefined ? undefined : library.venues.find(({ id, aliases }) => id === named || aliases.includes(named))?.id;
  const { appearance } = work;
  const isPaper = kind === 'paper';
  const venue = isPaper ? (appearance.venue ?? (appearance.unknownVenue === undefined ? byAddress : undefined)) : undefined;
  const isHan = /\p{Script=Han}/u.test(work.title);
  const isShortTelling = work.short !== undefined && !foldTitle(work.title).startsWith(foldTitle(work.short));
  return {
    title: work.title,
    ...(isShortTelling ? { short: work.short } : {}),
    aliases: work.aliases.filter((alias) => alias !== work.short && alias !== work.title),
    tier,
    topics,
    repository: facts.repository,
    authors: work.authors,
    venue,
    year: appearance.year ?? facts.year,
    published: facts.published ?? appearance.published,
    language: isHan ? languages[1] : languages[0],
    ids: { doi: facts.ids.dois[0], arxiv: facts.ids.arxivs[0] },
    links: facts.links,
    recommendedBy: source === undefined ? [] : [{ source: source.id, tier: said }],
    added: day,
  };
}

/** An id for a work whose title has no Latin letters, from where it stands. @example 'zhihu-655402388' */
function idOfAddress(work: FoundWork, taken: ReadonlySet<string>): string {
  const [{ url } = { url: '' }] = work.links;
  if (!URL.canParse(url)) return suggestedId({ title: `line ${work.line}` }, taken);
  const { hostname, pathname } = new URL(url);
  const host = hostname.split('.').at(-2) ?? '';
  const last = pathname.split('/').findLast((part) => /[a-z0-9]/i.test(part)) ?? '';
  return suggestedId({ title: `${host} ${last.replace(/\.\w+$/, '')}` }, taken) || suggestedId({ title: `line ${work.line}` }, taken);
}

function lastOf(headings: readonly string[]): string {
  return `"${withoutSigns(headings.at(-1) ?? '').trim()}"`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
