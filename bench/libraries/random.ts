/** A source of chance that gives the same every time for the same seed. */
export interface Random {
  /** A whole number from 0 to one below the limit. */
  below(limit: number): number;
  /** Whether something happens that has this probability. */
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, the first ones more often, as words and topics are used. */
  pickEarly<Item>(items: readonly Item[]): Item;
  /** Some of the items, each once, in any order. */
  sample<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** @param seed Any whole number. The generator is mulberry32: 32 bits of state are plenty for texts. */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    happens: (probability) => next() < probability,
    pick: (items) => at(items, below(items.length)),
    pickEarly: (items) => at(items, Math.floor(items.length * next() ** 2.2)),
    sample: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => at(left.splice(below(left.length), 1), 0));
    },
  };
}
