import type { Kind, Tier } from '../vocabulary.ts';

/** The signs of the tiers in lists on GitHub, as the first list this one grew from has them. */
export const tierSigns: Readonly<Record<Tier, string>> = { 'must-read': '⚡', optional: '💎', advanced: '💡' };

/** The signs of the kinds; those of papers, frameworks, courses and books are of the same list. */
export const kindSigns: Readonly<Record<Kind, string>> = {
  paper: '📄',
  framework: '🛠️',
  course: '🎓',
  article: '📝',
  video: '🎬',
  book: '📔',
  collection: '🗂️',
};
