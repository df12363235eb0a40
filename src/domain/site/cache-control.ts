/** Folders of the built site where names of files have a hash of what is in them: other content has another address. */
const hashedFolders = ['assets/', 'pagefind/index/', 'pagefind/filter/'] as const;

const forAYear = 'public, max-age=31536000, immutable';

/**
 * How long a browser may use a file of the built site without asking for it again: a year where another content would have another
 * address, not at all elsewhere. Asking costs a few bytes, since the answer is mostly that the file is as it was.
 * @param path From the root of the site: `assets/Page.CDupXE6B.css`.
 */
export function cacheControl(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(folder)) ? forAYear : 'no-cache';
}

/**
 * The same as a file `_headers`, which Netlify, Cloudflare Pages and others read at the root of a site. It has no line for all the
 * other files: where several match, these hosts join the values, and they ask again without being told.
 * @param base The path below which the site is published, with a slash at its end.
 */
export function headersFile(base: string): string {
  return hashedFolders.map((folder) => `${base}${folder}*\n  Cache-Control: ${forAYear}\n`).join('');
}
