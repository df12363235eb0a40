import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Source, sourcesBelow } from './imports.ts';

const styles = fileURLToPath(new URL('../../src/styles', import.meta.url));
const stylesheets = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** Classes that the highlighter of code writes: they say what a piece of code is. */
const highlighter = ['token', 'comment'];

/** The classes that stylesheets name. */
const classes = new Set(
  stylesheets
    .flatMap((name) => [
      ...readFileSync(`${styles}/${name}`, 'utf8')
        .replace(/\/\*.*?\*\//gs, '')
        .matchAll(/[^{};]+(?=\{)/g),
    ])
    .flatMap(([selector]) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))
    .filter((name) => !highlighter.includes(name)),
);

/** A class in a selector: at its beginning, behind the name of an element or behind another part, and not within a path. */
const classSelector = /(?:^|[\s>+~,()\]*]|(?<![\w./-])(?:h[1-6]|[a-z]+(?:-[a-z]+)?))\.([a-z][\w-]*)/g;

/** Where the texts of a test name classes of the styles: `[line, class]`. */
function classesIn({ path, text }: Source): readonly (readonly [line: number, name: string])[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: (readonly [number, string])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const isSelector = !isKey(node.text);
      const names = isSelector ? [...node.text.matchAll(classSelector)].map(([, name = '']) => name) : [];
      // What begins with a class and goes on is a selector, also of a class that styles name no longer.
      const first = /^\.(?!json\b)([a-z][\w-]*)(?=[ [:>.])/.exec(node.text)?.[1];
      found.push(...names.filter((name) => classes.has(name) || name === first).map((name) => [line, name] as const));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A name with a dot, as of a field or of what is stored: `why.en`, `roofline.draft`. */
function isKey(text: string): boolean {
  return /^(?:why|links|roofline)\.\w+$/.test(text);
}

describe('browser tests', () => {
  it('know the classes of the styles', () => {
    expect([...classes]).toEqual(expect.arrayContaining(['entry-row', 'button', 'filter-bar', 'step']));
    expect(classesIn({ path: 'x.ts', text: "page.locator('.step h3 a'); find(`[id=\"${id}\"] .button`); css('form.entry-form')" })).toEqual(
      [
        [1, 'step'],
        [1, 'button'],
        [1, 'entry-form'],
      ],
    );
    expect(classesIn({ path: 'x.ts', text: 'find(`.gone svg[id="${id}"]`)' })).toEqual([[1, 'gone']]);
    expect(classesIn({ path: 'x.ts', text: "goto('/a/x.step'); 'tests/.results/step'; text.step; `${a}.b`" })).toEqual([]);
  });

  it('find things by role, label, text or a data attribute made for that, never by a class of the styles', () => {
    const found = sourcesBelow('tests/e2e').flatMap((source) => classesIn(source).map(([line, name]) => `${source.path}:${line} .${name}`));
    expect(found).toEqual([]);
  });

  it('ask of no element which classes it has', () => {
    const asking = /toHaveClass|toContainClass|classList|className/;
    const found = sourcesBelow('tests/e2e')
      .filter(({ text }) => asking.test(text))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
