import { describe, expect, it } from 'vitest';
import { judgedLibrary, loadJudged, readJudged } from '../../relevance/judged.ts';

const ofRepository = await loadJudged(await judgedLibrary());
const known = new Set(['zero', 'gpipe']);
const item = (text: string): string => `- { query: "ZeRO", category: acronym, language: en, half: first, relevant: [zero]${text} }`;

describe('judged queries', () => {
  it('are read from a list', () => {
    expect(readJudged(item(''), known)).toEqual([
      { query: 'ZeRO', category: 'acronym', language: 'en', half: 'first', relevant: ['zero'] },
    ]);
  });

  it.each([
    ['an unknown key', item(', note: x'), /note/],
    ['an unknown category', item('').replace('acronym', 'slogan'), /category/],
    ['a missing half', item('').replace('half: first, ', ''), /half/],
    ['no work', item('').replace('[zero]', '[]'), /relevant/],
    ['a work that is no entry', item('').replace('[zero]', '[zero, hero]'), /“ZeRO” names hero, which is no entry/],
    ['a work twice', item('').replace('[zero]', '[zero, zero]'), /“ZeRO” names zero twice/],
    ['a query twice', `${item('')}\n${item('')}`, /“ZeRO” stands twice/],
  ])('fail with %s', (_, text, message) => {
    expect(() => readJudged(text, known)).toThrow(message);
  });

  it('name all faults at once', () => {
    const text = [item('').replace('[zero]', '[hero]'), item('').replace('ZeRO', 'GPipe').replace('[zero]', '[pipe]')].join('\n');
    expect(() => readJudged(text, known)).toThrow(/hero[\s\S]*pipe/);
  });

  it('of the repository are about works of the list', () => {
    expect(ofRepository.length).toBeGreaterThanOrEqual(180);
  });
});
