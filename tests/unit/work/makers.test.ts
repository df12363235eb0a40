import { describe, expect, it } from 'vitest';
import { makersOf, placeOf, shortMakers } from '#domain/work/makers.ts';
import { edited, toyEntry, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();

const withoutAuthors = edited('articles/essay.yaml', 'authors: [A, B, C, D, E]\n', '');
const video = `title: A Talk
tier: optional
topics: [batching]
channel: A Channel
language: en
links: { page: https://example.org/talk }
why: { en: Shows it., zh: 演示。 }
added: 2026-11-21
`;

describe('makersOf', () => {
  it('are the authors of a paper', () => {
    expect(makersOf(toyEntry('alpha'))).toEqual(['Ada Writer']);
  });

  it('are the instructors of a course', () => {
    expect(makersOf(toyEntry('chips'))).toEqual(['老师']);
  });

  it('are the maintainers of a framework without authors, else its authors', () => {
    const changes = edited('frameworks/engine.yaml', 'language:', 'authors: [Ada Writer]\nlanguage:');
    expect(makersOf(toyEntry('engine'))).toEqual(['Engine Project']);
    expect(makersOf(toyEntry('engine', changes))).toEqual(['Ada Writer']);
  });

  it('are the publisher of an article without authors', () => {
    expect(makersOf(toyEntry('essay', withoutAuthors))).toEqual(['A Blog']);
  });

  it('are the channel of a video without authors', () => {
    expect(makersOf(toyEntry('talk', { 'videos/talk.yaml': video }))).toEqual(['A Channel']);
  });

  it('are nobody when nobody is named', () => {
    const changes = { 'videos/talk.yaml': video.replace('channel: A Channel\n', '') };
    expect(makersOf(toyEntry('talk', changes))).toEqual([]);
  });
});

describe('placeOf', () => {
  it('is the venue of a paper', () => {
    expect(placeOf(toyEntry('alpha'), library)).toBe('SOSP');
  });

  it('is the short name of the venue where it has one', () => {
    const { library: changed } = toyLibrary(edited('venues.yaml', 'SOSP:', 'SOSP:\n  short: ACM SOSP'));
    expect(placeOf(toyEntry('alpha'), changed)).toBe('ACM SOSP');
  });

  it('is the institution of a course', () => {
    expect(placeOf(toyEntry('chips'), library)).toBe('A University');
  });

  it('is the publisher of an article, unless the publisher is named as its maker', () => {
    expect(placeOf(toyEntry('essay'), library)).toBe('A Blog');
    expect(placeOf(toyEntry('essay', withoutAuthors), library)).toBeUndefined();
  });

  it('is nothing for a framework', () => {
    expect(placeOf(toyEntry('engine'), library)).toBeUndefined();
  });
});

describe('shortMakers', () => {
  it('names up to three', () => {
    expect(shortMakers(['A', 'B', 'C'])).toBe('A, B, C');
  });

  it('names three of five', () => {
    expect(shortMakers(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, et al.');
  });

  it('names three of four, however short the names are', () => {
    expect(shortMakers(['A', 'B', 'C', 'D'])).toBe('A, B, C, et al.');
  });

  it('is empty when nobody is named', () => {
    expect(shortMakers([])).toBe('');
  });
});
