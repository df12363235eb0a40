export const facetList = {
  element: 'facet-list',
  texts: ['filter.count'],
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
