export const pathContinue = {
  element: 'path-continue',
  texts: ['continue.path', 'continue.facts'],
  parts: { begin: 'section', begun: 'section', path: 'h2', number: 'span', work: 'a', facts: 'span', see: 'a' },
} as const;
