import { describe, expect, it } from 'vitest';
import { fieldChanges } from '#domain/review/field-changes.ts';

describe('fieldChanges', () => {
  it('finds nothing between two copies', () => {
    const record = { title: 'A', ids: { doi: '10.1/x' }, topics: ['a', 'b'], buildsOn: [{ entry: 'x', how: { en: 'y' } }] };
    expect(fieldChanges(record, structuredClone(record))).toEqual([]);
  });

  it('names a value inside a group by its way there, and tells absent from empty', () => {
    expect(fieldChanges({ ids: {}, year: 2022 }, { ids: { arxiv: '' }, year: 2023 })).toEqual([
      { form: 'value', field: 'ids.arxiv', before: undefined, after: '' },
      { form: 'value', field: 'year', before: '2022', after: '2023' },
    ]);
  });

  it('walks into a group that one side does not have', () => {
    expect(fieldChanges({ summary: { en: 'a', zh: 'b' } }, {})).toEqual([
      { form: 'value', field: 'summary.en', before: 'a', after: undefined },
      { form: 'value', field: 'summary.zh', before: 'b', after: undefined },
    ]);
  });

  it('says what joined a list and what left it', () => {
    expect(fieldChanges({ topics: ['a', 'b'] }, { topics: ['b', 'c'] })).toEqual([
      { form: 'list', field: 'topics', added: ['c'], removed: ['a'] },
    ]);
  });

  it('takes a list that one side does not have for an empty one', () => {
    expect(fieldChanges({}, { topics: ['a'] })).toEqual([{ form: 'list', field: 'topics', added: ['a'], removed: [] }]);
  });

  it('says that only the order of a list is another one', () => {
    expect(fieldChanges({ authors: ['a', 'b'] }, { authors: ['b', 'a'] })).toEqual([
      { form: 'list', field: 'authors', added: [], removed: [] },
    ]);
  });

  it('compares items that have a name with those of the same name', () => {
    const before = { buildsOn: [{ entry: 'x', how: { en: 'keeps' } }] };
    const after = {
      buildsOn: [
        { entry: 'y', how: { en: 'new' } },
        { entry: 'x', how: { en: 'drops' } },
      ],
    };
    expect(fieldChanges(before, after)).toEqual([
      { form: 'list', field: 'buildsOn', added: ['y'], removed: [] },
      { form: 'value', field: 'buildsOn.x.how.en', before: 'keeps', after: 'drops' },
    ]);
  });

  it('compares links in a list with those of the same address', () => {
    const link = { kind: 'slides', title: 'Old', url: 'https://a.org/x' };
    expect(
      fieldChanges(
        { companions: [link] },
        {
          companions: [
            { ...link, title: 'New' },
            { ...link, url: 'https://b.org' },
          ],
        },
      ),
    ).toEqual([
      { form: 'list', field: 'companions', added: ['https://b.org'], removed: [] },
      { form: 'value', field: 'companions.https://a.org/x.title', before: 'Old', after: 'New' },
    ]);
  });

  it('keeps the address of what has an id besides', () => {
    expect(fieldChanges({ all: [{ id: 'x', url: 'https://a.org' }] }, { all: [{ id: 'x', url: 'https://b.org' }] })).toEqual([
      { form: 'value', field: 'all.x.url', before: 'https://a.org', after: 'https://b.org' },
    ]);
  });

  it('compares items without a name by all they say', () => {
    expect(fieldChanges({ computed: [{ gives: '1' }] }, { computed: [{ gives: '2' }] })).toEqual([
      { form: 'list', field: 'computed', added: ['{"gives":"2"}'], removed: ['{"gives":"1"}'] },
    ]);
  });
});
