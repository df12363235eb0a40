import { arxivIdOf, arxivIdSchema, doiOf, doiSchema } from '../identifiers.ts';

/**
 * An arXiv identifier as entries state it, from the forms in which people copy it. `undefined` for anything else.
 * @example normalArxivId('https://arxiv.org/pdf/2309.06180v2.pdf') // '2309.06180'
 * @example normalArxivId('arXiv:2309.06180v2') // '2309.06180'
 */
export function normalArxivId(text: string): string | undefined {
  const address = isAddress(text) ? text : `https://arxiv.org/abs/${text.replace(/^arxiv:\s*/i, '')}`;
  const id = arxivIdOf(address);
  if (id === undefined || !arxivIdSchema.safeParse(id).success) return undefined;
  // Digits too many are a slip of the hand, not a version: which of them belong to the identifier nobody knows.
  const rest = address.slice(address.indexOf(id) + id.length);
  return /^(v\d+)?(\.pdf)?\/?([?#].*)?$/i.test(rest) ? id : undefined;
}

/**
 * A DOI as entries state it, from the forms in which people copy it. `undefined` for anything else.
 * @example normalDoi('https://doi.org/10.1145/3600006.3613165') // '10.1145/3600006.3613165'
 * @example normalDoi('doi:10.1109/SC41404.2022.00051') // '10.1109/sc41404.2022.00051'
 */
export function normalDoi(text: string): string | undefined {
  const doi = doiOf(isAddress(text) ? text : `https://doi.org/${text.replace(/^doi:\s*/i, '')}`);
  return doi !== undefined && doiSchema.safeParse(doi).success ? doi : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
