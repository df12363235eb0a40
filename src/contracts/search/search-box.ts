export const searchBox = {
  element: 'search-box',
  texts: ['search.searchFor', 'search.searching'],
  parts: { field: 'input', suggestions: 'ul?' },
} as const;
