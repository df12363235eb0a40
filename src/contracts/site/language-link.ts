export const languageLink = { element: 'language-link', parts: { other: 'a' } } as const;
