import type { Mutation } from './mutation.ts';

/** What `npm run mutations` tries: each is applied to a copy of the repository, alone, and some test has to fail on it. */
export const mutations: readonly Mutation[] = [
  {
    file: 'src/client/contribution/form-draft.ts',
    from: '(isEmpty(inner) ? [] : [[name, stated(inner)]])',
    to: '[[name, stated(inner)]]',
    why: 'A form that was filled from a file and not touched says that it changes it, where a row of the file has no Chinese.',
    tests: ['form-draft'],
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
    file: 'src/content-files/review-files.ts',
    from: 'JSON.stringify([file, rule, message])',
    to: 'JSON.stringify([file, rule])',
    why: 'A pull request that breaks a file it does not touch is not told so, if the same rule was broken there before.',
    tests: ['review'],
  },
  {
    file: 'src/components/work/EntryFacts.astro',
    from: `  { label: t('entry.minutes'), text: entry.minutes === undefined ? undefined : formatMinutes(entry.minutes, language) },\n`,
    to: '',
    why: 'No page says how long reading its work takes.',
  },
  {
    file: 'src/components/work/EntryQuestions.astro',
    from: '<ul lang={langWithin(questions.language, language)}>',
    to: '<ul>',
    why: 'English questions on a Chinese page are read aloud as Chinese.',
  },
  {
    file: 'src/client/contribution/contribution-form.ts',
    from: `if (!this.#left.has('kind')) this.#fields.write('kind', kind);`,
    to: `this.#fields.write('kind', kind);`,
    why: 'An address overwrites the kind that somebody has chosen.',
    browser: { file: 'tests/e2e/contribution/contribute.test.ts', title: 'a kind that was chosen by hand stays' },
  },
  {
    file: 'src/client/search/facet-list.ts',
    from: 'if (location.search !== this.#shown) this.#show();',
    to: 'this.#show();',
    why: 'A row that was just marked, perhaps by mistake, is gone when a link to a section is followed.',
    browser: { file: 'tests/e2e/topics/browse.test.ts', title: 'stays where it is when the address names a part' },
  },
  {
    file: 'src/client/marks/marks-store.ts',
    from: `    // What another tab has just stored is not lost.
    this.#read();
`,
    to: '',
    why: 'A mark that another tab stored a moment ago is lost.',
    browser: { file: 'tests/e2e/marks/marks.test.ts', title: 'lose nothing that one has stored before the other was told' },
  },
  {
    file: 'src/domain/maps/line-router.ts',
    from: 'const passes = 2;',
    to: 'const passes = 1;',
    why: 'A line of a map crosses another one that came after it, though there is a way round.',
    tests: ['line-router'],
  },
  {
    file: 'src/domain/search/query-correction.ts',
    from: 'pair.length >= 9',
    to: 'pair.length >= 6',
    why: 'Two short words are taken for one misspelt word.',
    tests: ['query-correction'],
  },
  {
    file: 'src/domain/search/search-engine.ts',
    from: 'const strongCoverage = 0.6;',
    to: 'const strongCoverage = 0.3;',
    why: 'Works that name all words of a query in their summaries hide those that are about a part of it.',
    tests: ['search-engine'],
  },
  {
    file: 'src/domain/search/search-source.ts',
    from: 'otherName: 0.8',
    to: 'otherName: 1.6',
    why: 'Works that have another name of what was typed come before those that have the words.',
    tests: ['search-engine'],
  },
  {
    file: 'src/domain/search/search-source.ts',
    from: 'const lostToLast = 0.4;',
    to: 'const lostToLast = 0;',
    why: 'Works that the index puts last count as much as those it puts first, and questions are answered worse.',
    browser: { file: 'tests/e2e/search/relevance.test.ts', title: 'as well as when the floor was written' },
  },
  {
    file: 'src/domain/search/search-relevance.ts',
    from: 'const listSize = 400;',
    to: 'const listSize = 100;',
    why: 'Rare words of a query weigh too little, and questions are answered worse.',
    browser: { file: 'tests/e2e/search/relevance.test.ts', title: 'as well as when the floor was written' },
  },
  {
    file: 'src/domain/facets.ts',
    from: `values === 'open' || values.includes(value)`,
    to: 'true',
    why: 'An address with a kind that does not exist finds nothing, in place of everything.',
    tests: ['facets'],
  },
];
