import type { Mutation } from './mutation.ts';

/** Faults in what reads and writes files and asks servers: commands, and what they and the site are built with. */
export const toolsMutations: readonly Mutation[] = [
  {
    file: 'scripts/command-line/command-line.mjs',
    from: `value !== '-' && !inlineValue`,
    to: `value !== '-'`,
    why: 'A value that begins with a hyphen cannot be given at all, though the help says how.',
    tests: ['command-line'],
  },
  {
    file: 'src/content-files/fix-entry.ts',
    from: 'id === undefined || others.length > 0 ||',
    to: 'id === undefined ||',
    why: 'Of two identifiers that the links of an entry name, `--fix` takes the first that comes.',
    tests: ['fix-entry'],
  },
  {
    file: 'src/content-files/review-files.ts',
    from: 'JSON.stringify([file, rule, message])',
    to: 'JSON.stringify([file, rule])',
    why: 'A pull request that breaks a file it does not touch is not told so, if the same rule was broken there before.',
    tests: ['review'],
  },
  {
    file: 'src/markdown/remark-untrusted.ts',
    from: String.raw`(#|\/(?!\/)|\.)`,
    to: String.raw`(#|\/|\.)`,
    why: 'A picture of another host, `//host/a.png`, tells that host who reads a page.',
    tests: ['remark-untrusted'],
  },
  {
    file: 'src/link-check/check-links.ts',
    from: `{ 'arxiv.org': 3 }`,
    to: `{ 'arxiv.org': 1 }`,
    why: 'arXiv is asked three times as often as it allows.',
  },
  {
    file: 'src/link-check/check-links.ts',
    from: 'isSilent ? mood.silent + 1 : 0',
    to: 'isSilent ? mood.silent + 1 : mood.silent',
    why: 'A host that is slow now and then is given up, and its other links count as failing.',
  },
  {
    file: 'src/link-check/private-network.ts',
    from: `['172.16.0.0', 12]`,
    to: `['172.16.0.0', 16]`,
    why: 'An address that a stranger has written makes the link check ask machines of the network around it.',
    tests: ['private-network'],
  },
  {
    file: 'src/list-import/import-list.ts',
    from: 'newLinks: others.length > 0 ? [] : added.newLinks',
    to: 'newLinks: added.newLinks',
    why: 'The report of an import recommends the link of another work for an entry.',
    tests: ['import-list'],
  },
  {
    file: 'src/new-entry/crossref-record.ts',
    from: 'work.DOI.toLowerCase() !== doi',
    to: 'work.DOI !== doi',
    why: 'Where Crossref writes a DOI in capitals, its answer is taken for one about another work.',
    tests: ['look-up'],
  },
  {
    file: 'src/new-entry/new-file.ts',
    from: `'repository' in entry ? entry.repository : undefined`,
    to: 'undefined',
    why: 'A framework is added a second time, by the address of its repository.',
    tests: ['new-file'],
  },
];
