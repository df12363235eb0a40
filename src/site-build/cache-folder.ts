import { hash } from 'node:crypto';
import { resolve } from 'node:path';

/** Where builds keep what the next one may need. It can be removed at any time. */
export const cacheFolder = resolve('node_modules/.cache/roofline');

/** A short name for some text or bytes, the same whenever they are the same. */
export function digest(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url').slice(0, 20);
}
