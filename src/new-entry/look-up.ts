import type { AddressFacts } from '#domain/contribution/address-facts.ts';
import { type EntryDraft, groupOf } from '#domain/contribution/entry-draft.ts';
import { foldTitle } from '#domain/work/fold-title.ts';
import { plainTitle } from '#domain/contribution/plain-title.ts';
import type { Venue } from '#domain/venue.ts';
import { venueOfTitle } from '#domain/work/venue-of-title.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { type ArxivRecord, lookUpArxiv } from './arxiv-record.ts';
import { type CrossrefRecord, lookUpCrossref } from './crossref-record.ts';

/** What is known of a work before anybody is asked, and from where. */
export interface FoundWork {
  readonly kind?: Kind | undefined;
  /** Facts that a source states. */
  readonly draft: EntryDraft;
  /** What a source states in a form that a person has to put right, by field: a title in TeX. */
  readonly doubtful: Readonly<Record<string, string>>;
  /** What was looked up, where, and what came of it: a sentence each. */
  readonly said: readonly string[];
  /** Why this work cannot be added, and what to do. */
  readonly refusal?: { readonly message: string; readonly remedy: string };
}

/** Where the services are, when not at their own addresses. */
export interface Services {
  readonly arxiv?: string | undefined;
  readonly crossref?: string | undefined;
  /** An address for letters, told to Crossref. */
  readonly contact?: string | undefined;
}

/**
 * What an address says of a work, and what arXiv and Crossref say of the identifier in it.
 * Where a service gives no answer, what the address says has to do.
 */
export async function lookUp(facts: AddressFacts, venues: readonly Venue[], services: Services): Promise<FoundWork> {
  const { arxiv, doi } = facts.ids ?? {};
  if (arxiv !== undefined) return lookUpPreprint(facts, arxiv, venues, services);
  return doi === undefined ? fromAddress(facts, venues) : lookUpPublication(facts, doi, venues, services);
}

/** What the address alone says. */
export function fromAddress(facts: AddressFacts, venues: readonly Venue[], said: readonly string[] = []): FoundWork {
  const { kind, venue: name, ...own } = facts;
  const venue = name === undefined ? undefined : venues.find(({ id, aliases }) => id === name || aliases.includes(name))?.id;
  return { kind, draft: { ...own, ...(venue === undefined ? {} : { venue }) }, doubtful: {}, said };
}

async function lookUpPreprint(facts: AddressFacts, id: string, venues: readonly Venue[], services: Services): Promise<FoundWork> {
  const known = fromAddress(facts, venues);
  const looked = await lookUpArxiv(id, services.arxiv);
  if (looked.is === 'missing') return { ...known, refusal: { message: `arXiv has no work ${id}.`, remedy: 'Check the number.' } };
  if (looked.is === 'failed') return { ...known, said: [`${looked.why} What follows is what the identifier itself says.`] };
  const { record } = looked;
  if (isWithdrawn(record)) {
    const message = `${id} was withdrawn; arXiv says: “${record.comment}”`;
    return { ...known, refusal: { message, remedy: 'If it belongs on the list all the same, state its facts and add --offline.' } };
  }
  const { title, authors, doubtful } = plainFacts(record);
  const preprint: FoundWork = {
    ...known,
    draft: {
      ...known.draft,
      title,
      authors,
      ...(record.published === undefined ? {} : { published: record.published, year: Number(record.published.slice(0, 4)) }),
    },
    doubtful,
    said: [
      `arXiv ${id}: “${record.title}”, ${count(record.authors.length, 'author')}, first version of ${record.published ?? 'an unknown month'}.`,
    ],
  };
  if (record.doi === undefined && record.journal === undefined) return preprint;
  return withPublication(preprint, record, venues, services);
}

