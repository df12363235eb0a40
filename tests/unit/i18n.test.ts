import { describe, expect, it } from 'vitest';
import { formFields, formParts } from '#domain/contribution/form-fields.ts';
import { htmlLanguages, kinds, languages, tiers } from '#domain/vocabulary.ts';
import { en } from '../../src/i18n/en.ts';
import { langWithin, languageOf, languageRoutes, type TextKey, translator } from '../../src/i18n/index.ts';
import { zh } from '../../src/i18n/zh.ts';
import { sourcesBelow } from './imports.ts';

const english: Readonly<Record<string, string>> = en;
const chinese: Readonly<Record<string, string>> = zh;
const keys = Object.keys(en);
const code = sourcesBelow('src')
  .filter(({ path }) => !/^src\/i18n\/(en|zh)\.ts$/.test(path))
  .map(({ text }) => text)
  .join('\n');

/** Keys that stand in the code as they are. */
const literals = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map(([, text]) => text));
/** Keys that are put together there: `tier.${tier}.meaning`. */
const patterns = [...code.matchAll(/`(\w[\w.-]*\.\$\{[^`]*)`/g)].map(
  ([, text = '']) => new RegExp(`^${text.replace(/\$\{[^}]*\}|\./g, (part) => (part === '.' ? '\\.' : '[^.]+'))}$`),
);

/** The labels of the form, whose fields come out of the schemas. */
const labels = formParts.flatMap((part) => formFields(part).map(({ name }) => `field.${name}`));

const isUsed = (key: string): boolean => literals.has(key) || labels.includes(key) || patterns.some((pattern) => pattern.test(key));
const holes = (text = ''): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe('the texts of the interface', () => {
  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key.replace(/\.one$/, '')))).toEqual([]);
  });

  it('label every field of the form', () => {
    expect(labels.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are the same in both languages, in the same order', () => {
    expect(Object.keys(zh)).toEqual(keys);
  });

  it('have the same holes in both languages', () => {
    expect(keys.filter((key) => holes(english[key]).join() !== holes(chinese[key]).join())).toEqual([]);
  });

  it('have a form for many wherever they have one for one', () => {
    expect(keys.filter((key) => key.endsWith('.one') && !(key.replace(/\.one$/, '') in en))).toEqual([]);
  });

  it('need no hole in the form for one that the form for many lacks', () => {
    const extra = keys.filter(
      (key) => key.endsWith('.one') && holes(english[key]).some((hole) => !english[key.replace(/\.one$/, '')]?.includes(hole)),
    );
    expect(extra).toEqual([]);
  });

  it('are not empty', () => {
    expect(keys.filter((key) => english[key] === '' || chinese[key] === '')).toEqual([]);
  });

  it('hold no markup', () => {
    expect(keys.filter((key) => /[<>&]/.test(`${english[key]}${chinese[key]}`))).toEqual([]);
  });

  it('name every kind, tier and language', () => {
    const wanted = [
      ...kinds.map((kind) => `kind.${kind}`),
      ...tiers.map((tier) => `tier.${tier}`),
      ...languages.map((each) => `language.${each}`),
    ];
    expect(wanted.filter((key) => !(key in en))).toEqual([]);
  });
});

describe('translator', () => {
  it('gives the text of a language', () => {
    expect(translator('en')('nav.topics')).toBe('Topics');
    expect(translator('zh')('nav.topics')).toBe('专题');
  });

  it('fills in values', () => {
    expect(translator('en')('filter.count', { n: 12, all: 30 })).toBe('12 of 30 entries');
    expect(translator('zh')('filter.count', { n: 12, all: 30 })).toBe('12 / 30 条');
  });

  it('takes the form for one when n is 1', () => {
    expect(translator('en')('list.entries', { n: 1 })).toBe('1 entry');
    expect(translator('en')('list.entries', { n: 0 })).toBe('0 entries');
    expect(translator('en')('list.entries', { n: 21 })).toBe('21 entries');
  });

  it('leaves holes without value as they are, for scripts to fill in', () => {
    expect(translator('en')('filter.count')).toBe('{n} of {all} entries');
  });

  it('does not fill in what a value brings along', () => {
    expect(translator('en')('search.results', { n: 2, query: '{n} $& $1' })).toBe('2 results for “{n} $& $1”, best match first');
  });

  it('knows every key in both languages', () => {
    const unknown = keys.filter((key) => languages.some((language) => translator(language)(key as TextKey) === undefined));
    expect(unknown).toEqual([]);
  });
});

describe('langWithin', () => {
  it('names the language of a text that is not that of the page', () => {
    expect([langWithin('en', 'zh'), langWithin('zh', 'en')]).toEqual(['en', 'zh-Hans']);
  });

  it('says nothing where the page says it', () => {
    expect([langWithin('en', 'en'), langWithin('zh', 'zh')]).toEqual([undefined, undefined]);
  });
});

describe('languages of pages', () => {
  it('are told by the route, and English without one', () => {
    expect([languageOf(undefined), languageOf('zh'), languageOf('de')]).toEqual(['en', 'zh', 'en']);
  });

  it('have a route each', () => {
    expect(languageRoutes).toEqual([
      { language: 'en', lang: undefined },
      { language: 'zh', lang: 'zh' },
    ]);
  });

  it('are named in HTML with their script', () => {
    expect(htmlLanguages).toEqual({ en: 'en', zh: 'zh-Hans' });
  });
});
