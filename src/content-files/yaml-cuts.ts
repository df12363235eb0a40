import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isGroup } from '#domain/plain-data.ts';
import { formatField, isQuoted } from './format-entry.ts';
import { withoutFloats } from './source-file.ts';

/** Where a value of a file stands: the names and places in lists that lead to it. */
export type Path = readonly (string | number)[];

/** What becomes of the item at a path. */
export type Change =
  | { readonly is: 'set'; readonly value: unknown; readonly order: readonly string[] }
  /** A new item of a list before the one that is there. */
  | { readonly is: 'insert'; readonly value: unknown };

/** A part of the YAML and what comes in its place. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

type Holder = YAMLMap | YAMLSeq;

/** An item of a group or list: from its name or its first character to the end of its value. */
interface Item {
  readonly name: string | undefined;
  /** Behind the name and its colon; the beginning of an item of a list. */
  readonly inner: number;
  readonly start: number;
  readonly end: number;
  readonly node: Node | undefined;
}

/**
 * The ways to make a change, the best one first: whether a way says what was meant is seen when the file is read again.
 * `undefined` where there is no group or list to make it in.
 */
export function cutsOf(yaml: string, path: Path, change: Change): readonly Cut[] | undefined {
  const { contents } = parseDocument(yaml, { customTags: withoutFloats });
  const holder = nodeAt(contents, path.slice(0, -1));
  const [last = ''] = path.slice(-1);
  if (contents === null && path.length === 1) return newCuts(yaml, path, change);
  if (typeof last === 'number' ? !isSeq(holder) : !isMap(holder)) return undefined;
  return itemCuts(yaml, holder as Holder, path, change);
}

function itemCuts(yaml: string, holder: Holder, path: Path, change: Change): readonly Cut[] {
  const items = itemsOf(yaml, holder);
  const last = path.at(-1) ?? '';
  const at = isSeq(holder) ? Number(last) : items.findIndex(({ name }) => name === String(last));
  const item = items[at];
  if (change.is === 'set' && item !== undefined) {
    return change.value === undefined ? removals(yaml, holder, items, at) : replacements(yaml, holder, item, change.value);
  }
  if (change.is === 'insert') return insertions(yaml, holder, items, at, newItem(holder, items, path, change.value));
  const { order, value } = change;
  const rank = (name: string | undefined): number => order.indexOf(name ?? '');
  const isLater = ({ name }: Item): boolean => order.length > 0 && (rank(name) < 0 || rank(name) > rank(String(last)));
  const next = order.includes(String(last)) ? items.findIndex(isLater) : -1;
  return insertions(yaml, holder, items, next < 0 ? items.length : next, newItem(holder, items, path, value));
}

/** The first item of a file that has none. */
function newCuts(yaml: string, path: Path, { value }: Change): readonly Cut[] {
  const isWhole = yaml === '' || yaml.endsWith('\n');
  return [{ from: yaml.length, to: yaml.length, by: `${isWhole ? '' : '\n'}${formatField(String(path[0]), value)}` }];
}

function itemsOf(yaml: string, holder: Holder): readonly Item[] {
  if (isSeq(holder)) {
    return holder.items.map((node) => {
      const [start, end] = isNode(node) ? rangeOf(node) : [0, 0];
      return { name: undefined, inner: start, start, end, node: isNode(node) ? node : undefined };
    });
  }
  return holder.items.flatMap((pair) => {
    if (!isPair(pair) || !isScalar(pair.key) || !pair.key.range) return [];
    const [start, keyEnd] = pair.key.range;
    const node = isNode(pair.value) ? pair.value : undefined;
    const inner = yaml.indexOf(':', keyEnd) + 1;
    return [{ name: String(pair.key.value), inner, start, end: Math.max(inner, node === undefined ? 0 : rangeOf(node)[1]), node }];
  });
}

/** Where a value begins and ends; that of groups and lists on lines of their own ends with their last item. */
function rangeOf(node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  if (!isCollection(node) || node.flow === true) return [start, end];
  const last: unknown = node.items.at(-1);
  const inner = isPair(last) ? (isNode(last.value) ? last.value : last.key) : last;
  return [start, isNode(inner) ? rangeOf(inner)[1] : end];
}

function removals(yaml: string, holder: Holder, items: readonly Item[], at: number): readonly Cut[] {
  const [item, before, next] = [items[at], items[at - 1], items[at + 1]];
  if (item === undefined) return [];
  const { start, end } = item;
  if (holder.flow !== true) return [{ from: lineStart(yaml, start - inset(yaml, holder, start)), to: lineEnd(yaml, end), by: '' }];
  if (next !== undefined) return [{ from: start, to: next.start, by: '' }];
  const hasComment = before !== undefined && yaml.slice(before.end, start).includes('#');
  return [{ from: before === undefined || hasComment ? start : before.end, to: end, by: '' }];
}

