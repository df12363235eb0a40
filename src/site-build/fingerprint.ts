import { digest } from '../kept/cache-folder.ts';

const known = new WeakMap<object, string>();

/** A short text that is the same whenever two values have the same content. Of what was asked for before it is remembered. */
export function fingerprint(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  let print = known.get(value);
  if (print === undefined) {
    // Nouns, which have an id, are looked at as a whole; lists and what is put together of nouns, by their parts.
    const isNoun = 'id' in value;
    print = digest(isNoun ? JSON.stringify(value) : Array.isArray(value) ? value.map(fingerprint).join(' ') : partsOf(value));
    known.set(value, print);
  }
  return print;
}

function partsOf(value: object): string {
  return Object.entries(value)
    .map(([name, part]) => `${name} ${fingerprint(part)}`)
    .join('\n');
}
