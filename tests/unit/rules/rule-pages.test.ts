import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { frontMatterOf, parseSourceFile } from '#content-files/source-file.ts';
import { changeValue } from '#content-files/change-value.ts';
import { misprints } from '#domain/prose/chinese-typography.ts';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import { proseOf } from '#domain/prose/markdown-prose.ts';
import { type RuleExample, ruleExamples } from '#domain/rules/rule-examples.ts';
import { rules } from '#domain/rules/index.ts';
import { translations } from '#domain/prose/translations.ts';
import { sourcesBelow } from '../imports.ts';
import { type Changes, toyLibrary } from '../toy-library.ts';

const folder = fileURLToPath(new URL('../../../src/prose/rules', import.meta.url));
const pages = readdirSync(folder).flatMap((name) => /^([^.]+)\.md$/.exec(name)?.[1] ?? []);
const page = (rule: string, ending: string) => parseSourceFile(`${rule}${ending}`, readFileSync(`${folder}/${rule}${ending}`, 'utf8'));

/** An entry that is right in all respects, to which the examples of a file add their lines. */
function baseEntry(path: string): string {
  const [, folder = '', id = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  const own = folder === 'papers' ? 'authors: [Some One]\nvenue: SOSP\nyear: 2022\n' : 'authors: [Some One]\n';
  return `title: The Work ${id}
aliases: [某某]
tier: optional
topics: [batching]
${own}language: en
links:
  page: https://example.org/${id}
minutes: 60
why:
  en: Says something.
  zh: 有所说明。
summary:
  en: Does something.
  zh: 有所作为。
lineageNote:
  en: Grows from nothing.
  zh: 别无来处。
added: 2026-11-21
`;
}

const toy = Object.fromEntries(
  (await listFiles(fileURLToPath(new URL('../../fixtures/library', import.meta.url)))).map(({ path, text }) => [path, text]),
);
const toyText = (path: string): string => toy[path] ?? '';

/** The library that the examples change: the toy library, and what they name of the real one. */
const library: Changes = translated({
  ...toy,
  'papers/transformer.yaml': `${baseEntry('papers/transformer.yaml')}tierNote: { en: All know it., zh: 人人都读过。 }
recommendedBy: [{ source: pku-dair }]
`,
  'papers/orca.yaml': `${baseEntry('papers/orca.yaml')}prerequisites: [transformer]\n`,
  'papers/paged-attention.yaml': `${baseEntry('papers/paged-attention.yaml').replace('batching', 'kv-cache')}prerequisites: [orca]\n`,
  'paths/llm-request.mdx': toyText('paths/begin.mdx')
    .replace('order: 1', 'order: 2')
    .replace('[engine]', '[engine, orca]')
    .replace('entry: gamma', 'entry: paged-attention'),
  'paths/llm-request.zh.mdx': toyText('paths/begin.zh.mdx').replace('entry: gamma', 'entry: paged-attention'),
  'venues.yaml': `${toyText('venues.yaml')}OSDI: { name: USENIX Symposium on Operating Systems Design and Implementation, kind: conference }\n`,
  'sources.yaml': `${toyText('sources.yaml')}pku-dair: { name: AI系统方向入门指南 }\n`,
  'glossary.yaml': `${toyText('glossary.yaml')}kv-cache:
  en: KV cache
  zh: KV cache
  avoid: [键值缓存]
  definition: { en: Keys and values of all tokens so far., zh: 已有 token 的 K 和 V。 }
  entries: [paged-attention]
`,
});
const before = found(library);

/** The texts with the fingerprints that `npm run translated -- --all` would write, except in the files that state one themselves. */
function translated(texts: Changes, stated: readonly string[] = []): Changes {
  const written: Record<string, string | undefined> = { ...texts };
  for (const { file, path, of, current } of translations(toyLibrary(texts).library)) {
    const text = written[file];
    if (of !== current && text !== undefined && !stated.includes(file)) written[file] = changeValue(file, text, path.map(String), current);
  }
  return written;
}

function found(texts: Changes): readonly Diagnostic[] {
  return toyLibrary(texts).diagnostics;
}

/** A file with the lines of an example in it: they replace the fields they name, and text below front matter is added to. */
function withExample(path: string, { text, isWhole }: RuleExample): string {
  const base = library[path] ?? (/^[^/]+\/[^/]+\.yaml$/.test(path) ? baseEntry(path) : undefined);
  if (isWhole || base === undefined) return text;
  if (!path.endsWith('.yaml') && !text.startsWith('---\n')) return `${base.trimEnd()}\n\n${text}`;
  const shown = frontMatterOf(path, text);
  const whole = frontMatterOf(path, base);
  const yaml = shown.yaml + withoutFields(whole.yaml, fieldsOf(shown.yaml));
  return path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${base.slice(whole.end)}`;
}

/** The names at the beginning of lines: the text need not be YAML that can be parsed. */
function fieldsOf(yaml: string): readonly string[] {
  return [...yaml.matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name);
}

function withoutFields(yaml: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replace(new RegExp(`^${name}:.*\\n(?:[ \\t].*\\n|- .*\\n)*`, 'm'), ''), yaml);
}

/** What the examples of one verdict add to the findings of the library. */
function foundIn(examples: readonly RuleExample[], verdict: RuleExample['verdict']): readonly Diagnostic[] {
  const own = examples.filter((example) => example.verdict === verdict);
  const changed = Object.fromEntries(own.map((example) => [example.file, withExample(example.file, example)]));
  const stated = own.filter(({ text }) => text.includes('translationOf')).map(({ file }) => file);
  const known = new Set(before.map((diagnostic) => JSON.stringify([diagnostic.file, diagnostic.rule, diagnostic.message])));
  return found(translated({ ...library, ...changed }, stated)).filter(
    ({ file, rule, message }) => !known.has(JSON.stringify([file, rule, message])),
  );
}

const asText = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map((each) => formatDiagnostic(each, 'text'));

describe('the library of the examples', () => {
  it('has no errors of its own', () => {
    expect(asText(before.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });
});

describe('pages of rules', () => {
  it('are one for each rule that a message can name', () => {
    const stated = sourcesBelow('src')
      .filter(({ path }) => /^src\/(domain|content-files)\//.test(path) && path.endsWith('.ts'))
      .flatMap(({ text }) => [...text.matchAll(/\brule ?: '([a-z-]+)'|\b(?:problem|error|none)\(\s*'([a-z-]+)'/g)])
      .map(([, stated, given]) => stated ?? given);
    const named = new Set([...stated, ...rules.map(({ id }) => id)]);
    expect(pages.toSorted()).toEqual([...named].toSorted());
  });
});

describe.each(pages)('the page of %s', (rule) => {
  const en = page(rule, '.md');
  const zh = page(rule, '.zh.md');
  const examples = ruleExamples(en.body);

  it('has a title of one line in both languages', () => {
    const title = (source: typeof en): string => (source.data as { title: string }).title;
    expect(title(en)).toMatch(/^[A-Z].{5,60}[^.]$/);
    expect(title(zh)).toMatch(/\p{Script=Han}.{0,25}[^。]$/u);
  });

  it('says in both languages what the rule wants', () => {
    expect(en.body.match(/^\S.*\.$/gm)?.length).toBeGreaterThanOrEqual(2);
    expect(zh.body.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(60);
    expect(misprints(proseOf(zh.body)).map(({ found, correct }) => `${found} → ${correct}`)).toEqual([]);
  });

  it('has the same examples in both languages, wrong ones and right ones', () => {
    expect(ruleExamples(zh.body)).toEqual(examples);
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['wrong', 'right']));
    expect(examples.length).toBe(en.body.match(/^```\w/gm)?.length);
  });

  it('shows as wrong what the rule finds, and nothing else', () => {
    const findings = foundIn(examples, 'wrong');
    expect(findings.length).toBeGreaterThan(0);
    expect(asText(findings.filter((finding) => finding.rule !== rule))).toEqual([]);
  });

  it('shows as right what nothing is found in', () => {
    expect(asText(foundIn(examples, 'right'))).toEqual([]);
  });
});
