import { describe, expect, it } from 'vitest';
import { mapSentences } from '#domain/maps/map-sentences.ts';
import { placeWorks } from '#domain/maps/place-works.ts';
import type { Language } from '#domain/vocabulary.ts';
import { toyLibrary, toyTopic } from '../toy-library.ts';

const { library } = toyLibrary();
const sentences = (language: Language) => mapSentences(placeWorks(library, toyTopic('serving')), library, language);

describe('the sentences of a map', () => {
  it('are those of all its works, in the language of the page, with where each came out', () => {
    expect(Object.keys(sentences('en')).toSorted()).toEqual(
      placeWorks(library, toyTopic('serving'))
        .works.map(({ entry }) => entry.id)
        .toSorted(),
    );
    expect(sentences('en')['alpha']).toEqual({ why: library.entry('alpha')?.why.en, place: 'SOSP 2022' });
    expect(sentences('zh')['alpha']).toEqual({ why: library.entry('alpha')?.why.zh, place: 'SOSP 2022' });
  });

  it('say their language where they are not yet in that of the page', () => {
    expect(sentences('zh')['no-chinese']).toMatchObject({ why: library.entry('no-chinese')?.why.en, lang: 'en' });
  });
});
