import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { partOf } from '#domain/id.ts';
import type { Library } from '#domain/library.ts';
import { nextWorks } from '#domain/plan/next-works.ts';
import { makePlan } from '#domain/plan/make-plan.ts';
import { readGraph, type WorkGraph } from '#domain/plan/work-graph.ts';
import { partFile, topicWorksFile } from '#domain/plan/works-address.ts';
import { pathsJson, worksFiles, worksIndex, type WorksPart } from '#domain/plan/works-files.ts';
import { worksJson } from '#domain/plan/works-json.ts';
import { largeLibrary } from '../large-library.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const gzipped = (text: string): number => gzipSync(text).length;

/** The files of a library by their paths. */
function filesOf(library: Library): ReadonlyMap<string, string> {
  return new Map(worksFiles(library).map(({ path, content }) => [path, content]));
}

const ids = (text: string | undefined): readonly string[] => (JSON.parse(text ?? '') as WorksPart).works.map(({ id }) => id);

describe('the works in parts', () => {
  const { library } = toyLibrary(edited('papers/beta.yaml', 'added:', 'formerIds: [old-beta]\nadded:'));
  const files = filesOf(library);
  const { parts } = worksIndex(library, 'en');

  it('have each work in the parts of its id and of those it had, with all that lead to it', () => {
    for (const key of ['beta', 'old-beta'])
      expect(ids(files.get(partFile(partOf(key, parts))))).toEqual(expect.arrayContaining(['alpha', 'beta']));
  });

  it('have those of a topic up to each tier', () => {
    const { works } = worksJson(library, 'en');
    const inServing = works.filter(({ topics }) => topics.includes('serving'));
    expect(ids(files.get(topicWorksFile('serving', 'advanced')))).toEqual(expect.arrayContaining(inServing.map(({ id }) => id)));
    const mustReads = ids(files.get(topicWorksFile('serving', 'must-read')));
    expect(mustReads).toEqual(expect.arrayContaining(inServing.filter(({ tier }) => tier === 'must-read').map(({ id }) => id)));
  });

  it('are known to an index, which names topics and paths in its language and says how far a plan for a topic goes', () => {
    const index = worksIndex(library, 'zh');
    expect(index).toMatchObject({ count: library.entries.length, names: [''] });
    expect(index.topics.find(({ id }) => id === 'batching')).toMatchObject({ title: '批处理', tier: 'must-read' });
    expect(index.paths).toEqual([{ id: 'begin', title: expect.any(String) as string }]);
    expect(index).not.toHaveProperty('works');
    // Marks of readers hang on what is no longer in the list, too.
    expect(index.removed).toEqual([
      { id: 'omicron', formerIds: ['old-omicron'], kind: 'article', title: 'Omicron: notes on batching', language: 'en' },
    ]);
  });

  it('are asked for by the steps of paths, each with the ids that its work had', () => {
    const [path] = pathsJson(library, 'en').paths;
    expect(path?.steps.find(({ entry }) => entry === 'beta')).toMatchObject({ formerIds: ['old-beta'] });
  });
});

describe('ten thousand works', () => {
  let library: Library;
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    library = largeLibrary(10_000);
    files = filesOf(library);
  });

  it('stand in parts that are no larger than those of a small list, and know it by an index as small', () => {
    const largest = (of: ReadonlyMap<string, string>): number =>
      Math.max(...[...of].flatMap(([path, text]) => (/^works\/\d+\.json$/.test(path) ? [gzipped(text)] : [])));
    expect(largest(files)).toBeLessThan(6 * 1024);
    expect(largest(files)).toBeLessThan(2 * largest(filesOf(largeLibrary(313))));
    expect(gzipped(JSON.stringify(worksIndex(library, 'en')))).toBeLessThan(4 * 1024);
  });

  it('have a plan from one part that is the plan from the whole list', () => {
    const list = worksJson(library, 'en');
    const { parts, topics } = worksIndex(library, 'en');
    for (const { id } of list.works.filter((_, place) => place % 997 === 0)) {
      const { works } = JSON.parse(files.get(partFile(partOf(id, parts))) ?? '') as WorksPart;
      const wish = { goals: [id], upTo: 'advanced' as const, isRead: () => false };
      const steps = (of: typeof list): readonly string[] => makePlan(of, wish).steps.map((step) => step.id);
      expect(steps({ works: [...works], topics })).toEqual(steps(list));
    }
  });

  it('have a graph of three bytes a work, from which the same is read next as from the whole list', () => {
    const text = files.get('works/graph.json') ?? '';
    expect(gzipped(text)).toBeLessThan(3 * 10_000);
    const list = worksJson(library, 'en');
    const graph = readGraph(JSON.parse(text) as WorkGraph);
    const read = new Set(list.works.filter((_, place) => place % 50 === 0).map(({ id }) => id));
    const next = nextWorks(list, ({ id }) => (read.has(id) ? 'read' : 'unread'), 8);
    const places = nextWorks(
      { works: graph, topics: list.topics },
      ({ id }) => (read.has(list.works[Number(id)]?.id ?? '') ? 'read' : 'unread'),
      8,
    );
    expect(places.map(({ work, unlocks, unlocksIn }) => [list.works[Number(work.id)]?.id, unlocks, unlocksIn])).toEqual(
      next.map(({ work, unlocks, unlocksIn }) => [work.id, unlocks, unlocksIn]),
    );
    const { parts } = worksIndex(library, 'en');
    for (const { work } of places) expect(work.part).toBe(partOf(list.works[Number(work.id)]?.id ?? '', parts));
  });
});
