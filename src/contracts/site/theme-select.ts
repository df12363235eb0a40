export const themeSelect = { element: 'theme-select', parts: { turn: 'button' } } as const;
