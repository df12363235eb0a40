import { settings } from '../contract.ts';

export const facetList = {
  element: 'facet-list',
  texts: ['filter.count'],
  settings: settings<{
    /** What the rows carry. None where not all works stand on the page: then filters lead to the search. */
    readonly facets: readonly string[];
    /** The address of the search, for what the rows cannot tell. */
    readonly search: string;
    /** The topic of which there are works, where it is one. */
    readonly topic?: string | undefined;
  }>(),
  parts: {
    bar: 'div',
    tier: 'button+',
    unread: 'input',
    terse: 'input',
    clear: 'button',
    clearAll: 'button',
    count: 'output',
    nothing: 'div',
  },
} as const;
