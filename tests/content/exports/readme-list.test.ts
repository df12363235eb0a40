import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import type { Entry } from '#domain/entry.ts';
import { mostBytes, readmeList } from '#domain/exports/readme-list.ts';
import { createLibrary } from '#domain/library.ts';
import { languages } from '#domain/vocabulary.ts';
import { translator } from '../../../src/i18n/index.ts';
import { importList } from '../../../src/list-import/import-list.ts';

const { library } = readLibrary(await listFiles(fileURLToPath(new URL('../../../content', import.meta.url))), 'content');
const empty = createLibrary({ ...library, entries: [], paths: [], notes: [], terms: [] });

const linksOf = (entry: Entry): readonly string[] => {
  const all = [...Object.values(entry.links), ...(entry.kind === 'framework' ? [entry.repository] : [])];
  return [...new Set(all.filter((link) => link !== undefined))].toSorted();
};

describe.each(languages)('the whole list on GitHub (%s)', (language) => {
  const text = readmeList(library, { language, words: translator(language) });
  const { works, drafts } = importList(text, { library: empty, day: library.date });
  const byPage = new Map(drafts.map((draft) => [draft.work.links[0]?.url, draft]));

  it('is shown whole', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(mostBytes);
  });

  it('has every work once', () => {
    expect(works).toHaveLength(library.entries.length);
    expect(library.entries.filter(({ links }) => !byPage.has(links.page)).map(({ id }) => id)).toEqual([]);
  });

  it('is read back as it was written: titles, short names, links, kinds, tiers, topics', () => {
    const back = library.entries.map(({ id, links: { page } }) => {
      const { kind, fields, work } = byPage.get(page) ?? { kind: '', fields: {} as Readonly<Record<string, unknown>>, work: undefined };
      const links = [...new Set((work?.links ?? []).map(({ url }) => url))].toSorted();
      return { id, kind, title: fields['title'], short: work?.short, tier: fields['tier'], topics: fields['topics'], links };
    });
    expect(back).toEqual(
      library.entries.map((entry) => {
        const { id, kind, title, short, tier, topics } = entry;
        return { id, kind, title, short, tier, topics, links: linksOf(entry) };
      }),
    );
  });

  it('says where and when every paper appeared', () => {
    const papers = library.entries.flatMap((entry) => (entry.kind === 'paper' ? [entry] : []));
    const wrong = papers.filter(({ links: { page }, venue, year }) => {
      const fields = byPage.get(page)?.fields;
      return fields?.['venue'] !== venue || fields['year'] !== year;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
