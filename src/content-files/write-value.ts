import { isMap, isNode, isPair, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { frontMatterOf } from './source-file.ts';

/**
 * The text of a file with one value of its YAML set to a text, or added at the end of its group. Everything else stays as it is,
 * comments and spaces included.
 * @param path Where the value stands, from the root. Its parent has to exist.
 * @example writeValue('a.yaml', 'why: x\n', ['translationOf'], '0b9c') // 'why: x\ntranslationOf: "0b9c"\n'
 * @throws when there is no group at the path to put the value into.
 */
export function writeValue(name: string, text: string, path: readonly string[], value: string): string {
  const { start, yaml } = frontMatterOf(name, text);
  const document = parseDocument(yaml);
  const parent = document.getIn(path.slice(0, -1));
  const key = path.at(-1) ?? '';
  const group = path.length === 1 ? document.contents : parent;
  if (!isMap(group) || group.range == null || group.range === undefined)
    throw new Error(`${name} has no group at ${path.slice(0, -1).join('.') || 'its root'}.`);
  const written = JSON.stringify(value);
  const [from, to, insert] = placeOf(group, key, yaml, written);
  return text.slice(0, start + from) + insert + text.slice(start + to);
}

/** What to replace of the YAML, and by what: the value of a key that exists, else the end of the group. */
function placeOf(group: YAMLMap, key: string, yaml: string, written: string): readonly [from: number, to: number, insert: string] {
  const pair = group.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  if (pair !== undefined && isNode(pair.value) && pair.value.range) return [pair.value.range[0], pair.value.range[1], written];
  const first = group.items[0]?.key;
  const offset = isNode(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(offset - (yaml.lastIndexOf('\n', offset - 1) + 1));
  const last = group.items.at(-1)?.value;
  const end = (isNode(last) ? last.range?.[1] : undefined) ?? yaml.length;
  const lineEnd = yaml.indexOf('\n', Math.max(0, end - 1));
  const at = lineEnd < 0 ? yaml.length : lineEnd + 1;
  return [at, at, `${lineEnd < 0 ? '\n' : ''}${indent}${key}: ${written}\n`];
}
