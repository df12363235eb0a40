import type { Entry } from '../entry.ts';
import { arxivIdOf, doiOf } from '../identifiers.ts';
import { entryFinding, type Rule, type RuleFinding } from './rule.ts';

/** Links and identifiers agree: an address of arXiv or doi.org names the identifier in `ids`, and `page` is not a PDF. */
export const linkIdentifier: Rule = {
  id: 'link-identifier',
  severity: 'error',
  readsAlso: ['ids'],
  check({ library }) {
    return library.entries.flatMap((entry) => [...disagreements(entry), ...pageIsPdf(entry)]);
  },
};

function disagreements(entry: Entry): readonly RuleFinding[] {
  const { page, pdf } = entry.links;
  return [
    { link: 'page', named: arxivIdOf(page), own: entry.ids.arxiv, field: 'ids.arxiv' },
    { link: 'pdf', named: pdf === undefined ? undefined : arxivIdOf(pdf), own: entry.ids.arxiv, field: 'ids.arxiv' },
    { link: 'page', named: doiOf(page), own: entry.ids.doi, field: 'ids.doi' },
  ].flatMap(({ link, named, own, field }) =>
    named === undefined || named === own
      ? []
      : [
          entryFinding(
            entry,
            ['links', link],
            `The address names ${named}, but \`${field}\` ${own === undefined ? 'is missing' : `is ${own}`}.`,
            own === undefined
              ? `Add ${field}: ${named}.`
              : 'One of the two belongs to another work: open the address and compare the title.',
          ),
        ],
  );
}

/** Whether an address is the PDF of a paper that has a page of its own. @example isPaperFile('https://arxiv.org/pdf/2309.06180') // true */
export function isPaperFile(address: string): boolean {
  return /^https?:\/\/(www\.)?arxiv\.org\/pdf\//.test(address) || /^https?:\/\/openreview\.net\/pdf/.test(address);
}

function pageIsPdf(entry: Entry): readonly RuleFinding[] {
  const { page, pdf } = entry.links;
  return isPaperFile(page) && pdf === undefined
    ? [
        entryFinding(
          entry,
          ['links', 'page'],
          '`links.page` is a PDF.',
          'Link the page about the work (arxiv.org/abs/…, openreview.net/forum?…) and give this address as `pdf`.',
        ),
      ]
    : [];
}
