import { describe, expect, it } from 'vitest';
import { withField } from '#domain/contribution/entry-draft.ts';
import { draftOfFlags, fieldFlags, flagOf, readText } from '../../../src/new-entry/field-flags.ts';

describe('fieldFlags', () => {
  it('are one for each field that a person states', () => {
    const names = fieldFlags.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['title', 'topic', 'author', 'alias', 'prerequisite', 'doi', 'pdf', 'why-en', 'why-zh', 'answer-en']),
    );
    for (const own of ['id', 'kind', 'added', 'citation-key', 'translation-of', 'former-id']) expect(names).not.toContain(own);
  });

  it('say what they are for, and for which kinds', () => {
    for (const { name, field } of fieldFlags) expect(field.meaning.en, name).not.toBe('');
    expect(flagOf(['venue'])?.field.kinds).toEqual(['paper']);
    expect(flagOf(['why', 'zh'])?.name).toBe('why-zh');
    expect(flagOf(['nothing'])).toBeUndefined();
  });
});

describe('draftOfFlags', () => {
  it('puts what flags state where the file has it', () => {
    expect(draftOfFlags({ doi: '10.1/2', 'why-en': 'x', topic: ['a', 'b'], minutes: '40', year: 'soon', kind: 'paper' })).toEqual({
      ids: { doi: '10.1/2' },
      why: { en: 'x' },
      topics: ['a', 'b'],
      minutes: 40,
      year: 'soon',
    });
  });
});

describe('a flag without value', () => {
  it('states true where it is given, and nothing where it is not', () => {
    expect(draftOfFlags({ unseen: true })).toEqual({ unseen: true });
    expect(draftOfFlags({ unseen: false })).toEqual({});
  });
});

describe('withField', () => {
  it('keeps the rest of a group, and the draft it is given', () => {
    const draft = { ids: { doi: 'x' } };
    expect(withField(draft, 'ids.arxiv', 'y')).toEqual({ ids: { doi: 'x', arxiv: 'y' } });
    expect(draft).toEqual({ ids: { doi: 'x' } });
  });
});

describe('readText', () => {
  it('reads whole numbers only where a number is wanted', () => {
    const [minutes, title] = [flagOf(['minutes']), flagOf(['title'])];
    if (minutes === undefined || title === undefined) throw new Error('The schema has both.');
    expect(readText(minutes.field, ' 12 ')).toBe(12);
    expect(readText(minutes.field, '1.5')).toBe('1.5');
    expect(readText(title.field, '12')).toBe('12');
  });
});
