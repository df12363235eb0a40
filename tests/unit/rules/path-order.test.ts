import { describe, expect, it } from 'vitest';
import { type Changes, edited, findings, paperText } from '../toy-library.ts';

/** Changes of the path in both languages, so that they still agree. */
const inBoth = (english: [string, string], chinese: [string, string]): Changes => ({
  ...edited('paths/begin.mdx', ...english),
  ...edited('paths/begin.zh.mdx', ...chinese),
});
const withoutChinese: Changes = { 'paths/begin.zh.mdx': undefined };
const step = (entry: string): string => `      - entry: ${entry}\n        task: "Read it."\n`;

describe('path-order', () => {
  it('is silent on the toy library', () => {
    expect(findings('path-order')).toBe('');
  });

  it('reports a step that needs a later one, at the step', () => {
    const changes = edited('papers/alpha.yaml', 'citationKey:', 'prerequisites: [gamma]\ncitationKey:');
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:19:16 error[path-order] "alpha" needs "gamma", which is no earlier step.
        Make "gamma" an earlier step, or name it in \`assumes\`."
    `);
  });

  it('reports a step that needs a work which is no step at all', () => {
    const changes = { ...edited('papers/beta.yaml', '[alpha]', '[alpha, other]'), 'papers/other.yaml': paperText('Other') };
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:25:16 error[path-order] "beta" needs "other", which is no earlier step.
        Make "other" an earlier step, or name it in \`assumes\`."
    `);
  });

  it('accepts what the path assumes', () => {
    expect(findings('path-order', edited('papers/beta.yaml', '[alpha]', '[alpha, engine]'))).toBe('');
  });

  it('reports a work that is a step twice, at the second', () => {
    const changes = inBoth(['- entry: gamma', '- entry: essay'], ['{ entry: gamma', '{ entry: essay']);
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:27:16 error[path-order] "essay" is a step already, or assumed.
        A path has each work once."
    `);
  });

  it('reports a step that is assumed as known', () => {
    expect(findings('path-order', edited('paths/begin.mdx', 'assumes: [engine]', 'assumes: [engine, gamma]'))).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:27:16 error[path-order] "gamma" is a step already, or assumed.
        A path has each work once."
    `);
  });

  it('reports a path of fewer than six steps', () => {
    const changes = { ...withoutChinese, ...edited('paths/begin.mdx', '      - entry: no-chinese\n        task: "Skim it."\n', '') };
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:9:3 error[path-order] The path has 5 steps.
        A path has 6 to 14; split it, or leave out what can be skipped."
    `);
  });

  it('reports a path of more than fourteen steps', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `more-${index}`);
    const works = Object.fromEntries(ids.map((id) => [`papers/${id}.yaml`, paperText(id)]));
    const longer = (count: number): Changes => ({
      ...withoutChinese,
      ...works,
      ...edited('paths/begin.mdx', '        task: "Skim it."\n', `        task: "Skim it."\n${ids.slice(0, count).map(step).join('')}`),
    });
    expect(findings('path-order', longer(8))).toBe('');
    expect(findings('path-order', longer(9))).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:9:3 error[path-order] The path has 15 steps.
        A path has 6 to 14; split it, or leave out what can be skipped."
    `);
  });

  it('reports a part that the text does not place', () => {
    const changes = edited('paths/begin.mdx', '<Part id="many">', '<Part id="several">');
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:9:3 error[path-order] The text places the parts one, several; the path has one, many.
        Write <Part id="…"> … </Part> once for each part, in their order."
    `);
  });

  it('reports parts that the text places in another order, in the language that does', () => {
    const text = edited('paths/begin.zh.mdx', '<Part id="one">', '<Part id="x">')['paths/begin.zh.mdx'];
    const turned = text?.replace('<Part id="many">', '<Part id="one">').replace('<Part id="x">', '<Part id="many">');
    expect(findings('path-order', { 'paths/begin.zh.mdx': turned })).toMatchInlineSnapshot(`
      "content/paths/begin.zh.mdx:8:3 error[path-order] The text places the parts many, one; the path has one, many.
        Write <Part id="…"> … </Part> once for each part, in their order."
    `);
  });

  it('reports a text that places nothing', () => {
    const text = edited('paths/begin.mdx', '<Part id="one">', '')['paths/begin.mdx'];
    expect(findings('path-order', { 'paths/begin.mdx': text?.replaceAll(/<\/?Part.*>/g, '') })).toMatchInlineSnapshot(`
      "content/paths/begin.mdx:9:3 error[path-order] The text places the parts nowhere; the path has one, many.
        Write <Part id="…"> … </Part> once for each part, in their order."
    `);
  });

  it('reports a Chinese path with other steps', () => {
    const changes = edited('paths/begin.zh.mdx', '{ entry: gamma, task: "与 Beta 比较。" }', '{ entry: engine, task: "运行。" }');
    expect(findings('path-order', changes)).toMatchInlineSnapshot(`
      "content/paths/begin.zh.mdx:8:3 error[path-order] The parts or their steps are not those of the English path.
        Write the same steps in the same order: one: essay, chips, alpha; many: beta, gamma, no-chinese."
    `);
  });

  it('reports a Chinese path with the same steps in other parts', () => {
    const text = edited('paths/begin.zh.mdx', '      - { entry: beta, task: "画出各页。" }\n', '')['paths/begin.zh.mdx'];
    const moved = text?.replace('  - id: many', '      - { entry: beta, task: "画出各页。" }\n  - id: many');
    expect(findings('path-order', { 'paths/begin.zh.mdx': moved })).toContain(
      'The parts or their steps are not those of the English path.',
    );
  });
});
