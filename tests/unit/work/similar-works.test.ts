import { describe, expect, it } from 'vitest';
import { similarWorksIn } from '#domain/work/similar-works.ts';
import { edited, paperText, toyLibrary } from '../toy-library.ts';

/** The ids of the works of the toy library that are like a paper with a title. */
function likeTitle(title: string, more = ''): readonly string[] {
  const { library } = toyLibrary({
    'papers/new.yaml': paperText(title, more),
    ...edited('papers/gamma.yaml', 'title: Gamma', 'title: 大模型推理服务系统综述'),
  });
  const entry = library.entry('new');
  if (entry === undefined) throw new Error(`The paper "${title}" was not read.`);
  return similarWorksIn(library)(entry).map((similar) => similar.entry.id);
}

describe('similarWorksIn', () => {
  it('finds a work whose title differs by a word', () => {
    expect(likeTitle('Delta Paging for Attention')).toEqual(['beta']);
  });

  it('finds it by a former title', () => {
    expect(likeTitle('Something Else', 'formerTitles: [Beta Paging of Attention]')).toEqual(['beta']);
  });

  it('finds a work that people call the same, whatever the titles are', () => {
    expect(likeTitle('On Pages', 'short: PagedBeta')).toEqual(['beta']);
  });

  it('compares Chinese titles', () => {
    expect(likeTitle('大模型推理服务系统概览')).toEqual(['gamma']);
  });

  it('finds none for a title of other words, and never the work itself', () => {
    expect(likeTitle('Measuring Networks')).toEqual([]);
  });
});
