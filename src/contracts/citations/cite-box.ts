import { settings } from '../contract.ts';

export const citeBox = {
  element: 'cite-box',
  texts: ['cite.copied', 'cite.notCopied'],
  settings: settings<{
    /** What the file is called, without its ending: the id of the work. */
    readonly name: string;
  }>(),
  parts: { box: 'details', format: 'input+', text: 'pre+', copy: 'button', save: 'button', said: 'p' },
} as const;
