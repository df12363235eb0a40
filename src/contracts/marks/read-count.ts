import { settings } from '../contract.ts';

export const readCount = {
  element: 'read-count',
  texts: ['marks.of', 'marks.ofRead', 'marks.ratio', 'topic.mustReadsRead'],
  settings: settings<{
    /** A selector of the nearest element around, in which works are counted. */
    readonly within: string;
    /** A selector of what shows a work there. */
    readonly of: string;
    /** What stands here once the reader has marked anything. */
    readonly text: 'marks.of' | 'marks.ofRead' | 'marks.ratio' | 'topic.mustReadsRead';
  }>(),
} as const;
