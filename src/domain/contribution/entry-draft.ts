import { citationKey } from './citation-key.ts';
import type { Entry } from '../entry.ts';
import { isGroup, valueAt } from '../plain-data.ts';
import { suggestedId } from './suggested-id.ts';
import type { Kind } from '../vocabulary.ts';
import type { IdentifiedWork } from '../work/work-identities.ts';

/** The fields of an entry that is being written, in their groups: any of them may still be missing or wrong. */
export type EntryDraft = Readonly<Record<string, unknown>>;

/** A draft with one field set. @example withField({ ids: { doi: 'x' } }, 'ids.arxiv', 'y') // { ids: { doi: 'x', arxiv: 'y' } } */
export function withField(draft: EntryDraft, place: string, value: unknown): EntryDraft {
  const [name = '', ...rest] = place.split('.');
  return { ...draft, [name]: rest.length === 0 ? value : withField(groupOf(draft, name), rest.join('.'), value) };
}

/** A group of a draft, empty where there is none. */
export function groupOf(draft: EntryDraft, name: string): EntryDraft {
  const group = draft[name];
  return isGroup(group) ? group : {};
}

/** Whether a value states nothing: no text, and in lists and groups nothing that states something. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isGroup(value) ? Object.values(value).every(isEmpty) : value === undefined || value === null || value === '';
}

/** A draft without what states nothing, in its groups and lists too. @example withoutEmpty({ title: 'A', links: { pdf: '' } }) // { title: 'A' } */
export function withoutEmpty(draft: EntryDraft): EntryDraft {
  const stated = Object.entries(draft).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(stated.map(([name, value]) => [name, trimmed(value)]));
}

/** What of a draft tells it from other works. */
export function identifiedWork(kind: Kind, draft: EntryDraft): IdentifiedWork {
  const { formerTitles, year } = draft;
  return {
    kind,
    title: textAt(draft, 'title') ?? '',
    formerTitles: Array.isArray(formerTitles) ? formerTitles.map(String) : [],
    ids: { doi: textAt(draft, 'ids.doi'), arxiv: textAt(draft, 'ids.arxiv') },
    year: typeof year === 'number' ? year : undefined,
    institution: textAt(draft, 'institution'),
  };
}

/**
 * What a new entry is called: its id, made of what people call the work, and its citation key, made of authors, year and title.
 * @param entries Those whose names are taken.
 */
export function entryNames(
  draft: EntryDraft,
  entries: readonly Pick<Entry, 'id' | 'formerIds' | 'citationKey'>[],
): { readonly id: string; readonly citationKey: string | undefined } {
  const { authors, year } = draft;
  const title = textAt(draft, 'title') ?? '';
  const work = {
    title,
    authors: Array.isArray(authors) ? authors.map(String) : [],
    year: typeof year === 'number' ? year : undefined,
  };
  return {
    id: suggestedId(
      { title, short: textAt(draft, 'short') },
      entries.flatMap(({ id, formerIds }) => [id, ...formerIds]),
    ),
    citationKey: citationKey(
      work,
      entries.flatMap((entry) => entry.citationKey ?? []),
    ),
  };
}

function textAt(draft: EntryDraft, place: string): string | undefined {
  const value = valueAt(draft, place.split('.'));
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(trimmed);
  return isGroup(value) ? withoutEmpty(value) : value;
}
