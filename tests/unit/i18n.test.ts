import { describe, expect, it } from 'vitest';
import { formFields, formParts } from '#domain/contribution/form-fields.ts';
import { htmlLanguages, kinds, languages, tiers } from '#domain/vocabulary.ts';
import { langWithin, languageOf, languageRoutes, texts, textsOf, translator } from '../../src/i18n/index.ts';
import { roomTexts } from '../../src/i18n/room-texts.ts';
import { sourcesBelow } from './imports.ts';

const english: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(texts).map(([key, { en }]) => [key, en]));
const chinese: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(texts).map(([key, { zh }]) => [key, zh]));
const keys = Object.keys(texts);
/** The files of the texts, one for each room. */
const rooms = sourcesBelow('src/i18n').filter(({ text }) => text.includes('= roomTexts('));
const code = sourcesBelow('src')
  .filter(({ path }) => !rooms.some((room) => room.path === path))
  .map(({ text }) => text)
  .join('\n');

/** Keys that stand in the code as they are. */
const literals = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map(([, text]) => text));
/** Keys that are put together there: `tier.${tier}.meaning`. */
const patterns = [...code.matchAll(/`(\w[\w.-]*\.\$\{[^`]*)`/g)].map(
  ([, text = '']) => new RegExp(`^${text.replace(/\$\{[^}]*\}|\./g, (part) => (part === '.' ? '\\.' : '[^.]+'))}$`),
);

/** The labels of the form, whose fields come out of the schemas. */
const labels = formParts.flatMap(formFields).flatMap(({ name, control }) => {
  const parts = control.is === 'groups' ? control.parts : [];
  return [name, ...parts.map((part) => part.name)].map((each) => `field.${each}`);
});

const isUsed = (key: string): boolean => literals.has(key) || labels.includes(key) || patterns.some((pattern) => pattern.test(key));
const holes = (text = ''): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe('the texts of the interface', () => {
  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key.replace(/\.one$/, '')))).toEqual([]);
  });

  it('label every field of the form', () => {
    expect(labels.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('stand in each language', () => {
    expect(keys.filter((key) => !(english[key] && chinese[key]))).toEqual([]);
  });

  it('of one kind stand in one room: no two rooms have keys that begin with the same word', () => {
    const words = rooms.flatMap(({ text }) => [...new Set([...text.matchAll(/^ {2}'(\w+)\./gm)].map(([, word]) => word))]);
    expect(new Set(words)).toEqual(new Set(keys.map((key) => key.split('.')[0])));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('stand together where their keys begin with the same word', () => {
    const words = keys.map((key) => key.split('.')[0]);
    const runs = words.filter((word, index) => word !== words[index - 1]);
    expect(runs.filter((word, index) => runs.indexOf(word) !== index)).toEqual([]);
  });

  it('have the same holes in both languages', () => {
    expect(keys.filter((key) => holes(english[key]).join() !== holes(chinese[key]).join())).toEqual([]);
  });

  it('have a form for many wherever they have one for one', () => {
    expect(keys.filter((key) => key.endsWith('.one') && !(key.replace(/\.one$/, '') in texts))).toEqual([]);
  });

  it('need no hole in the form for one that the form for many lacks', () => {
    const extra = keys.filter(
      (key) => key.endsWith('.one') && holes(english[key]).some((hole) => !english[key.replace(/\.one$/, '')]?.includes(hole)),
    );
    expect(extra).toEqual([]);
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
    expect(wanted.filter((key) => !(key in texts))).toEqual([]);
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

  it('gives a text with its holes as they are, for scripts to fill in', () => {
    expect(textsOf('en', ['filter.count'])).toEqual({ 'filter.count': '{n} of {all} entries' });
  });

  it('does not fill in what a value brings along', () => {
    expect(translator('en')('search.results', { n: 2, query: '{n} $& $1' })).toBe('2 results for “{n} $& $1”, best match first');
  });
});

describe('the compiler', () => {
  const t = translator('en');

  it('wants a value for each placeholder of a text, and no other', () => {
    // @ts-expect-error -- Nothing is given.
    expect(t('list.entries')).toBe('{n} entries');
    // @ts-expect-error -- One of two is not given.
    expect(t('filter.count', { n: 1 })).toBe('1 of {all} entries');
    // @ts-expect-error -- Another name is given.
    expect(t('list.entries', { count: 1 })).toBe('{n} entries');
    // @ts-expect-error -- More is given than the text has.
    expect(t('list.entries', { n: 2, all: 3 })).toBe('2 entries');
    // @ts-expect-error -- The text has no placeholder.
    expect(t('nav.topics', { n: 1 })).toBe('Topics');
  });

  it('wants what one of several keys needs', () => {
    const key = 'map.works' as 'map.works' | 'map.more' | 'nav.map';
    // @ts-expect-error -- Two of the three have a placeholder.
    expect(t(key)).toBe('{n} works');
    expect(t(key, { n: 1 })).toBe('1 work');
  });

  it('leaves the text for one to the translator', () => {
    // @ts-expect-error -- It is taken where n is 1.
    expect(t('list.entries.one')).toBe('1 entry');
  });

  it('refuses texts of which one has a placeholder that the other lacks', () => {
    const room = roomTexts({
      'a.fewer': {
        en: '{n} of {all}',
        // @ts-expect-error -- {all} is not in the Chinese text.
        zh: '{n}',
      },
      'a.more': {
        en: '{n} of {all}',
        // @ts-expect-error -- {page} is not in the English text.
        zh: '{n} / {all} ({page})',
      },
      'a.right': { en: '{n} of {all}', zh: '共 {all}，第 {n}' },
    });
    expect(Object.keys(room)).toHaveLength(3);
  });

  it('refuses a text for one without a text for many, or with a placeholder that the text for many lacks', () => {
    const room = roomTexts({
      // @ts-expect-error -- There is no a.works.
      'a.works.one': { en: '1 work', zh: '1 条' },
      'a.steps': { en: '{n} steps', zh: '{n} 步' },
      // @ts-expect-error -- {name} is not in a.steps.
      'a.steps.one': { en: 'the step {name}', zh: '{name}' },
    });
    expect(Object.keys(room)).toHaveLength(3);
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
