import { describe, expect, it } from 'vitest';
import { entryFields, type Field, fieldAnchor, fieldReference } from '#domain/contribution/entry-fields.ts';
import { kinds } from '#domain/vocabulary.ts';

const field = (name: string): Field | undefined => entryFields('paper').find((each) => each.name === name);
const names = (fields: readonly Field[]): readonly string[] => fields.map(({ name }) => name);

describe('a field', () => {
  it('is described in both languages, with an example', () => {
    expect(field('minutes')).toMatchObject({
      meaning: { en: expect.stringMatching(/\.$/), zh: expect.stringMatching(/。$/) },
      example: 70,
    });
  });

  it('says how long, how many and how large its values may be', () => {
    expect(field('short')?.form).toMatchObject({ is: 'text', most: 60 });
    expect(field('authors')?.form).toMatchObject({ is: 'list', least: 1, of: { is: 'text', most: 120 } });
    expect(field('year')?.form).toEqual({ is: 'number', least: 1940, most: 2100 });
    expect(field('why')?.form).toMatchObject({ fields: [{ form: { most: 140 } }, { form: { most: 60 } }] });
  });

  it('says what its text has to look like', () => {
    expect(field('published')?.form).toMatchObject({ looks: 'month' });
    expect(field('prerequisites')?.form).toMatchObject({ of: { looks: 'id' } });
    expect(field('ids')?.form).toMatchObject({ fields: [{ form: { looks: 'doi' } }, { form: { looks: 'arxiv' } }] });
  });
});

describe('the reference of fields', () => {
  const { common, own } = fieldReference();

  it('holds every field of every kind, once among the common ones or as one of its own', () => {
    for (const kind of kinds) {
      const shown = names([...common.filter(({ name }) => !names(own[kind]).includes(name)), ...own[kind]]);
      expect(shown.toSorted(), kind).toEqual(names(entryFields(kind)).toSorted());
    }
  });

  it('says again of a kind what it states otherwise: a paper has authors and a year', () => {
    expect(names(own.paper)).toEqual(['authors', 'venue', 'year', 'publishedIn']);
    expect(names(own.paper.filter(({ isRequired }) => isRequired))).toEqual(['authors', 'venue', 'year']);
    expect(names(common)).toEqual(expect.arrayContaining(['authors', 'year', 'why']));
  });

  it('gives each field a place of its own', () => {
    const places = [
      ...common.map(({ path }) => fieldAnchor('book', path)),
      ...kinds.flatMap((kind) => own[kind].map(({ path }) => fieldAnchor(kind, path))),
    ];
    expect(new Set(places).size).toBe(places.length);
    expect(fieldAnchor('paper', ['why'])).toBe('field-why');
    expect(fieldAnchor('paper', ['links', 'pdf'])).toBe('field-links-pdf');
    expect(fieldAnchor('paper', ['year'])).toBe('field-paper-year');
    expect(fieldAnchor('book', ['year'])).toBe('field-year');
  });
});