/** A preprint with what is known of the version that was published later. Its venue is looked up; it is not guessed. */
async function withPublication(
  preprint: FoundWork,
  { doi, journal }: ArxivRecord,
  venues: readonly Venue[],
  services: Services,
): Promise<FoundWork> {
  // The preprint is not the version that the entry is about, so its venue and its year are not those of the entry.
  const { venue: _venue, year: _year, ...draft } = preprint.draft;
  const where = [...(doi === undefined ? [] : [`DOI ${doi}`]), ...(journal === undefined ? [] : [`“${journal}”`])].join(', ');
  const said = [...preprint.said, `arXiv names a published version: ${where}.`];
  if (doi === undefined)
    return { ...preprint, draft, said: [...said, 'Its venue and year have to be stated: they are not guessed from that.'] };
  const links = { ...groupOf(draft, 'links'), page: `https://doi.org/${doi}` };
  const published = { ...draft, ids: { doi, ...groupOf(draft, 'ids') }, links };
  const looked = await lookUpCrossref(doi, services.crossref, services.contact);
  if (looked.is !== 'found') {
    const why = looked.is === 'missing' ? `Crossref has no DOI ${doi}.` : looked.why;
    return { ...preprint, draft: published, said: [...said, why] };
  }
  const { record } = looked;
  const facts = plainFacts(record);
  const isRenamed = typeof draft['title'] === 'string' && facts.title !== undefined && foldTitle(facts.title) !== foldTitle(draft['title']);
  const isSigned = record.authors.length > 0 && !isSameNames(record.authors, draft['authors']);
  return {
    ...preprint,
    draft: {
      ...published,
      ...venueFacts(record, venues),
      ...(isRenamed ? { title: facts.title, formerTitles: [draft['title']] } : {}),
      ...(isSigned ? { authors: facts.authors } : {}),
    },
    said: [
      ...said,
      sayPublication(record, doi, venues),
      ...(isRenamed ? [`The published title is another: “${record.title}”. The one of the preprint becomes a former title.`] : []),
      ...(isSigned
        ? [`The authors are those of the published version, ${record.authors.length} of them; arXiv lists or spells them differently.`]
        : []),
    ],
  };
}

async function lookUpPublication(facts: AddressFacts, doi: string, venues: readonly Venue[], services: Services): Promise<FoundWork> {
  const known = fromAddress(facts, venues);
  const looked = await lookUpCrossref(doi, services.crossref, services.contact);
  if (looked.is === 'missing') {
    const remedy = 'Check it. If another registry has it, state the facts and add --offline.';
    return { ...known, refusal: { message: `Crossref has no DOI ${doi}.`, remedy } };
  }
  if (looked.is === 'failed') return { ...known, said: [`${looked.why} What follows is what the address itself says.`] };
  const { record } = looked;
  if (record.isRetracted) {
    const remedy = 'If it belongs on the list all the same, state its facts and add --offline.';
    return { ...known, refusal: { message: `${doi} was retracted, says Crossref.`, remedy } };
  }
  const { title, authors, doubtful } = plainFacts(record);
  return {
    kind: record.isBook ? 'book' : known.kind,
    draft: { ...known.draft, title, authors, ...venueFacts(record, venues) },
    doubtful,
    said: [
      `Crossref ${doi}: “${record.title ?? 'no title'}”, ${count(record.authors.length, 'author')}.`,
      sayPublication(record, doi, venues),
    ],
  };
}

/** The title and the authors of a record, as far as they can be taken as they are. */
function plainFacts({ title, authors }: { readonly title?: string; readonly authors: readonly string[] }): {
  readonly title: string | undefined;
  readonly authors: readonly string[] | undefined;
  readonly doubtful: Readonly<Record<string, string>>;
} {
  const plain = title === undefined ? undefined : plainTitle(title);
  const names = authors.map((name) => plainTitle(name) ?? name);
  const areNamesPlain = authors.length > 0 && names.every((name) => plainTitle(name) !== undefined);
  return {
    title: plain,
    authors: areNamesPlain ? names : undefined,
    doubtful: {
      ...(title === undefined || plain !== undefined ? {} : { title }),
      ...(authors.length === 0 || areNamesPlain ? {} : { authors: names.join(', ') }),
    },
  };
}

function venueFacts({ container, meeting, year }: CrossrefRecord, venues: readonly Venue[]): EntryDraft {
  const venue = container === undefined ? undefined : venueOfTitle(container, venues, meeting)?.id;
  // The year is that of the publication which the venue names: one goes with the other.
  return { ...(venue === undefined ? {} : { venue }), ...(year === undefined ? {} : { year }) };
}

function sayPublication(record: CrossrefRecord, doi: string, venues: readonly Venue[]): string {
  const { venue } = venueFacts(record, venues);
  const where =
    record.container === undefined ? 'Crossref does not say where it is printed' : `Crossref ${doi}: printed in “${record.container}”`;
  const when = record.year === undefined ? '' : `, ${record.year}`;
  if (venue !== undefined) return `${where}${when}: venue ${String(venue)}.`;
  return `${where}${when}${record.container === undefined ? '.' : ', which is not the name of one venue of content/venues.yaml.'}`;
}

/** Authors withdraw a work in the comment on its last version. A conference from which they withdrew it is another matter. */
function isWithdrawn({ comment }: ArxivRecord): boolean {
  return (
    comment !== undefined &&
    /^withdrawn\b|\b(paper|submission|article|manuscript|work|preprint|version)\s+(has been|is|was)\s+withdrawn\b(?! from)/i.test(comment)
  );
}

function isSameNames(names: readonly string[], others: unknown): boolean {
  return (
    Array.isArray(others) &&
    others.length === names.length &&
    names.every((name, index) => foldTitle(name) === foldTitle(String(others[index])))
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
