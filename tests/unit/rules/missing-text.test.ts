import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

/** A must-read paper that owes nothing, with one piece of its text replaced, or another alias. */
const mustRead = (from = '', to = '', alias = '[欠账]'): Record<string, string> => ({
  'papers/debtor.yaml': paperText(
    'Debtor',
    'aliases: [欠账]\nminutes: 60\nsummary: { en: Says more. }\nbuildsOn: [{ entry: alpha, how: { en: uses it } }]\n',
  )
    .replace('tier: optional', 'tier: must-read')
    .replace(from, to)
    .replace('[欠账]', alias),
});

describe('missing-text', () => {
  it('is silent on the toy library', () => {
    expect(findings('missing-text')).toBe('');
  });

  it('is silent on a must-read paper that has it all', () => {
    expect(findings('missing-text', mustRead())).toBe('');
  });

  it('reports a work without minutes', () => {
    expect(findings('missing-text', mustRead('minutes: 60\n'))).toMatchInlineSnapshot(`
      "content/papers/debtor.yaml:1:1 warning[missing-text] \`minutes\` is missing.
        Estimate the minutes of a careful first reading; readers plan with it."
    `);
  });

  it('asks no minutes of a work that nobody could open', () => {
    expect(findings('missing-text', { 'papers/shut.yaml': paperText('Shut', 'aliases: [打不开]\nunseen: true\n') })).toBe('');
  });

  it('reports a work whose names hold no Chinese, at its aliases', () => {
    expect(findings('missing-text', mustRead('', '', '[Debt]'))).toMatchInlineSnapshot(`
      "content/papers/debtor.yaml:14:10 warning[missing-text] No alias is Chinese.
        Add the usual Chinese term; many readers search for that."
    `);
  });

  it('reports it at the beginning of the file when there are no aliases', () => {
    expect(findings('missing-text', mustRead('aliases: [欠账]\n'))).toMatchInlineSnapshot(`
      "content/papers/debtor.yaml:1:1 warning[missing-text] No alias is Chinese.
        Add the usual Chinese term; many readers search for that."
    `);
  });

  it('takes a Chinese title or short name for a Chinese name', () => {
    expect(findings('missing-text', mustRead('title: Debtor', 'title: 欠账者', '[Debt]'))).toBe('');
    expect(findings('missing-text', mustRead('title: Debtor', 'title: Debtor\nshort: 欠账', '[Debt]'))).toBe('');
  });

  it('reports a must-read without summary', () => {
    expect(findings('missing-text', mustRead('summary: { en: Says more. }\n'))).toMatchInlineSnapshot(`
      "content/papers/debtor.yaml:1:1 warning[missing-text] A must-read has no summary.
        Add \`summary\`: what it does and what changed because of it."
    `);
  });

  it('reports a must-read paper that builds on nothing', () => {
    const changes = mustRead('buildsOn: [{ entry: alpha, how: { en: uses it } }]\n');
    expect(findings('missing-text', changes)).toMatchInlineSnapshot(`
      "content/papers/debtor.yaml:1:1 warning[missing-text] A must-read paper builds on nothing.
        Name in \`buildsOn\` the works it extends, uses or answers, or say in \`lineageNote\` why there are none."
    `);
  });

  it('accepts a note on the lineage instead of ancestors', () => {
    const changes = mustRead('buildsOn: [{ entry: alpha, how: { en: uses it } }]', 'lineageNote: { en: Grows from nothing here. }');
    expect(findings('missing-text', changes)).toBe('');
  });

  it('asks other tiers for minutes and a Chinese name only', () => {
    expect(findings('missing-text', { 'papers/poor.yaml': paperText('Poor') })).toMatchInlineSnapshot(`
      "content/papers/poor.yaml:1:1 warning[missing-text] No alias is Chinese.
        Add the usual Chinese term; many readers search for that.
      content/papers/poor.yaml:1:1 warning[missing-text] \`minutes\` is missing.
        Estimate the minutes of a careful first reading; readers plan with it."
    `);
  });

  it('asks a must-read that is no paper for no lineage', () => {
    expect(findings('missing-text', edited('articles/essay.yaml', 'tier: optional', 'tier: must-read'))).not.toContain('builds on nothing');
  });

  it('does not say that a work builds on nothing when the file of its ancestor has an error', () => {
    const changes = { ...mustRead(), ...edited('papers/alpha.yaml', 'tier: must-read', 'tier: nonsense') };
    expect(findings('missing-text', changes)).not.toContain('builds on nothing');
  });
});
