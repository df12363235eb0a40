import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unknown-entry', () => {
  it('is silent on the toy library', () => {
    expect(findings('unknown-entry')).toBe('');
  });

  it('reports a prerequisite that does not exist at its place in the list, with the nearest id', () => {
    const changes = edited('papers/beta.yaml', '[alpha]', '[alpha, gama]');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:24 error[unknown-entry] No entry is named "gama".
        Did you mean "gamma"? An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports an ancestor that does not exist', () => {
    const changes = edited('papers/beta.yaml', 'entry: alpha', 'entry: something-else');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:18:14 error[unknown-entry] No entry is named "something-else".
        An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('says what a renamed entry is called now', () => {
    const changes = {
      ...edited('papers/beta.yaml', '[alpha]', '[alpha, old-gamma]'),
      ...edited('papers/gamma.yaml', 'tier:', 'formerIds: [old-gamma]\ntier:'),
    };
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:24 error[unknown-entry] No entry is named "old-gamma".
        It was renamed: write "gamma"."
    `);
  });

  it('says of a removed work when it left and what stands for it', () => {
    const changes = edited('papers/beta.yaml', '[alpha]', '[alpha, omicron]');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:24 error[unknown-entry] No entry is named "omicron".
        It was removed on 2026-11-22. Take it out here, too, or write what stands for it: "alpha"."
    `);
  });

  it('reports what is to be read instead of a removed work and does not exist, with what a renamed work is called now', () => {
    expect(findings('unknown-entry', edited('removed.yaml', '[alpha]', '[alhpa]'))).toMatchInlineSnapshot(`
      "content/removed.yaml:9:13 error[unknown-entry] No entry is named "alhpa".
        Did you mean "alpha"? An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
    const changes = {
      ...edited('removed.yaml', '[alpha]', '[old-gamma]'),
      ...edited('papers/gamma.yaml', 'tier:', 'formerIds: [old-gamma]\ntier:'),
    };
    expect(findings('unknown-entry', changes)).toContain('It was renamed: write "gamma".');
  });

  it('reports an entry that names itself', () => {
    const changes = edited('papers/beta.yaml', '[alpha]', '[beta]');
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:16:17 error[unknown-entry] An entry cannot name itself.
        Name the earlier work, or remove this."
    `);
  });

  it('knows an entry whose file has an error of its own', () => {
    const changes = edited('papers/alpha.yaml', 'tier: must-read', 'tier: nonsense');
    expect(findings('unknown-entry', changes)).toBe('');
  });

  it('reports a step of a path, and what a path assumes, at their places', () => {
    const changes = {
      'paths/begin.mdx': edited('paths/begin.mdx', 'assumes: [engine]', 'assumes: [engine, engin]')['paths/begin.mdx']?.replace(
        '- entry: gamma',
        '- entry: gama',
      ),
    };
    expect(findings('unknown-entry', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:7:19 error[unknown-entry] No entry is named "engin".
        Did you mean "engine"? An entry is named by its file: content/papers/orca.yaml is "orca".
      content/paths/begin.mdx:27:16 error[unknown-entry] No entry is named "gama".
        Did you mean "gamma"? An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports a note on nothing', () => {
    expect(findings('unknown-entry', { 'notes/en/alfa.md': '---\ncomputed: []\n---\n\nWords.\n' })).toMatchInlineSnapshot(`
      "content/notes/en/alfa.md:1:1 error[unknown-entry] No entry is named "alfa".
        An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports an entry that a term names, at its place in the list', () => {
    expect(findings('unknown-entry', edited('glossary.yaml', '[alpha, gamma]', '[alpha, nobody]'))).toMatchInlineSnapshot(`
      "content/glossary.yaml:9:20 error[unknown-entry] No entry is named "nobody".
        An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });

  it('reports an entry in the curated order of a topic', () => {
    expect(findings('unknown-entry', edited('topics/batching.md', 'order: 1', 'order: 1\nreading: [beta, betta]'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:5:17 error[unknown-entry] No entry is named "betta".
        Did you mean "beta"? An entry is named by its file: content/papers/orca.yaml is "orca"."
    `);
  });
});
