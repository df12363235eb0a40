import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('stale-translation', () => {
  it('is silent on the toy library', () => {
    expect(findings('stale-translation')).toBe('');
  });

  it('reports Chinese texts of an entry whose English changed, at the fingerprint, with the new one', () => {
    const changes = edited('papers/beta.yaml', 'Cuts the cache into pages.', 'Cuts the cache into blocks.');
    expect(findings('stale-translation', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:21:16 warning[stale-translation] The English texts changed after the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/papers/beta.yaml\`, or write translationOf: "5dc408bf"."
    `);
  });

  it('is silent again once the new fingerprint is written', () => {
    const text = edited('papers/beta.yaml', 'Cuts the cache into pages.', 'Cuts the cache into blocks.')['papers/beta.yaml'] ?? '';
    const [, wanted = ''] = /translationOf: "(\w+)"/.exec(findings('stale-translation', { 'papers/beta.yaml': text })) ?? [];
    expect(findings('stale-translation', { 'papers/beta.yaml': text.replace(/translationOf: .*/, `translationOf: "${wanted}"`) })).toBe('');
  });

  it('reports Chinese texts without a fingerprint', () => {
    const changes = edited('papers/beta.yaml', 'translationOf: "8e1a58bd"\n', '');
    expect(findings('stale-translation', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:1:1 warning[stale-translation] It is not said for which English texts the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/papers/beta.yaml\`, or write translationOf: "8e1a58bd"."
    `);
  });

  it('reports topics, paths and notes in their Chinese files, and terms in the glossary', () => {
    const changes = {
      ...edited('topics/batching.md', 'line: Which requests run together.', 'line: Who runs with whom.'),
      ...edited('paths/begin.mdx', 'task: "Draw the pages."', 'task: "Draw the blocks."'),
      ...edited('notes/en/alpha.md', 'For four stages', 'With four stages'),
      ...edited('glossary.yaml', 'Time in which a stage waits.', 'Time in which a stage idles.'),
    };
    expect(findings('stale-translation', changes)).toMatchInlineSnapshot(`
      "content/glossary.yaml:18:18 warning[stale-translation] The English texts changed after the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/glossary.yaml\`, or write translationOf: "ff6c6aea".
      content/notes/zh/alpha.md:2:16 warning[stale-translation] The English texts changed after the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/notes/zh/alpha.md\`, or write translationOf: "a2d88a71".
      content/paths/begin.zh.mdx:2:16 warning[stale-translation] The English texts changed after the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/paths/begin.zh.mdx\`, or write translationOf: "6fda6e03".
      content/topics/batching.zh.md:4:16 warning[stale-translation] The English texts changed after the Chinese ones were written.
        Compare the two. When they agree, run \`npm run translated -- content/topics/batching.zh.md\`, or write translationOf: "c5d20e20"."
    `);
  });

  it('takes no notice of facts that no text states', () => {
    const changes = {
      ...edited('papers/beta.yaml', 'year: 2023', 'year: 2021'),
      ...edited('topics/hardware.md', 'order: 2', 'order: 7'),
      ...edited('paths/begin.mdx', 'minutes: 90', 'minutes: 95'),
      ...edited('notes/en/alpha.md', 'gives: 0.273', 'gives: 0.27'),
    };
    expect(findings('stale-translation', changes)).toBe('');
  });

  it('takes no notice of a changed Chinese text', () => {
    expect(findings('stale-translation', edited('papers/beta.yaml', '把缓存切成页。', '把缓存分成页。'))).toBe('');
  });

  it('expects no fingerprint where there is no Chinese', () => {
    const changes = edited('papers/gamma.yaml', '  zh: 把 batch 分到两台设备上。\n', '');
    const text = changes['papers/gamma.yaml']?.replace('translationOf: "3bdb4020"\n', '');
    expect(findings('stale-translation', { 'papers/gamma.yaml': text })).toBe('');
  });
});
