export const markKeeper = {
  element: 'mark-keeper',
  templates: { refused: {}, full: {}, damaged: {} },
} as const;
