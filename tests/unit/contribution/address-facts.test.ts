import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { addressFacts } from '#domain/contribution/address-facts.ts';

const usenix = { kind: 'paper', venue: 'OSDI', year: 2022, links: { page: 'https://www.usenix.org/conference/osdi22/presentation/yu' } };

describe('what an address says', () => {
  it.each([
    'https://arxiv.org/abs/2309.06180',
    'https://arxiv.org/pdf/2309.06180v2',
    'http://www.arxiv.org/html/2309.06180v1',
    'arxiv.org/abs/2309.06180',
    'arXiv:2309.06180v3',
    '2309.06180',
    ' 2309.06180 ',
    'https://doi.org/10.48550/arXiv.2309.06180',
  ])('%s is the paper 2309.06180 of September 2023', (text) => {
    expect(addressFacts(text)).toEqual({
      kind: 'paper',
      ids: { arxiv: '2309.06180' },
      links: { page: 'https://arxiv.org/abs/2309.06180', pdf: 'https://arxiv.org/pdf/2309.06180' },
      venue: 'arXiv',
      year: 2023,
      published: '2023-09',
    });
  });

  it('says no month of identifiers from before 2007, which have another form', () => {
    expect(addressFacts('cs/0703001')).toMatchObject({ ids: { arxiv: 'cs/0703001' }, venue: 'arXiv' });
    expect(addressFacts('cs/0703001')).not.toHaveProperty('published');
  });

  it.each([
    'https://doi.org/10.1145/3600006.3613165',
    'http://dx.doi.org/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/pdf/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/abs/10.1145/3600006.3613165?casa_token=x',
    'doi:10.1145/3600006.3613165',
    '10.1145/3600006.3613165',
  ])('%s is a paper with that DOI', (text) => {
    const links = { page: 'https://doi.org/10.1145/3600006.3613165' };
    expect(addressFacts(text)).toEqual({ kind: 'paper', ids: { doi: '10.1145/3600006.3613165' }, links });
  });

  it.each([
    ['https://link.springer.com/chapter/10.1007/978-3-030-50743-5_22', '10.1007/978-3-030-50743-5_22'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1002/CPE.1553', '10.1002/cpe.1553'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/%28SICI%291096-9128', '10.1002/(sici)1096-9128'],
    ['https://doi.org/10.1002/%28SICI%291096-9128', '10.1002/(sici)1096-9128'],
  ])('%s has the DOI %s', (text, doi) => {
    expect(addressFacts(text)?.ids).toEqual({ doi });
  });

  it('finds the page of a paper at USENIX from its PDF, and promises no PDF from its page', () => {
    expect(addressFacts('https://www.usenix.org/conference/osdi22/presentation/yu')).toEqual(usenix);
    expect(addressFacts('https://www.usenix.org/system/files/osdi22-yu.pdf')).toEqual({
      ...usenix,
      links: { ...usenix.links, pdf: 'https://www.usenix.org/system/files/osdi22-yu.pdf' },
    });
  });

  it.each([
    [
      'https://openreview.net/pdf?id=H4DqfPSibmx',
      'https://openreview.net/forum?id=H4DqfPSibmx',
      'https://openreview.net/pdf?id=H4DqfPSibmx',
    ],
    [
      'https://proceedings.mlr.press/v202/xiao23c/xiao23c.pdf',
      'https://proceedings.mlr.press/v202/xiao23c.html',
      'https://proceedings.mlr.press/v202/xiao23c/xiao23c.pdf',
    ],
    [
      'https://aclanthology.org/2023.acl-long.134.pdf',
      'https://aclanthology.org/2023.acl-long.134/',
      'https://aclanthology.org/2023.acl-long.134.pdf',
    ],
  ])('%s has its page and its PDF', (text, page, pdf) => {
    expect(addressFacts(text)).toEqual({ kind: 'paper', links: { page, pdf } });
  });

  it.each([
    ['https://github.com/vllm-project/vllm.git', 'https://github.com/vllm-project/vllm'],
    ['github.com/vllm-project/vllm/', 'https://github.com/vllm-project/vllm'],
  ])('%s is the repository of a framework', (text, repository) => {
    expect(addressFacts(text)).toEqual({ kind: 'framework', repository, links: { page: repository } });
  });

  it('takes a folder of a repository for a page like any other', () => {
    expect(addressFacts('https://github.com/a/b/tree/main/docs')).toEqual({ links: { page: 'https://github.com/a/b/tree/main/docs' } });
  });

  it.each([
    ['https://youtu.be/l8pRSuU81PU?si=abc', 'https://www.youtube.com/watch?v=l8pRSuU81PU'],
    ['https://www.bilibili.com/video/BV1Wv411h7kN/?share_source=copy_web&vd_source=1', 'https://www.bilibili.com/video/BV1Wv411h7kN'],
  ])('%s is a video', (text, page) => {
    expect(addressFacts(text)).toEqual({ kind: 'video', links: { page } });
  });

  it('keeps what it does not know, without what only tells who shared it', () => {
    expect(addressFacts('https://example.org/a?utm_source=x&b=1#c')).toEqual({ links: { page: 'https://example.org/a?b=1#c' } });
    expect(addressFacts('https://example.org/a.pdf')).toEqual({ links: { pdf: 'https://example.org/a.pdf' } });
  });

  it.each([
    '',
    'PagedAttention',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/a',
    'https://localhost/a b',
    '12345',
    '10.1145',
  ])('says nothing of “%s”', (text) => {
    expect(addressFacts(text)).toBeUndefined();
  });

  it('agrees with every entry of the list: the address of its page is its page, its kind is its kind', async () => {
    const { library } = readLibrary(await listFiles('content'), 'content');
    for (const entry of library.entries) {
      const facts = addressFacts(entry.links.page);
      expect(facts, entry.id).toBeDefined();
      // Courses may be recordings, and courses and collections live in repositories.
      if (facts?.kind === 'paper') expect(facts.kind, entry.id).toBe(entry.kind);
      if (facts?.ids?.doi !== undefined) expect(facts.ids.doi, entry.id).toBe(entry.ids.doi);
      if (facts?.ids?.arxiv !== undefined) expect(facts.ids.arxiv, entry.id).toBe(entry.ids.arxiv);
      // A report may stand elsewhere some weeks before it has this address.
      if (facts?.published !== undefined) expect(facts.published >= (entry.published ?? ''), entry.id).toBe(true);
    }
  });
});
