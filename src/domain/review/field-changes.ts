import { isGroup } from '../plain-data.ts';

/** How one field of a record differs between two versions of it. */
export type FieldChange =
  /** One value: text or a number. `undefined` where the field is absent. */
  | { readonly form: 'value'; readonly field: string; readonly before: string | undefined; readonly after: string | undefined }
  /** A list of values. Where nothing was added or removed, the order is another one. */
  | { readonly form: 'list'; readonly field: string; readonly added: readonly string[]; readonly removed: readonly string[] };

/**
 * How two versions of a record differ, field by field, in the order of their fields. Groups are walked into. Items of a list
 * that have an `id`, an `entry` or a `url` are compared with those of the same name; other items count as the text of their data.
 * @example fieldChanges({ tier: 'optional', ids: {} }, { tier: 'must-read', ids: { arxiv: '2309.06180' } })
 * // [{ form: 'value', field: 'tier', before: 'optional', after: 'must-read' },
 * //  { form: 'value', field: 'ids.arxiv', before: undefined, after: '2309.06180' }]
 */
export function fieldChanges(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (Array.isArray(before) || Array.isArray(after)) return listChanges(itemsOf(before), itemsOf(after), field);
  if (isGroup(before) || isGroup(after)) {
    const [old, now] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return fields.flatMap((name) => fieldChanges(old[name], now[name], field === '' ? name : `${field}.${name}`));
  }
  return before === after ? [] : [{ form: 'value', field, before: textOf(before), after: textOf(after) }];
}

function listChanges(before: readonly Item[], after: readonly Item[], field: string): readonly FieldChange[] {
  const [old, now] = [before.map(({ name }) => name), after.map(({ name }) => name)];
  const inside = after.flatMap(({ name, rest }) => {
    const twin = before.find((item) => item.name === name);
    return twin === undefined ? [] : fieldChanges(twin.rest, rest, `${field}.${name}`);
  });
  if (old.length === now.length && old.every((name, index) => name === now[index])) return inside;
  const list: FieldChange = {
    form: 'list',
    field,
    added: now.filter((name) => !old.includes(name)),
    removed: old.filter((name) => !now.includes(name)),
  };
  return [list, ...inside];
}

/** An item of a list: the name it is known by, and what else it says. */
interface Item {
  readonly name: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

function itemsOf(value: unknown): readonly Item[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map((item) => {
    if (!isGroup(item)) return { name: textOf(item) ?? '', rest: {} };
    const known = ['id', 'entry', 'url'].find((key) => typeof item[key] === 'string');
    if (known === undefined) return { name: JSON.stringify(item), rest: {} };
    const { [known]: name, ...rest } = item;
    return { name: String(name), rest };
  });
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
