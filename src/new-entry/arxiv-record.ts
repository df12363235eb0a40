import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { normalArxivId, normalDoi } from '#domain/contribution/normal-identifiers.ts';
import type { Answer } from './request-text.ts';
import { requestText } from './request-text.ts';

/** What arXiv says of a work. */
export interface ArxivRecord {
  /** Without line breaks; TeX stays as it is. */
  readonly title: string;
  readonly authors: readonly string[];
  /** The month of the first version, YYYY-MM. */
  readonly published?: string;
  /** The DOI of the published version, where the authors gave it. */
  readonly doi?: string;
  /** Where it was published, in the words of the authors. */
  readonly journal?: string;
  /** What the authors say of it: pages, a conference, that it was withdrawn. */
  readonly comment?: string;
}

/** What came of a question: a record, that there is none, or why nobody knows. */
export type Looked<Found> = { readonly is: 'found'; readonly record: Found } | Exclude<Answer, { readonly is: 'text' }>;

/**
 * Asks arXiv about a work.
 * @param api Where the interface is; the one of arXiv, or another for tests.
 * @see https://info.arxiv.org/help/api/user-manual.html
 */
export async function lookUpArxiv(id: string, api = 'https://export.arxiv.org/api/query'): Promise<Looked<ArxivRecord>> {
  const address = new URL(api);
  address.searchParams.set('id_list', id);
  address.searchParams.set('max_results', '1');
  const answer = await requestText(address, { name: 'arXiv', accept: 'application/atom+xml' });
  return answer.is === 'text' ? readArxivAnswer(answer.text, id) : answer;
}

/** What an answer of arXiv says of the work that was asked about. It is an Atom feed of one entry, none, or one named Error. */
export function readArxivAnswer(text: string, id: string): Looked<ArxivRecord> {
  // Without any markup, and at times with status 200.
  if (/^\s*rate exceeded/i.test(text)) return failed('arXiv has too many questions to answer just now. Try again in a minute.');
  const feed = rootOf(text);
  if (feed?.name !== 'feed') return failed('arXiv answered with something other than a record.');
  const entry = elementsOf(feed, 'entry')[0];
  const title = entry && lineOf(entry, 'title');
  const named = entry && lineOf(entry, 'id');
  if (entry === undefined || title === undefined || named === undefined) return { is: 'missing' };
  if (named.includes('/api/errors')) return failed(`arXiv could not read the question: ${lineOf(entry, 'summary') ?? title}.`);
  if (normalArxivId(named) !== id) return failed(`arXiv answered about another work, ${named}.`);
  const month = /^\d{4}-\d{2}/.exec(lineOf(entry, 'published') ?? '')?.[0];
  const doi = normalDoi(lineOf(entry, 'doi')?.split(' ')[0] ?? '');
  const journal = lineOf(entry, 'journal_ref');
  const comment = lineOf(entry, 'comment');
  return {
    is: 'found',
    record: {
      title,
      authors: elementsOf(entry, 'author').flatMap((author) => lineOf(author, 'name') ?? []),
      ...(month === undefined ? {} : { published: month }),
      ...(doi === undefined ? {} : { doi }),
      ...(journal === undefined ? {} : { journal }),
      ...(comment === undefined ? {} : { comment }),
    },
  };
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text).root ?? undefined;
  } catch {
    return undefined;
  }
}

/** The elements of a name directly below one, whatever prefix the feed gives to their namespace. */
function elementsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement).filter((child) => child.name.replace(/^.*:/, '') === name);
}

/** The text of an element on one line; arXiv breaks long ones. */
function lineOf(parent: XmlElement, name: string): string | undefined {
  const text = elementsOf(parent, name)[0]?.text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function failed(why: string): Looked<never> {
  return { is: 'failed', why };
}
