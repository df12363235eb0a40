import { describe, expect, it } from 'vitest';
import { changeEntry, inFieldOrder } from '#content-files/change-entry.ts';
import { formatEntry } from '#content-files/format-entry.ts';
import { listFiles } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { parseSourceFile } from '#content-files/source-file.ts';

const entries = (await listFiles('content')).flatMap(({ path, text }) => {
  const place = placeOfFile(path);
  return place.noun === 'entry'
    ? [{ path, text, kind: place.kind, data: parseSourceFile(path, text).data as Record<string, unknown> }]
    : [];
});

describe('formatEntry', () => {
  it('writes every entry of the list so that it is read as before', () => {
    for (const { path, kind, data } of entries) expect(parseSourceFile(path, formatEntry(kind, data)).data, path).toEqual(data);
  });

  it('writes fields in the order of the schema, whatever order they come in, and leaves empty ones out', () => {
    const draft = {
      tier: 'optional',
      links: { pdf: '', page: 'https://example.org/' },
      aliases: [''],
      title: 'A: "b"',
      ids: { arxiv: '2309.06180' },
      why: {},
    };
    expect(formatEntry('paper', draft)).toBe(
      'title: "A: \\"b\\""\ntier: optional\nids: { arxiv: "2309.06180" }\nlinks:\n  page: https://example.org/\n',
    );
  });

  it('puts a long list on a line for each item', () => {
    const authors = Array.from({ length: 9 }, (_, index) => `Somebody With A Long Name ${index}`);
    expect(formatEntry('paper', { authors }).split('\n')).toHaveLength(11);
    expect(formatEntry('paper', { authors: authors.slice(0, 2) })).toBe(
      'authors: [Somebody With A Long Name 0, Somebody With A Long Name 1]\n',
    );
  });

  it('quotes what YAML would read as something else', () => {
    const draft = { short: 'yes', aliases: ['null', '1e3', 'a, b', '#1', '- x', '@y'], authors: ['true', '[z]'] };
    expect(parseSourceFile('papers/x.yaml', formatEntry('paper', draft)).data).toEqual(draft);
  });
});

describe('changeEntry', () => {
  const text =
    '# about the file\n\n# about the title\ntitle: A   # kept\nyear:   2023\nlinks:\n  page: https://a.org/ # here\nadded: 2026-11-21';

  it('keeps every character of what is not changed', () => {
    expect(changeEntry('paper', text, {})).toBe(text);
    for (const { path, kind, text: whole } of entries) expect(changeEntry(kind, whole, {}), path).toBe(whole);
  });

  it('changes a value in its place, and keeps the comments around it and the way it is written', () => {
    expect(changeEntry('paper', text, { title: 'B' })).toBe(text.replace('A   # kept', 'B   # kept'));
  });

  it('puts a new field where the schema has it, and removes an emptied one', () => {
    expect(changeEntry('paper', text, { venue: 'OSDI', links: {} })).toBe(
      '# about the file\n\n# about the title\ntitle: A   # kept\nvenue: OSDI\nyear:   2023\nadded: 2026-11-21',
    );
  });

  it('writes a new file from nothing', () => {
    expect(changeEntry('paper', '', { year: 2020, title: 'A' })).toBe('title: "A"\nyear: 2020\n');
  });
});

describe('inFieldOrder', () => {
  it('moves fields with the comments above them, and changes nothing else', () => {
    expect(inFieldOrder('paper', 'year: 2020\n# which\ntier: optional # so\nunknown: 1\ntitle: A\n')).toBe(
      'title: A\n# which\ntier: optional # so\nyear: 2020\nunknown: 1\n',
    );
  });

  it('says the same as before', () => {
    for (const { path, kind, text: whole, data } of entries) {
      expect(parseSourceFile(path, inFieldOrder(kind, whole)).data, path).toEqual(data);
    }
  });
});
