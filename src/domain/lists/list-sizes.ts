/**
 * The most works that one of several pages shows: with fonts and scripts they stay within 60 KB. Only the two largest areas have
 * more.
 */
export const mostOnPage = 80;

/** The most works of a list that stands on one page, for the find of the browser. A larger one is by initial. */
export const mostOnOnePage = 400;
