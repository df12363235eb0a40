import type { Mutation } from './mutation.ts';

/** Faults in what readers see: components, what runs in the browser, and words. */
export const pagesMutations: readonly Mutation[] = [
  {
    file: 'src/client/contribution/contribution-form.ts',
    from: `if (!this.#left.has('kind')) this.#fields.write('kind', kind);`,
    to: `this.#fields.write('kind', kind);`,
    why: 'An address overwrites the kind that somebody has chosen.',
    browser: { file: 'tests/e2e/contribution/contribute.test.ts', title: 'a kind that was chosen by hand stays' },
  },
  {
    file: 'src/client/contribution/form-draft.ts',
    from: '(isEmpty(inner) ? [] : [[name, stated(inner)]])',
    to: '[[name, stated(inner)]]',
    why: 'A form that was filled from a file and not touched says that it changes it, where a row of the file has no Chinese.',
    tests: ['form-draft'],
  },
  {
    file: 'src/client/contribution/form-draft.ts',
    from: `['wrong-id', 'duplicate-id', 'misplaced-file']`,
    to: `['wrong-id', 'misplaced-file']`,
    why: 'That an id is taken is not said beside the field in which it was typed.',
    tests: ['form-draft'],
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
    file: 'src/client/search/facet-list.ts',
    from: `    this.listen(window, 'pageshow', () => this.#showControls(this.#selection()));\n`,
    to: '',
    why: 'Whoever goes back from the search to one of several pages sees a filter picked that is not.',
    browser: { file: 'tests/e2e/lists/large-lists.test.ts', title: 'going back shows none picked' },
  },
  {
    file: 'src/client/search/facet-list.ts',
    from: 'if (location.search !== this.#shown) this.#show();',
    to: 'this.#show();',
    why: 'A row that was just marked, perhaps by mistake, is gone when a link to a section is followed.',
    browser: { file: 'tests/e2e/topics/browse.test.ts', title: 'stays where it is when the address names a part' },
  },
  {
    file: 'src/components/maps/IndexChart.astro',
    from: ', ...(until && { until: String(until) })',
    to: '',
    why: 'A year of the chart leads to the works of that year and of all later ones.',
    tests: ['IndexChart'],
  },
  {
    file: 'src/components/work/EntryFacts.astro',
    from: `  { label: t('entry.minutes'), text: entry.minutes === undefined ? undefined : formatMinutes(entry.minutes, language) },\n`,
    to: '',
    why: 'No page says how long reading its work takes.',
  },
  {
    file: 'src/components/work/EntryFacts.astro',
    from: 'entryLinks(entry).map(({ url }) => withoutFragment(url))',
    to: 'entryLinks(entry).map(({ url }) => url)',
    why: 'The page of a work whose address leads to a part of a page never says when its links were checked.',
    tests: ['EntryFacts'],
  },
  {
    file: 'src/components/work/EntryQuestions.astro',
    from: '<ul lang={langWithin(questions.language, language)}>',
    to: '<ul>',
    why: 'English questions on a Chinese page are read aloud as Chinese.',
  },
  {
    file: 'src/i18n/filled-text.ts',
    from: 'values[name] ?? hole',
    to: 'values[name] || hole',
    why: 'Where nothing is counted, a page says {n} and not 0.',
    tests: ['i18n'],
  },
];
