import { resolve } from 'node:path';

const OUT_DIR = process.env['OUT_DIR'] || 'dist';

/** Where the site is built into, as the environment says. */
export const builtSite = {
  folder: resolve(OUT_DIR),
  /** The folder as it was named. */
  shown: OUT_DIR.replace(/\/$/, ''),
} as const;
