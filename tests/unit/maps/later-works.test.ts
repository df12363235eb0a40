import { describe, expect, it } from 'vitest';
import { laterPages, laterWorks } from '#domain/maps/later-works.ts';
import { type Changes, paperText, toyEntry, toyLibrary } from '../toy-library.ts';

/** Papers that build on Beta, on which nothing else does. */
const children = (count: number): Changes =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `papers/child-${index}.yaml`,
      paperText(`"Child ${index}"`, 'buildsOn: [{ entry: beta, how: { en: goes on } }]\n'),
    ]),
  );

const of = (count: number) => {
  const { library } = toyLibrary(children(count));
  const beta = toyEntry('beta');
  const { shown, named, more } = laterWorks(library, beta);
  return {
    counts: [shown.length, named.length, more],
    pages: laterPages(library, beta).map((page) => page.length),
    all: library.descendantsOf(beta),
    listed: laterPages(library, beta).flat(),
  };
};

describe('the works that build on one', () => {
  it('are shown or named on its page while they are few, and have no other', () => {
    expect(of(0)).toMatchObject({ counts: [0, 0, 0], pages: [] });
    expect(of(20)).toMatchObject({ counts: [8, 12, 0], pages: [] });
    expect(of(20)).toMatchObject({ counts: [8, 12, 0], pages: [] });
  });

  it('are all on pages of their own, in their order, when they are more', () => {
    expect(of(21)).toMatchObject({ counts: [8, 12, 1], pages: [21] });
    const many = of(250);
    expect(many).toMatchObject({ counts: [8, 12, 230], pages: [80, 80, 80, 10] });
    expect(many.listed).toEqual(many.all);
  });
});
