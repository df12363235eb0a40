import { cleanAddress } from './clean-address.ts';
import { arxivIdOf, doiOf } from '../identifiers.ts';
import type { Kind } from '../vocabulary.ts';

/** What an address itself says of the work behind it. Nothing is looked up, and nothing is guessed. */
export interface AddressFacts {
  readonly kind?: Kind;
  readonly ids?: { readonly doi?: string; readonly arxiv?: string };
  readonly links?: { readonly page?: string; readonly pdf?: string };
  readonly repository?: string;
  /** The name of a venue as people write it; a library may not have it. */
  readonly venue?: string;
  readonly year?: number;
  /** When it was first public: YYYY-MM. */
  readonly published?: string;
}

/** An address with its parts named by groups, and what they say. */
interface AddressForm {
  readonly form: RegExp;
  facts(part: Readonly<Record<string, string>>): AddressFacts;
}

const usenixVenues: Readonly<Record<string, string>> = { osdi: 'OSDI', nsdi: 'NSDI', atc: 'ATC', fast: 'FAST' };

/** The forms of addresses, the first that fits is taken. `https://` and `www.` are cut off before. */
const forms: readonly AddressForm[] = [
  {
    // From 2015 on the file of a paper is named after its conference and its page.
    form: /^usenix\.org\/(?:conference\/(?<series>[a-z]+)(?<year>\d\d)\/presentation\/(?<name>[\w-]+)|system\/files\/(?<fileSeries>[a-z]+)(?<fileYear>\d\d)-(?<fileName>[\w-]+)\.pdf)/,
    facts: ({ series, year, name, fileSeries, fileYear, fileName }) => {
      const venue = usenixVenues[series ?? fileSeries ?? ''];
      const meeting = `${series ?? fileSeries}${year ?? fileYear}`;
      return {
        kind: 'paper',
        links: {
          page: `https://www.usenix.org/conference/${meeting}/presentation/${name ?? fileName}`,
          ...(fileName === undefined ? {} : { pdf: `https://www.usenix.org/system/files/${meeting}-${fileName}.pdf` }),
        },
        ...(venue === undefined ? {} : { venue, year: 2000 + Number(year ?? fileYear) }),
      };
    },
  },
  {
    form: /^openreview\.net\/(?:forum|pdf)\?id=(?<id>[\w-]+)/,
    facts: ({ id }) => ({
      kind: 'paper',
      links: { page: `https://openreview.net/forum?id=${id}`, pdf: `https://openreview.net/pdf?id=${id}` },
    }),
  },
  {
    form: /^(?<host>proceedings\.(?<series>neurips|mlsys)\.(?:cc|org))\/(?<folder>paper(?:_files\/paper)?)\/(?<year>\d{4})\/(?:hash|file)\/(?<hash>[0-9a-f]{32})-(?:Abstract|Paper)(?<track>[\w-]*)\.(?:html|pdf)/,
    facts: ({ host, series, folder, year, hash, track }) => ({
      kind: 'paper',
      links: {
        page: `https://${host}/${folder}/${year}/hash/${hash}-Abstract${track}.html`,
        pdf: `https://${host}/${folder}/${year}/file/${hash}-Paper${track}.pdf`,
      },
      venue: series === 'mlsys' ? 'MLSys' : 'NeurIPS',
      year: Number(year),
    }),
  },
  {
    form: /^proceedings\.mlr\.press\/(?<volume>v\d+)\/(?<name>[\w-]+?)(?:\.html|\/[\w-]+\.pdf)?\/?$/,
    facts: ({ volume, name }) => ({
      kind: 'paper',
      links: {
        page: `https://proceedings.mlr.press/${volume}/${name}.html`,
        pdf: `https://proceedings.mlr.press/${volume}/${name}/${name}.pdf`,
      },
    }),
  },
  {
    form: /^aclanthology\.org\/(?<id>[\w.-]+?)(?:\.pdf|\/)?$/,
    facts: ({ id }) => ({
      kind: 'paper',
      links: { page: `https://aclanthology.org/${id}/`, pdf: `https://aclanthology.org/${id}.pdf` },
    }),
  },
  {
    form: /^openaccess\.thecvf\.com\/(?<folder>content\w*\/(?<venue>CVPR|ICCV)(?<year>\d{4}))\/(?:html|papers)\/(?<name>[\w.-]+_paper)\.(?:html|pdf)/,
    facts: ({ folder, venue = '', year, name }) => ({
      kind: 'paper',
      links: {
        page: `https://openaccess.thecvf.com/${folder}/html/${name}.html`,
        pdf: `https://openaccess.thecvf.com/${folder}/papers/${name}.pdf`,
      },
      venue,
      year: Number(year),
    }),
  },
  {
    form: /^(?:link\.springer\.com\/(?:article|chapter|book)|onlinelibrary\.wiley\.com\/doi(?:\/\w+)?)\/(?<doi>10\.\d{4,9}\/[^?#]+)/,
    facts: ({ doi = '' }) => doiFacts(decoded(doi).toLowerCase()),
  },
  {
    form: /^ieeexplore\.ieee\.org\/document\/(?<id>\d+)/,
    facts: ({ id }) => ({ kind: 'paper', links: { page: `https://ieeexplore.ieee.org/document/${id}` } }),
  },
  {
    form: /^github\.com\/(?<owner>[\w-]+)\/(?<name>[\w.-]+?)(?:\.git)?\/?$/,
    facts: ({ owner, name }) => {
      const repository = `https://github.com/${owner}/${name}`;
      return { kind: 'framework', repository, links: { page: repository } };
    },
  },
  {
    form: /^(?:(?:m\.)?youtube\.com\/watch\?(?:[^#]*&)?v=|youtu\.be\/)(?<id>[\w-]{11})/,
    facts: ({ id }) => ({ kind: 'video', links: { page: `https://www.youtube.com/watch?v=${id}` } }),
  },
  {
    form: /^bilibili\.com\/video\/(?<id>BV\w{10})/,
    facts: ({ id }) => ({ kind: 'video', links: { page: `https://www.bilibili.com/video/${id}` } }),
  },
];

/**
 * What an address says of a work: its identifier, its page and its PDF, its kind, and where the address names them the venue
 * and the year. An identifier alone counts too: `2309.06180`, `arxiv:2309.06180`, `10.1145/3600006.3613165`.
 * @example addressFacts('https://arxiv.org/pdf/2309.06180v2').links?.page // 'https://arxiv.org/abs/2309.06180'
 * @returns `undefined` where the text is neither an address nor an identifier.
 */
export function addressFacts(text: string): AddressFacts | undefined {
  const address = addressOf(text.trim());
  if (address === undefined) return undefined;
  const arxiv = arxivIdOf(address);
  if (arxiv !== undefined) return arxivFacts(arxiv);
  const doi = doiOf(address);
  if (doi !== undefined) return doiFacts(decoded(doi));
  const clean = cleanAddress(address);
  const bare = clean.replace(/^https?:\/\/(www\.)?/, '');
  for (const { form, facts } of forms) {
    const match = form.exec(bare);
    if (match !== null) return facts(match.groups ?? {});
  }
  return /\.pdf($|[?#])/i.test(clean) ? { links: { pdf: clean } } : { links: { page: clean } };
}

/** The address that a text is, or that an identifier stands for. */
function addressOf(text: string): string | undefined {
  const [, arxiv] = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.exec(text) ?? [];
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  const [, doi] = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text) ?? [];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  const whole = /^[\w-]+(\.[\w-]+)+\/\S*$/.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^\s]+\.[^\s]+$/i.test(whole) && URL.canParse(whole) ? whole : undefined;
}

/**
 * An arXiv identifier of today says the month in which the work was submitted.
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
function arxivFacts(arxiv: string): AddressFacts {
  const [, year, month] = /^(\d\d)(\d\d)\./.exec(arxiv) ?? [];
  return {
    kind: 'paper',
    ids: { arxiv },
    links: { page: `https://arxiv.org/abs/${arxiv}`, pdf: `https://arxiv.org/pdf/${arxiv}` },
    venue: 'arXiv',
    ...(year === undefined ? {} : { year: 2000 + Number(year), published: `20${year}-${month}` }),
  };
}

function doiFacts(doi: string): AddressFacts {
  // ACM numbers works of others as 10.5555, which is registered nowhere: it leads somewhere in its own library only.
  if (doi.startsWith('10.5555/')) return { kind: 'paper', links: { page: `https://dl.acm.org/doi/${doi}` } };
  // arXiv gives every work a DOI of its own; the identifier says more.
  const [, arxiv] = /^10\.48550\/arxiv\.(.+)$/.exec(doi) ?? [];
  return arxiv === undefined ? { kind: 'paper', ids: { doi }, links: { page: `https://doi.org/${doi}` } } : arxivFacts(arxiv);
}

/** A part of an address without its escapes. One that has a stray % in it is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
