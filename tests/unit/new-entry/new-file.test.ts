import { identifiedWork } from '#domain/contribution/entry-draft.ts';
import { twinOf } from '#domain/work/work-identities.ts';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { kinds } from '#domain/vocabulary.ts';
import { entryAt, findingsWith, mergedDraft, missingFields, newFile, statedErrors, withLanguage } from '../../../src/new-entry/new-file.ts';

const files = await listFiles('content');
const { library } = readLibrary(files, 'content');
const smallFiles = await listFiles('tests/fixtures/library');
const today = '2026-11-21';

describe('missingFields', () => {
  const names = (...args: Parameters<typeof missingFields>) => missingFields(...args).map(({ name }) => name);

  it('are all that a kind needs, in the order of its files, and those of a group that is begun', () => {
    expect(names('paper', {})).toEqual(['title', 'tier', 'topics', 'authors', 'venue', 'year', 'language', 'links.page', 'why.en']);
    expect(names('framework', { title: '', topics: [''], summary: { zh: '某' } })).toEqual([
      'title',
      'tier',
      'topics',
      'repository',
      'language',
      'links.page',
      'why.en',
      'summary.en',
    ]);
  });
});

describe('statedErrors', { timeout: 60_000 }, () => {
  it('are none in any entry of the list without its title, apart from what it shares with itself', () => {
    for (const file of files.filter((_, index) => index % 50 === 0)) {
      const place = placeOfFile(file.path);
      if (place.noun !== 'entry') continue;
      const { title: _title, ...rest } = parseSourceFile(file.path, file.text).data as Record<string, unknown>;
      const shared = ['duplicate-work', 'duplicate-citation-key', 'duplicate-id'];
      const errors = statedErrors(place.kind, rest, library, 'content').filter(({ rule }) => !shared.includes(rule));
      expect(errors, file.path).toEqual([]);
    }
  });

  it.each(kinds)('are none in a %s of which nothing is stated', (kind) => {
    expect(statedErrors(kind, {}, library, 'content')).toEqual([]);
  });

  it('are found by the schema and by the rules at once, each once', () => {
    const errors = statedErrors('paper', { tier: 'must', topics: ['servng'], links: { pdf: 'x' }, venue: 'Nowhere' }, library, 'content');
    expect(errors.map(({ rule }) => rule).toSorted()).toEqual(['not-allowed', 'unknown-topic', 'unknown-venue', 'wrong-url']);
  });
});

describe('findingsWith', () => {
  it('are those that the new file brings, not those that are there', () => {
    const small = [...smallFiles, { path: 'papers/broken.yaml', text: 'title: [' }];
    const list = { files: small, ...readLibrary(small, 'content'), folder: 'content', today };
    expect(list.diagnostics).not.toEqual([]);
    const found = findingsWith({ path: 'papers/x.yaml', text: 'tier: must\n' }, list);
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['content/papers/x.yaml']));
  });
});

describe('newFile', () => {
  it('has the form that the check would give it', () => {
    const draft = {
      title: ' Epsilon: Pages ',
      year: 2024,
      authors: ['Ada Writer'],
      ids: { arxiv: '2401.00001v2' },
      venue: 'arXiv',
      number: 'none',
    };
    const file = newFile('paper', draft, { library, today });
    expect(file.path).toBe('papers/epsilon.yaml');
    expect(file.text).toBe(
      'title: "Epsilon: Pages"\nauthors: [Ada Writer]\nvenue: arXiv\nyear: 2024\nids: { arxiv: "2401.00001" }\n' +
        'citationKey: writer-2024-epsilon\nadded: 2026-11-21\n',
    );
  });

  it('takes no id that a work has or had', () => {
    const taken = library.entries[0]?.id ?? '';
    expect(newFile('video', { title: 'x', short: taken }, { library, today }).id).not.toBe(taken);
  });
});

describe('twinOf', () => {
  it('finds every entry of the list by its identifiers and by its title', () => {
    for (const { kind, id, title, ids } of library.entries) {
      if (ids.arxiv !== undefined && kind !== 'framework')
        expect(twinOf(identifiedWork(kind, { ids }), library.entries)?.entry.id).toBe(id);
      if (kind !== 'course') expect(twinOf(identifiedWork(kind, { title: title.toUpperCase() }), library.entries)?.entry.id).toBe(id);
    }
  });

  it('is nothing for a work of which nothing is known', () => {
    expect(twinOf(identifiedWork('paper', {}), library.entries)).toBeUndefined();
  });
});

describe('entryAt', () => {
  it('finds an entry by its page or its repository, but not by a part of its page', () => {
    const framework = library.entries.find(({ kind }) => kind === 'framework');
    if (framework?.kind !== 'framework') throw new Error('The list has frameworks.');
    expect(entryAt({ repository: `${framework.repository}/` }, library)?.id).toBe(framework.id);
    expect(entryAt({ links: { page: `${framework.links.page}#part` } }, library)).toBeUndefined();
  });
});

describe('drafts', () => {
  it('join groups, and take what is stated rather than what was found', () => {
    expect(mergedDraft({ title: 'a', ids: { doi: 'x' } }, { title: 'b', ids: { arxiv: 'y' }, why: { en: 'z' } })).toEqual({
      title: 'b',
      ids: { doi: 'x', arxiv: 'y' },
      why: { en: 'z' },
    });
  });

  it('have the language of their title', () => {
    expect(withLanguage({ title: '分页' })).toEqual({ title: '分页', language: 'zh' });
    expect(withLanguage({ title: 'Pages', language: 'zh' })['language']).toBe('zh');
    expect(withLanguage({})).toEqual({});
  });
});
