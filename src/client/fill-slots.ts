import type { Slots } from '../contracts/contract.ts';

/** What a slot holds. */
type Content = string | readonly (Node | string)[];

/** What becomes of a slot: it holds something, has properties such as `href` besides, or is taken away. */
export type SlotValue<Tag extends keyof HTMLElementTagNameMap> =
  Content | (Partial<Omit<HTMLElementTagNameMap[Tag], 'content'>> & { readonly content?: Content }) | undefined;

/** A value for each slot of a template. */
export type SlotValues<Of extends Slots> = { readonly [Name in keyof Of]: SlotValue<Of[Name]> };

/**
 * Fills the elements with `data-slot` in a copy of a template.
 * @example fillSlots(row, { title: { href: '/papers/zero/', content: 'ZeRO' }, time: '35 min', day: undefined })
 */
export function fillSlots<Of extends Slots>(copy: ParentNode, values: SlotValues<Of>): void {
  const slots = Object.entries<SlotValue<'a'>>(values).map(([name, value]) => {
    const slot = copy.querySelector(`[data-slot="${name}"]`);
    if (slot === null) throw new Error(`There is no slot ${name}.`);
    return { slot, value };
  });
  // All are found before any is filled: what fills one may have slots of the same names.
  for (const { slot, value } of slots) {
    if (value === undefined) slot.remove();
    else if (isContent(value)) slot.replaceChildren(...[value].flat());
    else {
      const { content, ...properties } = value;
      Object.assign(slot, properties);
      if (content !== undefined) slot.replaceChildren(...[content].flat());
    }
  }
}

function isContent(value: SlotValue<'a'>): value is Content {
  return typeof value === 'string' || Array.isArray(value);
}
