/**
 * The most works that one of several pages shows: with fonts and scripts they stay within 70 KB, and at 313 works the largest
 * area has 78, so that nothing is cut or paged yet.
 */
export const mostOnPage = 100;

/** The most works of a list that stands on one page, for the find of the browser. At 313 it does; a larger one is by initial. */
export const mostOnOnePage = 400;
