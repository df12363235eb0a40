import { isGroup, isSameData, valueAt } from '#domain/plain-data.ts';
import { frontMatterOf, parseSourceFile } from './source-file.ts';
import { type Change, cutsOf, type Path } from './yaml-cuts.ts';

/**
 * The text of a file with one value of its YAML changed, added or, where it is `undefined`, removed. Every character that says
 * something else stays: comments, spaces, quotes, line ends, the text below front matter. Groups and lists are changed where they
 * differ. What was written is read again, and is never another thing than was meant.
 * @param name The name of the file, which tells YAML from Markdown.
 * @param order The names of the group it belongs to: a new one goes before the first that comes after it; otherwise to the end.
 * @example changeValue('a.yaml', 'why: x # so\n', ['why'], 'y') // 'why: y # so\n'
 * @throws RefusedChange where the file has faults or the value cannot be changed alone.
 */
export function changeValue(name: string, text: string, path: Path, value: unknown, order: readonly string[] = []): string {
  const old = valueAt(dataOf(name, text), path);
  if (isSameData(old, value)) return text;
  return (
    (isGroup(old) && isGroup(value) ? unlessRefused(() => changeGroup(name, text, path, old, value)) : undefined) ??
    (Array.isArray(old) && Array.isArray(value) ? unlessRefused(() => changeList(name, text, path, old, value)) : undefined) ??
    changeItem(name, text, path, { is: 'set', value, order })
  );
}

/** The data of a file; an empty file states nothing. */
function dataOf(name: string, text: string): unknown {
  const { data, problems } = parseSourceFile(name, text);
  const [problem] = problems;
  if (problem === undefined) return data;
  if (problem.rule === 'empty-file') return {};
  throw new RefusedChange(`${name} cannot be changed: ${problem.message} ${problem.remedy}`);
}

/** What a change gives, or nothing where it is refused. */
export function unlessRefused(change: () => string): string | undefined {
  try {
    return change();
  } catch (cause) {
    if (cause instanceof RefusedChange) return undefined;
    throw cause;
  }
}

/** Says why a value cannot be changed: the file has faults, or what is written there says something else, too. */
export class RefusedChange extends Error {}

function changeGroup(name: string, text: string, path: Path, old: object, value: object): string {
  const order = Object.keys(value);
  const names = [...new Set([...Object.keys(old), ...order])];
  return names.reduce((changed, each) => changeValue(name, changed, [...path, each], valueAt(value, [each]), order), text);
}

/** Changes what lies between the items that both lists begin and end with: in place, and what is too much or too little after that. */
function changeList(name: string, text: string, path: Path, old: readonly unknown[], value: readonly unknown[]): string {
  const most = Math.min(old.length, value.length);
  const isSameAt = (index: number): boolean => isSameData(old.at(index), value.at(index));
  let first = 0;
  while (first < most && isSameAt(first)) first += 1;
  let last = 0;
  while (last < most - first && isSameAt(-1 - last)) last += 1;
  let changed = text;
  for (let index = first; index < most - last; index += 1) changed = changeValue(name, changed, [...path, index], value[index]);
  for (let index = old.length - last - 1; index >= most - last; index -= 1) {
    changed = changeValue(name, changed, [...path, index], undefined);
  }
  for (let index = most - last; index < value.length - last; index += 1) {
    changed = changeItem(name, changed, [...path, index], { is: 'insert', value: value[index] });
  }
  return changed;
}

/** Changes one item of a group or list: the first way to write it that is read as it was meant. */
function changeItem(name: string, text: string, path: Path, change: Change): string {
  const data = dataOf(name, text);
  const wanted = changed(data, path, change);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { start, yaml } = frontMatterOf(name, text.slice(mark));
  const from = mark + start;
  const cuts = cutsOf(yaml, path, change);
  if (cuts === undefined) throw new RefusedChange(`${name} has no group at ${path.slice(0, -1).join('.') || 'its root'}.`);
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  for (const cut of cuts) {
    const written = text.slice(0, from + cut.from) + cut.by.replaceAll('\n', lineEnd) + text.slice(from + cut.to);
    const { data: read, problems } = parseSourceFile(name, written);
    if (problems.length === 0 ? isSameData(read, wanted) : isSameData({}, wanted) && problems[0]?.rule === 'empty-file') return written;
  }
  throw new RefusedChange(
    `${name} cannot be changed at ${path.join('.')} alone: what is written there says something else, too. Change it by hand.`,
  );
}

function changed(data: unknown, [part, ...rest]: Path, change: Change): unknown {
  if (part === undefined) return change.value;
  if (Array.isArray(data)) {
    const index = Number(part);
    if (rest.length > 0) return data.with(index, changed(data[index], rest, change));
    if (change.is === 'insert') return data.toSpliced(index, 0, change.value);
    return change.value === undefined ? data.toSpliced(index, 1) : data.with(index, change.value);
  }
  if (!isGroup(data)) return data;
  const value = changed(data[part], rest, change);
  const { [part]: _old, ...others } = data;
  return value === undefined ? others : { ...data, [part]: value };
}
