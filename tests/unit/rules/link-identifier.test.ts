import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('link-identifier', () => {
  it('is silent on the toy library', () => {
    expect(findings('link-identifier')).toBe('');
  });

  it('reports an arXiv address that names another paper, at the address', () => {
    const changes = edited('papers/alpha.yaml', 'arxiv.org/pdf/2201.00010', 'arxiv.org/pdf/2201.00011');
    expect(findings('link-identifier', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:12:8 error[link-identifier] The address names 2201.00011, but \`ids.arxiv\` is 2201.00010.
        One of the two belongs to another work: open the address and compare the title."
    `);
  });

  it('reports a DOI address that names another work', () => {
    const changes = edited('papers/alpha.yaml', 'doi.org/10.1145/1.2', 'doi.org/10.1145/1.3');
    expect(findings('link-identifier', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:11:9 error[link-identifier] The address names 10.1145/1.3, but \`ids.doi\` is 10.1145/1.2.
        One of the two belongs to another work: open the address and compare the title."
    `);
  });

  it('reports an identifier that stands in an address only', () => {
    const changes = edited('papers/gamma.yaml', 'https://example.org/gamma', 'https://arxiv.org/abs/2403.00001');
    expect(findings('link-identifier', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:10:9 error[link-identifier] The address names 2403.00001, but \`ids.arxiv\` is missing.
        Add ids.arxiv: 2403.00001."
    `);
  });

  it('reports a page that is a PDF', () => {
    const changes = edited('papers/gamma.yaml', 'https://example.org/gamma', 'https://openreview.net/pdf?id=abc');
    expect(findings('link-identifier', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:10:9 error[link-identifier] \`links.page\` is a PDF.
        Link the page about the work (arxiv.org/abs/…, openreview.net/forum?…) and give this address as \`pdf\`."
    `);
  });

  it('allows an address with a version of the paper that `ids` names', () => {
    const changes = edited('papers/alpha.yaml', 'arxiv.org/pdf/2201.00010', 'arxiv.org/pdf/2201.00010v3');
    expect(findings('link-identifier', changes)).toBe('');
  });

  it('allows a DOI address in capitals', () => {
    const changes = edited(
      'papers/gamma.yaml',
      'page: https://example.org/gamma',
      'page: https://doi.org/10.1109/SC4.9\nids: { doi: 10.1109/sc4.9 }',
    );
    expect(findings('link-identifier', changes)).toBe('');
  });
});
