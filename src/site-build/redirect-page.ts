/**
 * A page that leads elsewhere at once, for hosts that cannot answer with a redirection.
 * @param to The address below the site. @param absolute The whole address, where it is known.
 */
export function redirectPage(to: string, absolute = to): string {
  return `<!doctype html><meta charset="utf-8"><title>→ ${escape(to)}</title><meta http-equiv="refresh" content="0;url=${escape(to)}"><meta name="robots" content="noindex"><link rel="canonical" href="${escape(absolute)}"><body><a href="${escape(to)}">${escape(to)}</a></body>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
