import { describe, expect, it } from 'vitest';
import { changeEntry } from '#content-files/change-entry.ts';
import { checkDraft } from '#content-files/check-draft.ts';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { stampTranslation } from '#domain/contribution/stamp-translation.ts';
import { type EntryDraft, withField } from '#domain/contribution/entry-draft.ts';
import { faultless, mistakes } from './forty-mistakes.ts';
import { publishedList } from './published-list.ts';

const files = await listFiles('tests/fixtures/library');
const list = publishedList(readLibrary(files, 'content').library);

function fileOf(values: Readonly<Record<string, unknown>>): { path: string; text: string } {
  const { kind: _kind, id, ...fields } = values;
  const draft = Object.entries(fields).reduce<EntryDraft>((before, [place, value]) => withField(before, place, value), {});
  return { path: `papers/${String(id)}.yaml`, text: changeEntry('paper', '', stampTranslation('paper', draft)) };
}

describe('the mistakes that people make', () => {
  it('are at least forty, and the entry they are made in has none', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mistakes.map(({ mistake }) => mistake)).size).toBe(mistakes.length);
    expect(checkDraft({ ...fileOf(faultless), replaces: false }, list, 'content')).toEqual([]);
  });

  it.each(mistakes)('$mistake is found by $rule, with line, reason and remedy', ({ values, rule }) => {
    const file = fileOf({ ...faultless, ...values });
    const said = checkDraft({ ...file, replaces: false }, list, 'content');
    const found = said.find((each) => each.rule === rule);
    expect(said.map((each) => each.rule)).toContain(rule);
    expect(found?.position.known).toBe(true);
    expect(found?.message).toMatch(/[.]$/);
    expect(found?.remedy).toMatch(/\S/);
    // Two files cannot have one name, so the command never meets that mistake.
    if (files.some(({ path }) => path === file.path)) return;
    const whole = readLibrary([...files, file], 'content').diagnostics.filter((each) => each.file === `content/${file.path}`);
    expect(whole).toEqual(said);
  });
});
