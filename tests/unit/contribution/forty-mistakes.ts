import type { FormValues } from '../../../src/client/contribution/field-controls.ts';

/** A mistake that people make in a field, as the form states it, and the rule that finds it. */
export interface Mistake {
  readonly mistake: string;
  readonly values: FormValues;
  readonly rule: string;
}

/** A new entry of the toy library with nothing wrong in it. */
export const faultless: FormValues = {
  kind: 'paper',
  id: 'epsilon',
  title: 'Epsilon: Caches for Everybody',
  aliases: ['人人可用的缓存'],
  tier: 'optional',
  topics: ['kv-cache'],
  authors: ['Ada Writer', 'Bob Reader'],
  venue: 'SOSP',
  year: 2024,
  published: '2024-02',
  language: 'en',
  'ids.arxiv': '2402.01234',
  'ids.doi': '10.1145/77.88',
  'links.page': 'https://doi.org/10.1145/77.88',
  'links.pdf': 'https://arxiv.org/pdf/2402.01234',
  minutes: 50,
  'why.en': 'Shares one cache among all requests that begin alike.',
  'why.zh': '开头相同的请求共用一份缓存。',
  prerequisites: ['beta'],
  buildsOn: [{ entry: 'beta', how: { en: 'pages the cache as it does', zh: '沿用它的分页' } }],
  citationKey: 'writer-reader-2024-epsilon',
  recommendedBy: [{ source: 'first-list' }],
  added: '2026-11-21',
};

function one(mistake: string, field: string, value: unknown, rule: string): Mistake {
  return { mistake, values: { [field]: value }, rule };
}

/** Forty-four mistakes, each made alone in the faultless entry. */
export const mistakes: readonly Mistake[] = [
  one('no title', 'title', '', 'missing-field'),
  one('no authors', 'authors', [], 'missing-field'),
  one('no sentence that says why', 'why.en', '', 'missing-field'),
  one('no tier', 'tier', '', 'missing-field'),
  one('no topic', 'topics', [], 'missing-field'),
  one('no year', 'year', '', 'missing-field'),
  one('no venue', 'venue', '', 'missing-field'),
  one('no page', 'links.page', '', 'missing-field'),
  one('a year in words', 'year', 'last year', 'wrong-type'),
  one('a year before computers', 'year', 1890, 'too-little'),
  one('a year with a digit too many', 'year', 20024, 'too-much'),
  one('a venue that is misspelt', 'venue', 'SOPS', 'unknown-venue'),
  one('a topic that does not exist', 'topics', ['kv-cash'], 'unknown-topic'),
  one('a topic twice', 'topics', ['kv-cache', 'kv-cache'], 'repeated-value'),
  one('an arXiv identifier with a version', 'ids.arxiv', '2402.01234v2', 'wrong-identifier'),
  one('an address as arXiv identifier', 'ids.arxiv', 'https://arxiv.org/abs/2402.01234', 'wrong-identifier'),
  one('an address as DOI', 'ids.doi', 'https://doi.org/10.1145/77.88', 'wrong-identifier'),
  one('a DOI in capitals', 'ids.doi', '10.1145/ABC.88', 'wrong-identifier'),
  one('a script as page', 'links.page', 'javascript:alert(1)', 'wrong-url'),
  one('an address without https://', 'links.page', 'doi.org/10.1145/77.88', 'wrong-url'),
  one('an address with a space', 'links.pdf', 'https://example.org/a paper.pdf', 'wrong-url'),
  { mistake: 'the PDF as page', values: { 'links.page': 'https://arxiv.org/pdf/2402.01234', 'links.pdf': '' }, rule: 'link-identifier' },
  one('an address that says who shared it', 'links.code', 'https://example.org/code?utm_source=feed', 'tracking-parameters'),
  one('a page of another DOI', 'links.page', 'https://doi.org/10.1145/77.99', 'link-identifier'),
  one('a PDF of another paper', 'links.pdf', 'https://arxiv.org/pdf/2402.99999', 'link-identifier'),
  one('a page whose DOI is not stated', 'ids.doi', '', 'link-identifier'),
  one('a sentence that is too long', 'why.en', `Shares ${'very '.repeat(30)}much.`, 'text-limit'),
  one('a Chinese sentence that is too long', 'why.zh', '共用缓存。'.repeat(13), 'text-limit'),
  one('a sentence that praises', 'why.en', 'A novel cache for all requests that begin alike.', 'praise'),
  one('a Chinese sentence with Latin punctuation', 'why.zh', '开头相同的请求,共用一份KV cache。', 'chinese-typography'),
  one('a DOI that another entry has', 'ids.doi', '10.1145/1.2', 'duplicate-work'),
  one('an arXiv identifier that another entry has', 'ids.arxiv', '2201.00010', 'duplicate-work'),
  one('a title that another entry has, in capitals', 'title', 'ALPHA — BATCHING REQUESTS', 'duplicate-work'),
  one('a former title that is another entry’s title', 'formerTitles', ['Beta Paging for Attention'], 'duplicate-work'),
  one('a file name that is taken', 'id', 'alpha', 'duplicate-id'),
  one('a file name with capitals and an underline', 'id', 'Epsilon_Cache', 'wrong-id'),
  one('a BibTeX key with a colon', 'citationKey', 'writer2024:epsilon', 'wrong-text'),
  one('a BibTeX key that is taken', 'citationKey', 'writer-2022-alpha', 'duplicate-citation-key'),
  one('a prerequisite that does not exist', 'prerequisites', ['betta'], 'unknown-entry'),
  one('a month that no calendar has', 'published', '2024-13', 'wrong-date'),
  one('a day that no calendar has', 'reviewed', '2026-02-30', 'wrong-date'),
  one('a list of lists that does not exist', 'recommendedBy', [{ source: 'second-list' }], 'unknown-source'),
  one('no minutes at all', 'minutes', 0, 'too-little'),
  one('a relation that does not say how', 'buildsOn', [{ entry: 'beta', how: { en: '', zh: '' } }], 'missing-field'),
];
