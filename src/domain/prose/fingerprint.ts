import fnv1a from '@sindresorhus/fnv1a';

/**
 * A short name for what texts say, to notice that they changed: eight hexadecimal digits.
 * @example fingerprint(['GPipe splits a mini-batch.']) // 'a0de0214'
 */
export function fingerprint(texts: readonly string[]): string {
  return fnv1a(JSON.stringify(texts), { size: 32 }).toString(16).padStart(8, '0');
}
