import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '#content-files/check-draft.ts';
import type { ReadBefore } from '#content-files/file-reader.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { listFiles, type LibraryFile } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { compareDiagnostics, formatDiagnostic } from '#domain/diagnostic.ts';
import { askedEntries, EntriesAtHand } from '#domain/contribution/entries-at-hand.ts';
import {
  listFiles as partsOfList,
  listHead,
  type ListHead,
  type ListPart,
  type PublishedList,
} from '#domain/contribution/published-list.ts';
import { isGroup } from '#domain/plain-data.ts';
import { kindFolder, kinds } from '#domain/vocabulary.ts';
import { type Names, namesFiles } from '#domain/work/name-groups.ts';
import { mutatedEntry } from '../contribution/mutated-entry.ts';
import { publishedList } from '../contribution/published-list.ts';

/** The list as a browser gets it. */
function published(files: readonly LibraryFile[]): PublishedList {
  return JSON.parse(JSON.stringify(publishedList(readLibrary(files, 'content').library))) as PublishedList;
}

/** Files that are right, so that of a list in which one file changes nothing else is parsed again. */
const known = new WeakMap<LibraryFile, unknown>();
const before: ReadBefore = {
  get: (file) => known.get(file),
  put: (file, data) => void known.set(file, data),
  position: (_path, _of, find) => find(),
};

/** What the command says of one of the files. */
function commandSays(files: readonly LibraryFile[], file: LibraryFile): readonly string[] {
  const whole = [...files.filter(({ path }) => path !== file.path), file].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return readLibrary(whole, 'content', before)
    .diagnostics.filter((found) => found.file === `content/${file.path}`)
    .map((found) => formatDiagnostic(found, 'json'));
}

/** The list as a browser gets it in parts, those that an entry of it asks for. */
function askedOf(files: readonly LibraryFile[]): (file: LibraryFile) => PublishedList {
  const { library } = readLibrary(files, 'content');
  const head = JSON.parse(JSON.stringify(listHead(library))) as ListHead;
  const texts = new Map([...partsOfList(library), ...namesFiles(library)].map(({ path, content }) => [path, content]));
  return ({ path, text }) => {
    const [folder, id = ''] = path.replace('.yaml', '').split('/');
    const { data } = parseSourceFile(path, text);
    const asked = askedEntries(kinds.find((kind) => kindFolder(kind) === folder) ?? 'paper', id, isGroup(data) ? data : {});
    const atHand = new EntriesAtHand(head);
    for (let missing = atHand.missing(asked); missing.length > 0; missing = atHand.missing(asked)) {
      for (const file of missing) atHand.add(file, JSON.parse(texts.get(file) ?? '') as Names | ListPart);
    }
    return atHand.list;
  };
}

function formSays(list: PublishedList, file: LibraryFile): readonly string[] {
  const replaces = list.entries.some(({ kind, id }) => file.path === `${kind}s/${id}.yaml`);
  return checkDraft({ ...file, replaces }, list, 'content')
    .toSorted(compareDiagnostics)
    .map((found) => formatDiagnostic(found, 'json'));
}

describe('the form and the command', async () => {
  const toy = await listFiles('tests/fixtures/library');
  const list = published(toy);
  const asked = askedOf(toy);

  it('say the same of a thousand entries with mistakes in them: rule, place, message and remedy', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(mutatedEntry(toy), (file) => {
        const said = commandSays(toy, file);
        expect(formSays(list, file)).toEqual(said);
        expect(formSays(asked(file), file)).toEqual(said);
        for (const line of said) {
          const { rule } = JSON.parse(line) as { rule: string };
          seen.set(rule, (seen.get(rule) ?? 0) + 1);
        }
      }),
      { numRuns: 1000, seed: 20261121 },
    );
    // A property that meets no mistakes proves nothing.
    expect([...seen.keys()].toSorted()).toMatchInlineSnapshot(`
      [
        "ambiguous-name",
        "chinese-typography",
        "cyclic-prerequisites",
        "duplicate-citation-key",
        "duplicate-id",
        "duplicate-key",
        "duplicate-work",
        "later-ancestor",
        "link-identifier",
        "minutes-range",
        "misplaced-file",
        "missing-field",
        "missing-text",
        "missing-translation",
        "must-read-prerequisite",
        "not-allowed",
        "praise",
        "removed-work",
        "repeated-link",
        "stale-translation",
        "too-little",
        "too-much",
        "tracking-parameters",
        "unknown-entry",
        "unknown-key",
        "unknown-source",
        "unknown-topic",
        "unknown-venue",
        "unpinned-code",
        "unseen-work",
        "wrong-date",
        "wrong-id",
        "wrong-text",
        "wrong-type",
        "wrong-url",
        "yaml-syntax",
      ]
    `);
  });

  it('say the same of entries of the list, as they are and with mistakes', { timeout: 120_000 }, async () => {
    const files = await listFiles('content');
    const whole = published(files);
    const asked = askedOf(files);
    const entries = files.filter(({ path }) => /^\w+s\/[\w-]+\.yaml$/.test(path));
    for (const file of entries.filter((_, index) => index % 40 === 0)) expect(formSays(whole, file), file.path).toEqual([]);
    fc.assert(
      fc.property(mutatedEntry(files), (file) => {
        const said = commandSays(files, file);
        expect(formSays(whole, file)).toEqual(said);
        expect(formSays(asked(file), file)).toEqual(said);
      }),
      { numRuns: 12, seed: 20261121 },
    );
  });
});

describe('a new draft', async () => {
  const toy = await listFiles('tests/fixtures/library');

  it('that takes the name of a file hears so', () => {
    const file = toy.find(({ path }) => path === 'papers/alpha.yaml');
    const found = checkDraft({ path: 'papers/alpha.yaml', text: file?.text ?? '', replaces: false }, published(toy), 'content');
    expect(found.map(({ rule }) => rule)).toContain('duplicate-id');
  });
});
