import { type AddressFacts, addressFacts } from '#domain/contribution/address-facts.ts';
import { cleanAddress } from '#domain/contribution/clean-address.ts';
import { addressOf } from '#domain/work/links.ts';
import type { Kind } from '#domain/vocabulary.ts';
import type { FoundLink, FoundWork } from './found-work.ts';
import { kindBelow } from './list-marks.ts';

/** What the links, signs and headings of a work say of it. */
export interface WorkFacts {
  readonly kind?: Kind;
  readonly ids: { readonly dois: readonly string[]; readonly arxivs: readonly string[] };
  /** The links as an entry states them. */
  readonly links: {
    readonly page?: string;
    readonly pdf?: string;
    readonly code?: string;
    readonly docs?: string;
    readonly slides?: string;
    readonly video?: string;
  };
  readonly repository?: string;
  /** The name of a venue that an address says. */
  readonly venue?: string;
  readonly year?: number;
  readonly published?: string;
  /** The addresses that stand for the work itself and not for something beside it, as they are compared. */
  readonly own: readonly string[];
}

type Role = 'work' | 'code' | 'docs' | 'slides' | 'video';

const roles: readonly { readonly form: RegExp; readonly role: Role }[] = [
  { form: /code|repo|github|gitlab|代码|仓库/i, role: 'code' },
  { form: /slide|presentation|幻灯片|课件/i, role: 'slides' },
  { form: /video|youtube|bilibili|talk|recording|视频/i, role: 'video' },
  { form: /docs?\b|documentation|文档/i, role: 'docs' },
];

/** Judges a work by its links: their addresses, and what the list calls them. */
export function workFacts(work: FoundWork): WorkFacts {
  const links = work.links.map((link) => ({ ...link, url: cleanAddress(link.url), facts: addressFacts(link.url) ?? {} }));
  const isRepository = ({ facts }: { facts: AddressFacts }): boolean => facts.repository !== undefined;
  const roleOf = (link: (typeof links)[number]): Role => {
    const named = roles.find(({ form }) => form.test(link.label))?.role;
    return named ?? (isRepository(link) && link.label !== '' ? 'code' : 'work');
  };
  const withRoles = links.map((link) => ({ ...link, role: roleOf(link) }));
  const of = (role: Role) => withRoles.filter((link) => link.role === role);
  // A work that has nothing but a repository is what is in it.
  const own =
    of('work').length > 0 ? of('work') : ((['code', 'video', 'docs', 'slides'] as const).map(of).find(({ length }) => length > 0) ?? []);
  const kind = kindOf(
    work,
    own.map(({ facts }) => facts),
  );
  const pages = own.flatMap(({ facts }) => facts.links?.page ?? []);
  const pdf = own.flatMap(({ facts }) => facts.links?.pdf ?? [])[0];
  const repository = [...own, ...of('code')].flatMap(({ facts }) => facts.repository ?? [])[0];
  const isFramework = kind === 'framework';
  const code = of('code')[0]?.url ?? own.slice(1).find(isRepository)?.url;
  const page = pages.find((address) => !isSuperseded(address, pages)) ?? (own.length === 0 ? undefined : pages[0]);
  const dated = own.map(({ facts }) => facts);
  return {
    ...(kind === undefined ? {} : { kind }),
    ids: {
      dois: [...new Set(own.flatMap(({ facts }) => facts.ids?.doi ?? []))],
      arxivs: [...new Set(own.flatMap(({ facts }) => facts.ids?.arxiv ?? []))],
    },
    links: {
      ...optional('page', page),
      ...optional('pdf', pdf),
      ...optional('code', isFramework || code === page ? undefined : code),
      ...optional('docs', otherThan(page, of('docs'))),
      ...optional('slides', otherThan(page, of('slides'))),
      ...optional('video', otherThan(page, of('video'))),
    },
    ...(isFramework ? optional('repository', repository) : {}),
    ...optional(
      'venue',
      dated.find(({ venue }) => venue !== undefined && venue !== 'arXiv')?.venue ?? dated.find(({ venue }) => venue !== undefined)?.venue,
    ),
    ...optional(
      'year',
      dated.find(({ venue, year }) => year !== undefined && venue !== 'arXiv')?.year ?? dated.find(({ year }) => year !== undefined)?.year,
    ),
    ...optional('published', dated.find(({ published }) => published !== undefined)?.published),
    own: [...new Set(own.flatMap(({ url, facts }) => [url, facts.links?.page ?? url, facts.links?.pdf ?? url]).map(addressOf))],
  };
}

/** The kind: a paper where an address says so, else what signs say, then headings, then other addresses. */
function kindOf(work: FoundWork, own: readonly AddressFacts[]): Kind | undefined {
  const kinds = own.flatMap(({ kind }) => kind ?? []);
  if (work.kind !== undefined) return work.kind;
  if (kinds.includes('paper')) return 'paper';
  if (/^awesome\b|\bawesome-/i.test(work.title) || own.some(({ repository }) => /\/awesome-/i.test(repository ?? ''))) return 'collection';
  const below = kindBelow(work.headings);
  const [said] = kinds;
  if (below === 'course' || below === 'book' || below === 'collection') return below;
  if (work.links.some(({ label }) => /^(paper|pdf|arxiv|(technical )?report)\b|论文/i.test(label))) return 'paper';
  if (said !== undefined) return said;
  if (work.appearance.venue !== undefined || work.appearance.unknownVenue !== undefined) return 'paper';
  if (/\b[A-Z]{2,4} ?\d{2,3}[A-Z]?\b|\b\d{1,2}[-.]\d{3,4}\b/.test(work.title)) return 'course';
  if (work.links.some(({ label }) => /blog|post|article|medium|zhihu|知乎|博客/i.test(label))) return 'article';
  return below;
}

/** Whether an address of arXiv stands beside one of a publisher, which says more. */
function isSuperseded(address: string, all: readonly string[]): boolean {
  return (
    /\/\/arxiv\.org\//.test(address) &&
    all.some((other) => !/\/\/arxiv\.org\//.test(other) && /doi\.org|usenix|openreview|neurips|mlsys|mlr\.press|aclanthology/.test(other))
  );
}

function otherThan(page: string | undefined, links: readonly FoundLink[]): string | undefined {
  return links.find(({ url }) => url !== page)?.url;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in Key]?: Value };
}
