import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { type ImportedList, importList } from '../../../src/list-import/import-list.ts';

/** A work of a list: where the list has it, and which entry it is. */
interface ListedWork {
  readonly line: number;
  readonly entry: string;
  readonly text?: string;
}

const path = (name: string): string => fileURLToPath(new URL(`../../fixtures/lists/${name}`, import.meta.url));
const works = parse(readFileSync(path('works.yaml'), 'utf8')) as Readonly<Record<string, readonly ListedWork[]>>;
const { library } = readLibrary(await listFiles(fileURLToPath(new URL('../../../content', import.meta.url))), 'content');

/** A list of the lines that are works, each on the line that it has in the whole list; tables under their heading. */
function linesOf(listed: readonly ListedWork[]): string {
  const lines: string[] = [];
  for (const { line, text = '' } of listed) {
    const isTable = text.startsWith('|');
    if (isTable && lines[line - 2]?.startsWith('|') !== true) {
      lines[line - 3] = '| Paper | Conference & Year |';
      lines[line - 2] = '|---|---|';
    }
    lines[line - 1] = text;
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

function imported(source: string): ImportedList {
  const text = source === 'awesome-llm-training' ? readFileSync(path('awesome-llm-training.html'), 'utf8') : linesOf(works[source] ?? []);
  return importList(text, { library, source: library.source(source), day: '2026-11-21' });
}

describe.each(Object.keys(works))('of the list %s', (source) => {
  const listed = works[source] ?? [];
  const { merged, works: found } = imported(source);

  it('at least 95 % of the works are recognised, and no more than there are', () => {
    const recognised = listed.filter(({ line }) => found.some((work) => work.line === line));
    expect(recognised.length / listed.length).toBeGreaterThanOrEqual(0.95);
    expect(found.length).toBeLessThanOrEqual(listed.length);
  });

  it('every work that is merged is merged with its own entry', () => {
    const wrong = merged.filter(({ work, entry }) => listed.find(({ line }) => line === work.line)?.entry !== entry.id);
    expect(wrong.map(({ work, entry }) => `line ${work.line}: ${entry.id}`)).toEqual([]);
    expect(merged.length / listed.length).toBeGreaterThanOrEqual(0.95);
  });

  it('every entry of it names the list', () => {
    expect(merged.filter(({ lacksSource }) => lacksSource).map(({ entry }) => entry.id)).toEqual([]);
  });
});

it('the wrong link that one of the lists has is found', () => {
  const { conflicts } = imported('awesome-llm-training');
  expect(conflicts.map(({ work, entry, by, isMerged }) => [work.line, entry.id, by, isMerged])).toEqual([[60, 'aceso', 'DOI', true]]);
});
