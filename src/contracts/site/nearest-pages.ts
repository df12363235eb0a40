export const nearestPages = {
  element: 'nearest-pages',
  parts: { address: 'p', path: 'code', nearest: 'div', list: 'ul' },
  templates: { page: { link: 'a' } },
} as const;
