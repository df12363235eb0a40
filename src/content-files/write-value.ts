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
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const clean = text.slice(mark.length).replaceAll('\r\n', '\n');
  const { start, yaml } = frontMatterOf(name, clean);
  const document = parseDocument(yaml);
  const group = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  if (!isMap(group) || !group.range) throw new Error(`${name} has no group at ${path.slice(0, -1).join('.') || 'its root'}.`);
  const { from, to, by } = replacement(group, path.at(-1) ?? '', yaml, JSON.stringify(value));
  const written = clean.slice(0, start + from) + by + clean.slice(start + to);
  return mark + written.replaceAll('\n', lineEnd);
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** What to replace of the YAML, and by what: the value of a key that exists, else the end of the group. */
function replacement(group: YAMLMap, key: string, yaml: string, written: string): Replacement {
  const pair = group.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  if (pair !== undefined && isNode(pair.key)) {
    const [from, to] = isNode(pair.value) ? (pair.value.range ?? [0, 0]) : [0, 0];
    const old = yaml.slice(from, to);
    if (isScalar(pair.value) && pair.value.source !== '' && old !== '')
      return { from, to, by: `${written}${old.endsWith('\n') ? '\n' : ''}` };
    const colon = yaml.indexOf(':', pair.key.range?.[1] ?? 0) + 1;
    return { from: colon, to: colon, by: ` ${written}` };
  }
  if (group.flow === true) {
    const close = yaml.lastIndexOf('}', (group.range?.[1] ?? 0) - 1);
    const before = yaml.slice(0, close).trimEnd();
    return { from: before.length, to: close, by: `${before.endsWith('{') ? ' ' : ', '}${key}: ${written} ` };
  }
  const first = group.items[0]?.key;
  const offset = isNode(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(offset - (yaml.lastIndexOf('\n', offset - 1) + 1));
  const last = group.items.at(-1)?.value;
  const end = (isNode(last) ? last.range?.[1] : undefined) ?? yaml.length;
  const lineEnd = yaml.indexOf('\n', Math.max(0, end - 1));
  const at = lineEnd < 0 ? yaml.length : lineEnd + 1;
  return { from: at, to: at, by: `${lineEnd < 0 ? '\n' : ''}${indent}${key}: ${written}\n` };
}
