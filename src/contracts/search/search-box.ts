export const searchBox = {
  element: 'search-box',
  texts: ['search.searchFor'],
  parts: { field: 'input', suggestions: 'ul?' },
} as const;
