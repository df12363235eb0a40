import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

describe('removed-work', () => {
  it('is silent on the toy library, which has a removed work', () => {
    expect(findings('removed-work')).toBe('');
  });

  it('reports an entry that has the id of a removed work, or had it before', () => {
    expect(findings('removed-work', { 'papers/omicron.yaml': paperText('Another') })).toMatchInlineSnapshot(`
      "content/papers/omicron.yaml:1:1 error[removed-work] The id "omicron" is that of a removed work. “Omicron: notes on batching” left the list on 2026-11-22: The article is gone and no copy of it was kept. The paper it explained says more.
        If it is to stay out, remove this file. If it comes back, take its record, \`omicron\`, out of content/removed.yaml and name its file as before. If this is another work, choose another id."
    `);
    const former = { 'papers/new.yaml': paperText('Another', 'formerIds: [omicron]\n') };
    expect(findings('removed-work', former)).toContain('content/papers/new.yaml:14:13 error[removed-work] The id "omicron"');
    const older = { 'papers/new.yaml': paperText('Another', 'formerIds: [old-omicron]\n') };
    expect(findings('removed-work', older)).toContain('The id "old-omicron" is that of a removed work.');
  });

  it('reports an entry that is a removed work under another id, and says why that one left', () => {
    expect(findings('removed-work', { 'papers/new.yaml': paperText('"Omicron - Notes on Batching"') })).toContain(
      'A removed work has the same title. “Omicron: notes on batching” left the list on 2026-11-22: The article is gone',
    );
    expect(findings('removed-work', { 'papers/new.yaml': paperText('New', 'ids: { arxiv: "2201.09999" }\n') })).toContain(
      'A removed work has the same arXiv identifier.',
    );
  });

  it('reports a former id that two records have', () => {
    const changes = edited(
      'removed.yaml',
      'omicron:',
      'pi:\n  { kind: article, title: Pi, day: 2026-11-22, reason: { en: Gone. }, formerIds: [old-omicron] }\nomicron:',
    );
    expect(findings('removed-work', changes)).toContain('The id "old-omicron" is that of the removed work omicron too.');
  });
});
