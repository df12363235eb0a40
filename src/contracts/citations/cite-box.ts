export const citeBox = {
  element: 'cite-box',
  texts: ['cite.copied', 'cite.notCopied'],
  parts: { format: 'input+', text: 'pre+', copy: 'button', said: 'p' },
} as const;
