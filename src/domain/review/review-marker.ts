/** By this the comment on a pull request is found again. It is the first line. */
export const reviewMarker = '<!-- roofline-review -->';

/** The most characters that GitHub takes for a comment or an issue. */
export const longestComment = 65_536;
