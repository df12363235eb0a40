import { describe, expect, it } from 'vitest';
import { type LibraryChanges, libraryChanges } from '#domain/review/library-changes.ts';
import { type Changes, edited, paperText, toyLibrary } from '../toy-library.ts';

const before = toyLibrary().library;

/** What differs between the toy library and itself with changes. */
function changesOf(changes: Changes): LibraryChanges {
  return libraryChanges(before, toyLibrary(changes).library);
}

/** The text of a file of the toy library. */
function textOf(path: string): string {
  return edited(path, 'title', 'title')[path] ?? '';
}

/** Changes of the toy library in which a paper has another name, and keeps its old one. */
function renamed(from: string, to: string, more: (text: string) => string = (text) => text): Changes {
  const text = textOf(`papers/${from}.yaml`);
  return { [`papers/${from}.yaml`]: undefined, [`papers/${to}.yaml`]: more(text.replace('tier:', `formerIds: [${from}]\ntier:`)) };
}

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

describe('libraryChanges', () => {
  it('finds nothing between a library and itself', () => {
    expect(changesOf({})).toEqual({
      ...{ added: [], removed: [], renamed: [], changed: [], records: [], topics: [], pathMinutes: [], topicPlans: [], workPlans: [] },
      works: { before: 7, after: 7 },
      mustReads: { before: 3, after: 3 },
    });
  });

  it('names a new work with those it may be the same as', () => {
    const { added, works } = changesOf({ 'papers/new.yaml': paperText('Beta Paging of Attention') });
    expect(added.map(({ entry, similar }) => [entry.id, similar.map((work) => work.entry.id)])).toEqual([['new', ['beta']]]);
    expect(works).toEqual({ before: 7, after: 8 });
  });

  it('names a removed work with the paths it was a step of', () => {
    const { removed } = changesOf({ 'papers/gamma.yaml': undefined });
    expect(removed.map(({ entry, paths }) => [entry.id, ids(paths)])).toEqual([['gamma', ['begin']]]);
  });

  it('knows what a record says of a removed work, and tells that record nowhere else', () => {
    const record = 'gamma: { kind: paper, title: Gamma, day: 2026-11-23, reason: { en: Said twice. }, instead: [beta] }\n';
    const { removed, records } = changesOf({ 'papers/gamma.yaml': undefined, ...edited('removed.yaml', 'omicron:', `${record}omicron:`) });
    expect(removed.map(({ record: own }) => own?.instead)).toEqual([['beta']]);
    expect(records.filter(({ noun }) => noun === 'removed')).toEqual([]);
    expect(changesOf({ 'removed.yaml': undefined }).records).toMatchObject([{ noun: 'removed', removed: ['omicron'] }]);
  });

  it('takes a work that keeps its old id for renamed, and says what else differs', () => {
    const {
      added,
      removed,
      changed,
      renamed: works,
    } = changesOf(renamed('gamma', 'delta', (text) => text.replace('year: 2024', 'year: 2025')));
    expect([added, removed, changed]).toEqual([[], [], []]);
    expect(works).toMatchObject([
      { before: { id: 'gamma' }, after: { id: 'delta' }, changes: [{ field: 'year', before: '2024', after: '2025' }] },
    ]);
  });

  it('takes a work for new when the old id it names never was', () => {
    const changes = { 'papers/new.yaml': paperText('Measuring', 'formerIds: [never]') };
    expect(ids(changesOf(changes).added.map(({ entry }) => entry))).toEqual(['new']);
  });

  it('does not take a work for renamed that names the id of one that stays', () => {
    const { added, renamed: works } = changesOf({ 'papers/new.yaml': paperText('Measuring', 'formerIds: [gamma]') });
    expect([added.length, works.length]).toEqual([1, 0]);
  });

  it('says which fields of a work differ, and which paths have it as a step', () => {
    const { changed } = changesOf(edited('papers/gamma.yaml', 'tier: advanced', 'tier: optional'));
    expect(changed).toMatchObject([
      {
        after: { id: 'gamma' },
        changes: [{ form: 'value', field: 'tier', before: 'advanced', after: 'optional' }],
        paths: [{ id: 'begin' }],
      },
    ]);
  });

  it('says that a work became another kind', () => {
    const essay = textOf('articles/essay.yaml');
    const { changed } = changesOf({ 'articles/essay.yaml': undefined, 'books/essay.yaml': essay });
    expect(changed[0]?.changes).toEqual([{ form: 'value', field: 'kind', before: 'article', after: 'book' }]);
  });

  it('does not see how a file is written', () => {
    expect(changesOf(edited('papers/gamma.yaml', 'title: Gamma', '# a remark\ntitle:   "Gamma"')).changed).toEqual([]);
  });

  it('counts works and must-reads of the topics they are filed under', () => {
    const { topics } = changesOf(edited('papers/beta.yaml', 'tier: optional', 'tier: must-read'));
    expect(topics.map(({ topic, works, mustReads }) => [topic.id, works.after, mustReads.before, mustReads.after])).toEqual([
      ['batching', 4, 2, 3],
      ['kv-cache', 2, 0, 1],
    ]);
  });

  it('counts a topic that is gone', () => {
    const { topics } = changesOf({
      'topics/kv-cache.md': undefined,
      ...edited('papers/beta.yaml', '[kv-cache, batching]', '[batching]'),
      ...edited('articles/essay.yaml', '[hardware, kv-cache]', '[hardware]'),
    });
    expect(topics.map(({ topic, works }) => [topic.id, works])).toEqual([['kv-cache', { before: 2, after: 0 }]]);
  });

  it('says how plans to topics come out', () => {
    const { topicPlans } = changesOf(edited('papers/beta.yaml', 'tier: optional', 'tier: must-read'));
    const plan = topicPlans.find(({ goal }) => goal.id === 'batching');
    expect(plan).toMatchObject({ works: { before: 2, after: 3 }, minutes: { before: 120, after: 180 }, removed: [] });
    expect(ids(plan?.added ?? [])).toEqual(['beta']);
  });

  it('says what has to be read before a work, over several steps', () => {
    const { workPlans } = changesOf(edited('papers/gamma.yaml', 'minutes: 60', 'minutes: 60\nprerequisites: [beta]'));
    expect(workPlans.map(({ goal, added }) => [goal.id, ids(added)])).toEqual([['gamma', ['beta', 'alpha']]]);
  });

  it('ends though prerequisites go in a circle', () => {
    const { workPlans } = changesOf(edited('papers/alpha.yaml', 'minutes: 60', 'minutes: 60\nprerequisites: [beta]'));
    expect(workPlans.map(({ goal, added }) => [goal.id, ids(added)])).toEqual([['alpha', ['beta']]]);
  });

  it('moves no plan and no path because a renamed work is still named as before', () => {
    const { workPlans, topicPlans, pathMinutes, renamed: works } = changesOf(renamed('alpha', 'alpha-batching'));
    expect([workPlans, topicPlans, pathMinutes]).toEqual([[], [], []]);
    expect(works.map(({ paths }) => ids(paths))).toEqual([['begin']]);
  });

  it('says how long a path takes now', () => {
    const { pathMinutes } = changesOf(edited('papers/beta.yaml', 'minutes: 60', 'minutes: 75'));
    expect(pathMinutes).toMatchObject([{ path: { id: 'begin' }, minutes: { before: 390, after: 405 } }]);
  });

  it('compares a work whose home topic does not exist, and leaves it out of plans', () => {
    const { changed, topicPlans } = changesOf(edited('papers/gamma.yaml', 'topics: [batching]', 'topics: [nowhere]'));
    expect(changed[0]?.changes).toEqual([{ form: 'list', field: 'topics', added: ['nowhere'], removed: ['batching'] }]);
    expect(topicPlans).toEqual([]);
  });

  it('names topics, terms, notes and other records that joined, left or differ', () => {
    const { records } = changesOf({
      'topics/networks.md': '---\ntitle: Networks\norder: 9\nline: Wires.\nawaiting: Later.\n---\n',
      'notes/en/alpha.md': undefined,
      'notes/zh/alpha.md': undefined,
      ...edited('glossary.yaml', 'en: Requests that run together.', 'en: Requests that share a run.'),
    });
    expect(records).toMatchObject([
      { noun: 'topic', added: ['networks'], removed: [], changed: [] },
      { noun: 'note', added: [], removed: ['alpha'], changed: [] },
      { noun: 'term', added: [], removed: [], changed: [{ id: 'batch', changes: [{ field: 'definition.en' }] }] },
    ]);
  });
});
