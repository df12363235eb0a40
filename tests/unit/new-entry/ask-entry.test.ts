import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { askAddress, askEntry, type KnownEntry } from '../../../src/new-entry/ask-entry.ts';
import { down, enter, stop, typedTerminal } from './typed-terminal.ts';

const files = await listFiles('tests/fixtures/library');
const list = { files, ...readLibrary(files, 'content'), folder: 'content', today: '2026-11-21' };

/** What is known of a preprint after arXiv was asked. */
const known: KnownEntry = {
  kind: 'paper',
  draft: {
    title: 'Epsilon: Pages of Caches',
    authors: ['Ada Writer', 'Bo Zwei', 'Cy Drei'],
    venue: 'arXiv',
    year: 2024,
    published: '2024-01',
    language: 'en',
    ids: { arxiv: '2401.00001' },
    links: { page: 'https://arxiv.org/abs/2401.00001', pdf: 'https://arxiv.org/pdf/2401.00001' },
  },
  doubtful: {},
};

describe('askEntry', { timeout: 60_000 }, () => {
  it('asks for what is missing, says what is wrong with an answer in the words of the check, and gives the file', async () => {
    const terminal = typedTerminal();
    const asked = askEntry(known, list, terminal);
    await terminal.type('short:', enter);
    await terminal.type('Which topic is its home?', 'kv-c');
    await terminal.type('1 match', enter);
    await terminal.type('In which others', enter);
    await terminal.type('tier:', down + enter);
    await terminal.type('why.en: One sentence', `Keeps pages of the cache apart.${enter}`);
    await terminal.type('why.zh:', `把缓存按页分开。${enter}`);
    await terminal.type('links.code:', `nowhere${enter}`);
    await terminal.type('"nowhere" is not a web address.', '\u007F'.repeat(7) + enter);
    await terminal.type('minutes:', `40${enter}`);
    await terminal.type('aliases:', `缓存分页, epsilon${enter}`);
    await terminal.type('Write this file?', enter);
    const file = await asked;
    expect(file?.path).toBe('papers/epsilon.yaml');
    expect(parseSourceFile('x.yaml', file?.text ?? '').data).toEqual({
      ...known.draft,
      aliases: ['缓存分页', 'epsilon'],
      tier: 'optional',
      topics: ['kv-cache'],
      minutes: 40,
      why: { en: 'Keeps pages of the cache apart.', zh: '把缓存按页分开。' },
      citationKey: 'writer-etal-2024-epsilon',
      added: '2026-11-21',
      translationOf: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    });
    expect(terminal.shown()).toContain('content/papers/epsilon.yaml');
  });

  const whole: KnownEntry = {
    ...known,
    draft: {
      ...known.draft,
      short: 'Epsilon',
      aliases: ['缓存分页'],
      tier: 'optional',
      topics: ['kv-cache'],
      minutes: 40,
      why: { en: 'Keeps pages of the cache apart.', zh: '把缓存按页分开。' },
      links: { page: 'https://arxiv.org/abs/2401.00001', pdf: 'https://arxiv.org/pdf/2401.00001', code: 'https://example.org/code' },
    },
  };

  it('asks for nothing that is known, and lets any field be changed', async () => {
    const terminal = typedTerminal();
    const asked = askEntry(whole, list, terminal);
    await terminal.type('Write this file?', down + enter);
    await terminal.type('Which field?', 'why.en');
    await terminal.type('1 match', enter);
    await terminal.type('Keeps pages of the cache apart.', `${'\u007F'.repeat(6)}in pages.${enter}`);
    await terminal.type('Write this file?', enter);
    expect((await asked)?.text).toContain('en: Keeps pages of the cache in pages.');
  });

  it('does not offer to write a file in which the check finds an error', async () => {
    const terminal = typedTerminal();
    const asked = askEntry({ ...whole, draft: { ...whole.draft, ids: { arxiv: '2201.00010' } } }, list, terminal);
    await terminal.type('It cannot be written like this.', stop);
    expect(await asked).toBeUndefined();
    expect(terminal.shown()).toContain('error[duplicate-work]');
    expect(terminal.shown()).not.toContain('Write it');
  });

  it('lets a title that was found in TeX be put right', async () => {
    const terminal = typedTerminal();
    const { title: _title, ...draft } = whole.draft;
    const asked = askEntry({ ...whole, draft, doubtful: { title: 'Caches in $n^2$' } }, list, terminal);
    await terminal.type('Caches in $n^2$', `${'\u007F'.repeat(5)}n²${enter}`);
    await terminal.type('Write this file?', enter);
    expect((await asked)?.text).toContain('title: "Caches in n²"');
  });

  it('asks for an id where the title has no letters to make one of', async () => {
    const terminal = typedTerminal();
    const asked = askEntry({ ...whole, draft: { ...whole.draft, title: '缓存分页', short: undefined } }, list, terminal);
    await terminal.type('short:', enter);
    await terminal.type('id:', `Cache Pages${enter}`);
    await terminal.type('"Cache Pages" cannot be an id.', `${'\u007F'.repeat(11)}alpha${enter}`);
    await terminal.type('There is a file of this name.', `-2${enter}`);
    await terminal.type('Write this file?', enter);
    expect((await asked)?.path).toBe('papers/alpha-2.yaml');
  });

  it('begins with the kind where nothing is known, and writes nothing when somebody stops', async () => {
    const terminal = typedTerminal();
    const asked = askEntry({ draft: {}, doubtful: {} }, list, terminal);
    await terminal.type('What is it?', enter);
    await terminal.type('title:', enter);
    await terminal.type('title is needed.', `gamma!${enter}`);
    await terminal.type('content/papers/gamma.yaml has the same title.', stop);
    expect(await asked).toBeUndefined();
    expect(terminal.shown()).toContain('Nothing was written.');
  });
});

describe('askAddress', { timeout: 60_000 }, () => {
  it('takes an address or an identifier, and nothing else', async () => {
    const terminal = typedTerminal();
    const asked = askAddress(terminal);
    await terminal.type('The address of the work', `paged${enter}`);
    await terminal.type('neither an address', `${'\u007F'.repeat(5)} arxiv:2309.06180${enter}`);
    expect(await asked).toBe('arxiv:2309.06180');
  });

  it('takes that there is none, and that somebody stops', async () => {
    const none = typedTerminal();
    const asked = askAddress(none);
    await none.type('The address of the work', enter);
    expect(await asked).toBe('');
    const stopped = typedTerminal();
    const answer = askAddress(stopped);
    await stopped.type('The address of the work', stop);
    expect(await answer).toBeUndefined();
  });
});
