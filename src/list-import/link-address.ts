/** Whether a link leads to the web. */
export function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url);
}

/** Whether a link leads to a file beside the list. */
export function isRelative(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('#');
}
