import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('praise', () => {
  it('is silent on the toy library', () => {
    expect(findings('praise')).toBe('');
  });

  it('reports a word that judges, at the text that has it, in either language', () => {
    const changes = {
      ...edited('papers/alpha.yaml', 'Adds a request', 'A seminal way to add a request'),
      ...edited('papers/beta.yaml', '把缓存切成页。', '巧妙地把缓存切成页。'),
    };
    expect(findings('praise', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:15:7 warning[praise] "seminal" praises.
        Say what the work does, with its number if it has one, and what it costs.
      content/papers/beta.yaml:14:7 warning[praise] "巧妙" praises.
        Say what the work does, with its number if it has one, and what it costs."
    `);
  });

  it('reports every such word of a text, whatever its case and its ending', () => {
    const changes = edited('papers/gamma.yaml', 'Splits a batch', 'Novel and remarkably elegant, it splits a batch');
    expect(findings('praise', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:13:7 warning[praise] "Novel" praises.
        Say what the work does, with its number if it has one, and what it costs.
      content/papers/gamma.yaml:13:7 warning[praise] "elegant" praises.
        Say what the work does, with its number if it has one, and what it costs.
      content/papers/gamma.yaml:13:7 warning[praise] "remarkably" praises.
        Say what the work does, with its number if it has one, and what it costs."
    `);
  });

  it('reports it in a Markdown body at its line and column', () => {
    const changes = edited('topics/serving.md', 'Read *Alpha* first.', 'Read *Alpha* first.\nIt is a landmark.');
    expect(findings('praise', changes)).toMatchInlineSnapshot(`
      "content/topics/serving.md:8:9 warning[praise] "landmark" praises.
        Say what the work does, with its number if it has one, and what it costs."
    `);
  });

  it('reports it in front matter, in steps of paths and in definitions', () => {
    const changes = {
      ...edited('topics/hardware.md', 'line: chips', 'line: powerful chips'),
      ...edited('paths/begin.mdx', 'task: "Draw the pages."', 'task: "Draw the brilliant pages."'),
      ...edited('glossary.yaml', 'Requests that run together.', 'An impressive thing.'),
    };
    expect(findings('praise', changes)).toMatchInlineSnapshot(`
      "content/glossary.yaml:7:9 warning[praise] "impressive" praises.
        Say what the work does, with its number if it has one, and what it costs.
      content/paths/begin.mdx:26:15 warning[praise] "brilliant" praises.
        Say what the work does, with its number if it has one, and what it costs.
      content/topics/hardware.md:4:7 warning[praise] "powerful" praises.
        Say what the work does, with its number if it has one, and what it costs."
    `);
  });

  it('reports it in the question of a checkpoint', () => {
    const changes = edited('paths/begin.mdx', 'Why are pages of one size?', 'Why is this game-changing?');
    expect(findings('praise', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:47:35 warning[praise] "game-changing" praises.
        Say what the work does, with its number if it has one, and what it costs."
    `);
  });

  it('takes no word for praise that only contains one', () => {
    const changes = edited('papers/gamma.yaml', 'Splits a batch over two devices.', 'An unremarkable novelty in landmarks.');
    expect(findings('praise', changes)).toBe('');
  });

  it('leaves titles and aliases alone, which are as published', () => {
    const changes = edited('papers/gamma.yaml', 'title: Gamma\naliases: [某某]', 'title: A Novel Gamma\naliases: [强大的某某]');
    expect(findings('praise', changes)).toBe('');
  });

  it('leaves code and formulas alone', () => {
    const changes = edited('topics/serving.md', 'Read *Alpha* first.', 'Set `novel = 1` and $\\text{novel} = 2$.\n\n```sh\nnovel\n```');
    expect(findings('praise', changes)).toBe('');
  });
});
