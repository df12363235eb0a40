import { extname } from 'node:path';

/** The media types of the files that the built site has, by the end of their names. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.yaml': 'application/yaml',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
  '.ics': 'text/calendar',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The value of `Content-Type` for a file. The parts of a Pagefind index and what is unknown are bytes. */
export function contentType(path: string): string {
  const type = types[extname(path)] ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** Whether a file becomes smaller on its way: text does; fonts, pictures and the parts of a Pagefind index are compressed as they are. */
export function isCompressible(path: string): boolean {
  return /^(?:text\/|application\/(?!octet-stream)|image\/svg)/.test(contentType(path));
}
