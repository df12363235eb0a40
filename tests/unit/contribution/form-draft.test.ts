import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { changedValues, formDraft, listedTwin, originalOf, valuesOfAddress } from '../../../src/client/contribution/form-draft.ts';
import { faultless } from './forty-mistakes.ts';
import { publishedList } from './published-list.ts';

const files = await listFiles('tests/fixtures/library');
const list = publishedList(readLibrary(files, 'content').library);
const text = files.find(({ path }) => path === 'papers/beta.yaml')?.text ?? '';
const original = originalOf('paper', 'beta', text);
if (original === undefined) throw new Error('The fixture has no papers/beta.yaml.');

/** What the form states when it was filled from a file. */
const values = {
  title: 'Beta Paging for Attention',
  short: 'PagedBeta',
  'links.page': 'https://example.org/beta-paging-for-attention',
  'links.pdf': '',
  year: 2023,
  formerTitles: [],
  buildsOn: [{ entry: 'alpha', how: { en: 'keeps its batching', zh: '沿用其批处理' } }],
};

describe('the draft of a form', () => {
  it('is the file as published while nothing is changed, though the form has empty fields', () => {
    expect(formDraft(values, 'paper', original, list)).toMatchObject({ file: 'papers/beta.yaml', text, isChanged: false });
    expect(changedValues(values, original)).toEqual({});
  });

  it('says what is meant where an anchor lends the changed value to another field', () => {
    const lent = text.replace(/^title: .*$/m, 'title: &name "Beta"').replace(/^short: .*$/m, 'short: *name');
    const draft = formDraft({ ...values, short: 'Beta', title: 'Beta Paging' }, 'paper', originalOf('paper', 'beta', lent), list);
    expect(originalOf('paper', 'beta', draft.text)?.data).toMatchObject({ title: 'Beta Paging', short: 'Beta', year: 2023 });
  });

  it('keeps of a correction only what was changed', () => {
    expect(changedValues({ ...values, year: 2024, 'links.pdf': 'https://example.org/a.pdf' }, original)).toEqual({
      year: 2024,
      'links.pdf': 'https://example.org/a.pdf',
    });
  });

  it('is the file as published where a text within a row has no Chinese, though the form has an empty field for it', () => {
    const published = text.replace(', zh: 沿用其批处理', '');
    const onlyEnglish = originalOf('paper', 'beta', published);
    if (onlyEnglish === undefined) throw new Error('The file cannot be read.');
    const stated = { ...values, buildsOn: [{ entry: 'alpha', how: { en: 'keeps its batching', zh: '' } }] };
    expect(formDraft(stated, 'paper', onlyEnglish, list)).toMatchObject({ text: published, isChanged: false });
    expect(changedValues(stated, onlyEnglish)).toEqual({});
  });

  it('takes an emptied field out of the file', () => {
    expect(formDraft({ ...values, short: '' }, 'paper', original, list).text).toBe(text.replace('short: PagedBeta\n', ''));
  });

  it('says of each finding beside which field it belongs', () => {
    const { findings } = formDraft(
      { ...faultless, year: 'soon', 'links.code': 'x', topics: ['nothing'], id: 'A b' },
      'paper',
      undefined,
      list,
    );
    // A file whose name is wrong is not read, so its name comes first.
    expect(findings.map(({ field }) => field)).toEqual(['id']);
    const named = formDraft({ ...faultless, year: 'soon', 'links.code': 'x', topics: ['nothing'] }, 'paper', undefined, list);
    expect(named.findings.map(({ field }) => field)).toEqual(['topics', 'year', 'links.code']);
  });

  it('says beside the id that it is taken', () => {
    const { findings } = formDraft({ ...faultless, id: 'beta' }, 'paper', undefined, list);
    expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toContain('duplicate-id id');
  });

  it('is written but not checked without the list', () => {
    expect(formDraft(values, 'paper', undefined, undefined)).toMatchObject({ findings: [], isChanged: true });
  });
});

describe('what follows from an address', () => {
  it('names a venue only where the list has it', () => {
    expect(valuesOfAddress('2309.06180', list)).toMatchObject({ venue: 'arXiv' });
    expect(valuesOfAddress('https://www.usenix.org/conference/osdi22/presentation/yu', list)).toMatchObject({
      venue: undefined,
      year: 2022,
    });
    expect(valuesOfAddress('2309.06180', undefined)).toMatchObject({ venue: undefined });
  });
});

describe('the same work', () => {
  it('is not found by a title that is still empty', () => {
    expect(listedTwin({}, 'paper', list)).toBeUndefined();
  });

  it('is found by its DOI, arXiv identifier or title, and not among frameworks', () => {
    expect(listedTwin({ 'ids.doi': '10.1145/1.2' }, 'paper', list)).toMatchObject({ entry: { id: 'alpha' }, what: 'DOI' });
    expect(listedTwin({ title: 'GAMMA.' }, 'article', list)).toMatchObject({ entry: { id: 'gamma' }, what: 'title' });
    expect(listedTwin({ title: 'Gamma' }, 'framework', list)).toBeUndefined();
  });
});
