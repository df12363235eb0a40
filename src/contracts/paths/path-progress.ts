export const pathProgress = {
  element: 'path-progress',
  texts: ['path.begun', 'path.complete', 'path.goTo'],
  parts: { progress: 'span', next: 'a', print: 'button' },
} as const;
