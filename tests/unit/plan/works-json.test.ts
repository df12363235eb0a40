import { describe, expect, it } from 'vitest';
import { worksJson } from '#domain/plan/works-json.ts';
import { edited, toyLibrary } from '../toy-library.ts';

describe('the list that plans are made from', () => {
  const { works, topics } = worksJson(toyLibrary(edited('papers/alpha.yaml', 'added:', 'formerIds: [old-alpha]\nadded:')).library, 'zh');

  it('has every work once, by area in reading order', () => {
    const { library } = toyLibrary();
    expect(works.map((work) => work.id)).toEqual(library.areas.flatMap((area) => library.homeEntriesOf(area).map((entry) => entry.id)));
    expect(works).toHaveLength(library.entries.length);
  });

  it('says of a work what plans and marks need', () => {
    expect(works.find((work) => work.id === 'alpha')).toMatchObject({
      formerIds: ['old-alpha'],
      kind: 'paper',
      topics: ['batching', 'serving'],
    });
  });

  it('names topics that have works in the language asked for', () => {
    expect(topics.find((topic) => topic.id === 'batching')).toEqual({ id: 'batching', area: 'serving', title: '批处理' });
  });
});
