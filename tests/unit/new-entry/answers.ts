/** What a record of arXiv has that tests are about. The works are invented. */
export interface ArxivAnswer {
  readonly id: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly doi?: string;
  readonly journal?: string;
  readonly comment?: string;
}

/** An answer of arXiv in its documented form. @see https://info.arxiv.org/help/api/user-manual.html */
export function arxivFeed(record?: ArxivAnswer): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <title>arXiv Query: search_query=&amp;id_list=${record?.id ?? ''}&amp;start=0&amp;max_results=1</title>
  <updated>2026-11-21T00:00:00Z</updated>
  <link href="https://arxiv.org/api/query?id_list=${record?.id ?? ''}" type="application/atom+xml"/>
  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>
  <opensearch:totalResults>${record === undefined ? 0 : 1}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
${record === undefined ? '' : entryOf(record)}</feed>
`;
}

/** What arXiv says where it cannot read the question. */
export const arxivError = arxivFeed({ id: '' }).replace(
  /<entry>[\s\S]*<\/entry>/,
  `<entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_x</id>
    <title>Error</title>
    <summary>incorrect id format for x</summary>
  </entry>`,
);

function entryOf({ id, title, authors = ['Ada Writer'], published = '2024-01-02', doi, journal, comment }: ArxivAnswer): string {
  const own = (name: string, text?: string): string => (text === undefined ? '' : `    <arxiv:${name}>${text}</arxiv:${name}>\n`);
  return `  <entry>
    <id>http://arxiv.org/abs/${id}v2</id>
    <title>${title ?? 'An Invented\n  Work on Caches &amp; Pages'}</title>
    <updated>2025-05-06T17:00:00Z</updated>
    <link href="https://arxiv.org/abs/${id}v2" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${id}v2" rel="related" type="application/pdf" title="pdf"/>
    <summary>Not read.</summary>
    <category term="cs.DC" scheme="http://arxiv.org/schemas/atom"/>
    <published>${published}T17:59:59Z</published>
${own('comment', comment)}    <arxiv:primary_category term="cs.DC"/>
${own('journal_ref', journal)}${own('doi', doi)}${authors.map((name) => `    <author>\n      <name>${name}</name>\n    </author>\n`).join('')}  </entry>
`;
}

/** An answer of Crossref in its documented form. @see https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md */
export function crossrefWork(message: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    'message-version': '1.0.0',
    message: {
      publisher: 'ACM',
      type: 'proceedings-article',
      title: ['An Invented Work on Caches &amp; Pages'],
      author: [{ given: 'Ada', family: 'Writer', sequence: 'first', affiliation: [{ name: 'Nowhere' }] }],
      'container-title': ['Proceedings of the 29th Symposium on Operating Systems Principles'],
      event: { name: "SOSP '23: 29th Symposium on Operating Systems Principles", acronym: "SOSP '23" },
      issued: { 'date-parts': [[2023, 10, 23]] },
      'reference-count': 0,
      ...message,
    },
  });
}
