import { afterEach, describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { addressFacts } from '#domain/contribution/address-facts.ts';
import { type FoundWork, lookUp } from '../../../src/new-entry/look-up.ts';
import { requestText } from '../../../src/new-entry/request-text.ts';
import { type ArxivAnswer, arxivError, arxivFeed, crossrefWork } from './answers.ts';
import { type AnswerServer, type ServedAnswer, serveAnswers } from './serve-answers.ts';

const { venues } = readLibrary(await listFiles('content'), 'content').library;
let server: AnswerServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** What is found where the services answer like this. */
async function found(
  address: string,
  arxiv: ServedAnswer | undefined,
  crossref: ServedAnswer = { status: 404, body: 'Resource not found.' },
) {
  server = await serveAnswers(({ pathname }) => (pathname.startsWith('/works') ? crossref : (arxiv ?? { status: 500 })));
  return lookUp(addressFacts(address) ?? {}, venues, server);
}
const preprint = (record: Omit<ArxivAnswer, 'id'>, crossref?: ServedAnswer): Promise<FoundWork> =>
  found('arxiv:2401.00001v1', { body: arxivFeed({ id: '2401.00001', ...record }) }, crossref);
const publication = (message: Readonly<Record<string, unknown>>): Promise<FoundWork> =>
  found('https://doi.org/10.1145/1.2', undefined, { body: crossrefWork({ DOI: '10.1145/1.2', ...message }) });

describe('a preprint', () => {
  it('has the title, the authors in order and the month of its first version from arXiv, and says so', async () => {
    const work = await preprint({ authors: ['Bo Zwei', 'Ada Writer'], published: '2023-12-31' });
    expect(work.draft).toEqual({
      title: 'An Invented Work on Caches & Pages',
      authors: ['Bo Zwei', 'Ada Writer'],
      venue: 'arXiv',
      year: 2023,
      published: '2023-12',
      ids: { arxiv: '2401.00001' },
      links: { page: 'https://arxiv.org/abs/2401.00001', pdf: 'https://arxiv.org/pdf/2401.00001' },
    });
    expect(work.said).toEqual(['arXiv 2401.00001: “An Invented Work on Caches & Pages”, 2 authors, first version of 2023-12.']);
    expect(server?.asked.map(({ path, parameters }) => `${path} ${parameters.get('id_list')}`)).toEqual(['/api/query 2401.00001']);
    expect(server?.asked[0]?.agent).toContain('Roofline');
  });

  it('has a title in TeX only where nothing is lost, else it is left to a person', async () => {
    expect((await preprint({ title: '{OPT}: \\emph{Open} $k$' })).draft['title']).toBe('OPT: Open k');
    await server?.close();
    const work = await preprint({ title: 'Caches in $O(n^2)$', authors: ['Fran\\c{c}ois X'] });
    expect(work.draft['title']).toBeUndefined();
    expect(work.draft['authors']).toBeUndefined();
    expect(work.doubtful).toEqual({ title: 'Caches in $O(n^2)$', authors: 'Fran\\c{c}ois X' });
  });

  it('that is published has the venue and the year that Crossref states for its DOI', async () => {
    const work = await preprint({ doi: '10.1145/1.2' }, { body: crossrefWork({ DOI: '10.1145/1.2' }) });
    expect(work.draft).toMatchObject({
      venue: 'SOSP',
      year: 2023,
      published: '2024-01',
      ids: { arxiv: '2401.00001', doi: '10.1145/1.2' },
      links: { page: 'https://doi.org/10.1145/1.2', pdf: 'https://arxiv.org/pdf/2401.00001' },
    });
    expect(work.said.slice(1)).toEqual([
      'arXiv names a published version: DOI 10.1145/1.2.',
      'Crossref 10.1145/1.2: printed in “Proceedings of the 29th Symposium on Operating Systems Principles”, 2023: venue SOSP.',
    ]);
    expect(server?.asked[1]?.path).toBe('/works/10.1145%2F1.2');
  });

  it('that is published under another title keeps its own as a former one', async () => {
    const work = await preprint(
      { doi: '10.1145/1.2' },
      { body: crossrefWork({ DOI: '10.1145/1.2', title: ['Pages'], subtitle: ['Invented'], author: [{ given: 'Bo', family: 'Zwei' }] }) },
    );
    expect(work.draft).toMatchObject({
      title: 'Pages: Invented',
      formerTitles: ['An Invented Work on Caches & Pages'],
      authors: ['Bo Zwei'],
    });
    expect(work.said.join('\n')).toContain('The published title is another');
  });

  it.each([
    ['its authors name a journal only', { journal: 'Proc. of Something 2024' }, undefined],
    ['Crossref does not know the DOI', { doi: '10.1145/1.2' }, undefined],
    ['Crossref does not answer', { doi: '10.1145/1.2' }, { status: 500 }],
    [
      'no venue of the list is meant',
      { doi: '10.1145/1.2' },
      { body: crossrefWork({ DOI: '10.1145/1.2', 'container-title': ['Unknown Letters'], event: undefined, issued: undefined }) },
    ],
  ])('that is published has no venue and no year where %s', async (_, record, crossref) => {
    const work = await preprint(record, crossref);
    expect(work.refusal).toBeUndefined();
    expect(work.draft).toMatchObject({ title: 'An Invented Work on Caches & Pages' });
    expect(work.draft).not.toHaveProperty('venue');
    expect(work.draft).not.toHaveProperty('year');
    expect(work.said.length).toBeGreaterThan(2);
  });

  it('that arXiv does not have is refused', async () => {
    const work = await found('2205.99999', { body: arxivFeed() });
    expect(work.refusal).toEqual({ message: 'arXiv has no work 2205.99999.', remedy: 'Check the number.' });
  });

  it('that was withdrawn is refused with what arXiv says, and one withdrawn from a conference is not', async () => {
    expect((await preprint({ comment: 'This paper has been withdrawn by the authors' })).refusal?.message).toBe(
      '2401.00001 was withdrawn; arXiv says: “This paper has been withdrawn by the authors”',
    );
    await server?.close();
    expect((await preprint({ comment: '12 pages; the paper was withdrawn from a workshop' })).refusal).toBeUndefined();
  });

  it.each([
    ['another work', { body: arxivFeed({ id: '2401.00002' }) }, 'arXiv answered about another work, http://arxiv.org/abs/2401.00002v2.'],
    ['a page', { body: '<!doctype html><p>Down' }, 'arXiv answered with something other than a record.'],
    ['nothing', { body: '' }, 'arXiv answered with something other than a record.'],
    [
      'that it cannot read the question',
      { status: 400, body: arxivError },
      'arXiv could not read the question: incorrect id format for x.',
    ],
    ['that it is asked too often', { body: 'Rate exceeded.' }, 'arXiv has too many questions to answer just now. Try again in a minute.'],
    [
      'that it is asked too often, and for how long',
      { status: 429, headers: { 'retry-after': '600' } },
      'arXiv has too many questions to answer just now. Try again in 10 minutes.',
    ],
    ['with a fault of its own', { status: 502 }, 'arXiv answered with status 502.'],
  ])('has what its identifier says where arXiv answers with %s', async (_, answer, said) => {
    const work = await found('2401.00001', answer);
    expect(work.refusal).toBeUndefined();
    expect(work.draft).toEqual({
      venue: 'arXiv',
      year: 2024,
      published: '2024-01',
      ids: { arxiv: '2401.00001' },
      links: { page: 'https://arxiv.org/abs/2401.00001', pdf: 'https://arxiv.org/pdf/2401.00001' },
    });
    expect(work.said).toEqual([`${said} What follows is what the identifier itself says.`]);
  });

  it('has what its identifier says where there is no network', async () => {
    const gone = await serveAnswers(() => ({}));
    await gone.close();
    const work = await lookUp(addressFacts('2401.00001') ?? {}, venues, gone);
    expect(work.said).toEqual(['arXiv cannot be reached (ECONNREFUSED). What follows is what the identifier itself says.']);
  });
});

describe('a publication', () => {
  it('has title, authors, venue and year from Crossref', async () => {
    const work = await publication({
      title: ['An <i>Invented</i> Work'],
      author: [{ given: 'Ada', family: 'Writer', suffix: 'Jr.' }, { family: 'Zwei' }, { name: 'The Makers' }],
    });
    expect(work).toMatchObject({
      kind: 'paper',
      draft: {
        title: 'An Invented Work',
        authors: ['Ada Writer Jr.', 'Zwei', 'The Makers'],
        venue: 'SOSP',
        year: 2023,
        ids: { doi: '10.1145/1.2' },
        links: { page: 'https://doi.org/10.1145/1.2' },
      },
    });
    expect(work.said[0]).toBe('Crossref 10.1145/1.2: “An Invented Work”, 3 authors.');
  });

  it('keeps signs in its title that only look like markup', async () => {
    expect((await publication({ title: ['Q & A: x < y'] })).draft['title']).toBe('Q & A: x < y');
  });

  it('has what Crossref leaves out left out', async () => {
    const work = await publication({
      title: [],
      author: undefined,
      issued: { 'date-parts': [[null]] },
      'container-title': undefined,
      event: undefined,
    });
    expect(work.draft).toEqual({
      title: undefined,
      authors: undefined,
      ids: { doi: '10.1145/1.2' },
      links: { page: 'https://doi.org/10.1145/1.2' },
    });
  });

  it('has a DOI with a stray % in it as it is', async () => {
    const work = await found('https://doi.org/10.1145/50%', undefined, { body: crossrefWork({ DOI: '10.1145/50%' }) });
    expect(work.draft['ids']).toEqual({ doi: '10.1145/50%' });
  });

  it('that is a book is a book', async () => {
    expect((await publication({ type: 'monograph' })).kind).toBe('book');
  });

  it('is the one that was asked about, though its publisher writes the DOI in capitals', async () => {
    const work = await found('https://doi.org/10.1109/sc41404.2022.1', undefined, {
      body: crossrefWork({ DOI: '10.1109/SC41404.2022.1' }),
    });
    expect(work.draft['title']).toBe('An Invented Work on Caches & Pages');
  });

  it('that Crossref does not have, or that was retracted, is refused', async () => {
    const missing = await found('10.5281/zenodo.1', undefined);
    expect(missing.refusal?.message).toBe('Crossref has no DOI 10.5281/zenodo.1.');
    await server?.close();
    const retracted = await publication({ 'updated-by': [{ type: 'retraction', DOI: '10.1145/9' }] });
    expect(retracted.refusal?.message).toBe('10.1145/1.2 was retracted, says Crossref.');
  });

  it.each([
    ['something else', 'Down', 'Crossref answered with something other than a record.'],
    ['another form', '{"message":[]}', 'Crossref answered with something other than a record.'],
    ['another work', crossrefWork({ DOI: '10.1145/9' }), 'Crossref answered about another work, 10.1145/9.'],
  ])('has what its address says where Crossref answers with %s', async (_, body, said) => {
    const work = await found('10.1145/1.2', undefined, { body });
    expect(work.draft).toEqual({ ids: { doi: '10.1145/1.2' }, links: { page: 'https://doi.org/10.1145/1.2' } });
    expect(work.said).toEqual([`${said} What follows is what the address itself says.`]);
  });

  it('is asked about with an address for letters only where there is one', async () => {
    await publication({});
    expect(server?.asked[0]?.parameters.has('mailto')).toBe(false);
    await server?.close();
    server = await serveAnswers(() => ({ body: crossrefWork({ DOI: '10.1145/1.2' }) }));
    await lookUp(addressFacts('10.1145/1.2') ?? {}, venues, { ...server, contact: 'list@example.org' });
    expect(server.asked[0]?.parameters.get('mailto')).toBe('list@example.org');
  });
});

describe('another address', () => {
  it('has what it says itself, and a venue that the list has', async () => {
    const work = await found('https://www.usenix.org/conference/osdi22/presentation/invented', undefined);
    expect(work.draft).toMatchObject({ venue: 'OSDI', year: 2022 });
    expect(server?.asked).toEqual([]);
  });
});

describe('requestText', () => {
  const ask = (timeout?: number) =>
    requestText(new URL(server?.arxiv ?? ''), { name: 'arXiv', accept: 'text/plain', ...(timeout === undefined ? {} : { timeout }) });

  it.each([
    ['in seconds', () => '0'],
    ['as a date', () => new Date().toUTCString()],
  ])('asks a busy service once more, when it says: %s', async (_, after) => {
    server = await serveAnswers((_question, number) =>
      number === 0 ? { status: 503, headers: { 'retry-after': after() } } : { body: 'here' },
    );
    expect(await ask()).toEqual({ is: 'text', text: 'here' });
    expect(server.asked).toHaveLength(2);
  });

  it('asks a busy service no third time, and none for longer than people wait', async () => {
    server = await serveAnswers(() => ({ status: 429, headers: { 'retry-after': '0' } }));
    expect(await ask()).toMatchObject({ is: 'failed' });
    expect(server.asked).toHaveLength(2);
    await server.close();
    server = await serveAnswers(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    expect(await ask()).toEqual({ is: 'failed', why: 'arXiv has too many questions to answer just now. Try again in 60 minutes.' });
    expect(server.asked).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    server = await serveAnswers(() => ({ isSilent: true }));
    expect(await ask(100)).toEqual({ is: 'failed', why: 'arXiv did not answer within 0.1 seconds.' });
  });
});
