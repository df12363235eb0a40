import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { citationKey } from '#domain/contribution/citation-key.ts';
import { isId } from '#domain/id.ts';
import { suggestedId } from '#domain/contribution/suggested-id.ts';

const { library } = readLibrary(await listFiles('content'), 'content');

describe('suggestedId', () => {
  it('takes what people call the work', () => {
    expect(suggestedId({ title: 'FlashAttention-2: Faster Attention with Better Parallelism' }, [])).toBe('flashattention-2');
    expect(suggestedId({ title: 'A Long Title', short: 'PTD-P' }, [])).toBe('ptd-p');
    expect(suggestedId({ title: 'Don’t Stop: Mémoires' }, [])).toBe('dont-stop');
  });

  it('cuts long titles after a word', () => {
    expect(suggestedId({ title: 'Efficient Training of Large Language Models on Distributed Infrastructures' }, [])).toBe(
      'efficient-training-of-large-language',
    );
    expect(suggestedId({ title: 'x'.repeat(90) }, [])).toHaveLength(40);
  });

  it('adds a number where the id is taken', () => {
    expect(suggestedId({ title: 'Orca' }, ['orca', 'orca-2'])).toBe('orca-3');
  });

  it('has none for a title without Latin letters', () => {
    expect(suggestedId({ title: '动手学深度学习' }, [])).toBe('');
  });

  it('gives an id for every entry of the list', () => {
    for (const entry of library.entries) {
      const id = suggestedId(entry, []);
      if (id !== '') expect(isId(id), entry.id).toBe(true);
    }
  });
});

describe('citationKey', () => {
  const work = { title: 'The Orca: A Distributed Serving System', year: 2022 };

  it('has one or two last names, or the first and “etal”, the year and the first telling word', () => {
    expect(citationKey({ ...work, authors: ['Gyeong-In Yu'] }, [])).toBe('yu-2022-orca');
    expect(citationKey({ ...work, authors: ['Gyeong-In Yu', 'Tal Ben-Nun'] }, [])).toBe('yu-ben-nun-2022-orca');
    expect(citationKey({ ...work, authors: ['Gyeong-In Yu', 'A B', 'C D'] }, [])).toBe('yu-etal-2022-orca');
  });

  it('takes a word more while the key is in use', () => {
    expect(citationKey({ ...work, authors: ['Ada Yu'] }, ['yu-2022-orca', 'yu-2022-orca-distributed'])).toBe(
      'yu-2022-orca-distributed-serving',
    );
  });

  it('needs authors with Latin names, a year and a title with a telling word', () => {
    expect(citationKey({ ...work, authors: [] }, [])).toBeUndefined();
    expect(citationKey({ ...work, authors: ['李沐'] }, [])).toBeUndefined();
    expect(citationKey({ ...work, authors: ['Ada Yu'], year: undefined }, [])).toBeUndefined();
    expect(citationKey({ ...work, title: '动手', authors: ['Ada Yu'] }, [])).toBeUndefined();
  });

  it('gives most papers the key they have', () => {
    const keyed = library.entries.filter(({ kind }) => kind === 'paper');
    const same = keyed.filter((entry) => citationKey(entry, []) === entry.citationKey);
    expect(same.length / keyed.length).toBeGreaterThan(0.9);
  });
});