function replacements(yaml: string, { flow }: Holder, { inner, start, end, name, node }: Item, value: unknown): readonly Cut[] {
  const whole =
    name === undefined || flow === true
      ? []
      : [{ from: start, to: end, by: indented(formatField(name, value).trimEnd(), columnOf(yaml, start)) }];
  const inline = { from: name === undefined ? start : inner, to: end, by: `${name === undefined ? '' : ' '}${JSON.stringify(value)}` };
  if (isGroup(value) || Array.isArray(value)) return [...whole, inline];
  const [from, to] = node === undefined ? [inner, inner] : rangeOf(node);
  const old = yaml.slice(from, to);
  if (old === '') return spellings(value, undefined).map((form) => ({ from: inner, to: inner, by: ` ${form}` }));
  const rest = old.endsWith('\n') ? '\n' : '';
  return [...spellings(value, node).map((form) => ({ from, to, by: form + rest })), ...whole, inline];
}

/** The ways to write a new item, the best one first. */
function newItem(holder: Holder, items: readonly Item[], path: Path, value: unknown): readonly string[] {
  const names = path.filter((part) => typeof part === 'string');
  const key = names.at(-1) ?? '';
  const sibling = isSeq(holder) ? items.findLast(({ node }) => isScalar(node) && typeof node.value === 'string')?.node : undefined;
  const inline = sibling === undefined && isQuoted(path) ? [JSON.stringify(value)] : spellings(value, sibling);
  if (isSeq(holder)) {
    const group = isGroup(value) ? /^[^\n]*\n *- ([^\n]*)\n$/.exec(formatField(key, [value]))?.[1] : undefined;
    return [...(group === undefined ? [] : [group]), ...inline];
  }
  const own = formatField(key, value).trimEnd();
  const named = own.slice(0, own.indexOf(':') + 1);
  return [...(path.length === 1 ? [own] : []), ...inline.map((form) => `${named} ${form}`)];
}

function insertions(yaml: string, holder: Holder, items: readonly Item[], at: number, forms: readonly string[]): readonly Cut[] {
  const [item, last] = [items[at], items.at(-1)];
  const [open = 0, close = 0] = holder.range ?? [];
  if (last === undefined) {
    const inner = isSeq(holder) ? ['[', ']'] : ['{ ', ' }'];
    return forms.map((form) => ({ from: open, to: close, by: inner.join(form) }));
  }
  if (holder.flow === true) {
    return forms.map((form) =>
      item === undefined ? { from: last.end, to: last.end, by: `, ${form}` } : { from: item.start, to: item.start, by: `${form}, ` },
    );
  }
  const column = columnOf(yaml, isSeq(holder) ? open : (items[0]?.start ?? 0));
  const from = item === undefined ? lineEnd(yaml, last.end) : lineStart(yaml, item.start - inset(yaml, holder, item.start));
  const isCutOff = item === undefined && !yaml.slice(0, from).endsWith('\n');
  return forms.map((form) => {
    const line = `${' '.repeat(column)}${isSeq(holder) ? '- ' : ''}${indented(form, column)}`;
    return { from, to: from, by: isCutOff ? `\n${line}` : `${line}\n` };
  });
}

/**
 * The ways to write a text or number, the best one first: quoted as the one that was there, and where it would be read as another
 * thing by some reader of YAML, in double quotes.
 */
function spellings(value: unknown, like: Node | undefined): readonly string[] {
  const double = JSON.stringify(value);
  if (typeof value !== 'string') return [double];
  const type = isScalar(like) && typeof like.value === 'string' ? like.type : undefined;
  if (type === 'QUOTE_SINGLE') return [`'${value.replaceAll("'", "''")}'`, double];
  if (type !== undefined && type !== 'PLAIN') return [double];
  const isPlain = (['1.1', '1.2'] as const).every((version) => stringify(value, { version, lineWidth: 0 }) === `${value}\n`);
  return isPlain ? [value, double] : [double];
}

function nodeAt(contents: Node | null, path: Path): unknown {
  return path.reduce<unknown>((node, part) => {
    if (isSeq(node)) return node.items[Number(part)];
    return isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))?.value : undefined;
  }, contents);
}

/** Where the line of an item begins, or the lines of comment right above it that are indented like it. */
export function lineStart(text: string, at: number): number {
  const column = columnOf(text, at);
  const start = at - column;
  const comments = new RegExp(`(?:(?<=^|\\n) {${column}}#.*\\n)+$`).exec(text.slice(0, start));
  return start - (comments?.[0].length ?? 0);
}

/** Behind the line break of the line in which something ends. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const found = text.indexOf('\n', end);
  return found < 0 ? text.length : found + 1;
}

/** How far the first character of an item of a list lies behind its hyphen. */
function inset(yaml: string, holder: Holder, start: number): number {
  return isSeq(holder) ? columnOf(yaml, start) - columnOf(yaml, holder.range?.[0] ?? 0) : 0;
}

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}

function indented(text: string, column: number): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}
