import { describe, expect, it } from 'vitest';
import { type Import, importsOf, sourcesBelow } from './imports.ts';

const sources = [...sourcesBelow('src'), ...sourcesBelow('scripts')];
const imports = sources.flatMap(importsOf);
const shipped = sources
  .filter(({ path, text }) => path.startsWith('src/domain/') && text.startsWith('// Ships to the browser'))
  .map(({ path }) => path);

/** The imports of the files below a path that are not allowed there, as “a imports b”. */
function forbidden(part: string, isAllowed: (one: Import) => boolean): readonly string[] {
  return imports.filter((one) => one.from.startsWith(part) && !isAllowed(one)).map(({ from, target }) => `${from} imports ${target}`);
}

/** The code of the check for the browser. */
const checking = 'src/client/contribution/entry-files.ts';

const isDomain = ({ target }: Import): boolean => target.startsWith('src/domain/');
const isClient = ({ target }: Import): boolean => target.startsWith('src/client/');
const isBuiltIn = ({ target }: Import): boolean => target.startsWith('node:');
const isShipped = ({ target }: Import): boolean => shipped.includes(target);
const isIn =
  (...places: readonly string[]) =>
  ({ target }: Import): boolean =>
    places.some((place) => target === place || (place.endsWith('/') && target.startsWith(place)));

describe('the reader of imports', () => {
  it('finds imports over several lines, of types, with aliases and for effect', () => {
    const text = `import a, { b } from './b.ts';
import {
  type C,
  d,
} from '#domain/d.ts';
import { type E, type F } from 'zod';
import type { G } from "x";
import type { H } from '../h.ts';
import './style.css';
export { i } from './i.ts';
const j = await import('node:fs');`;
    expect(importsOf({ path: 'src/client/x.ts', text }).map(({ target, isType }) => `${target}${isType ? ' (types)' : ''}`)).toEqual([
      'src/client/b.ts',
      'src/domain/d.ts',
      'zod (types)',
      'src/h.ts (types)',
      'src/client/i.ts',
      'src/client/style.css',
      'node:fs',
    ]);
  });

  it('tells the scripts of an Astro file from its front matter', () => {
    const text = "---\nimport A from './A.astro';\n---\n<A />\n<script>\n  import '../client/a.ts';\n</script>\n";
    expect(importsOf({ path: 'src/pages/x.astro', text })).toEqual([
      { from: 'src/pages/x.astro', target: 'src/pages/A.astro', isType: false, isScript: false },
      { from: 'src/pages/x.astro', target: 'src/client/a.ts', isType: false, isScript: true },
    ]);
  });

  it('finds every line that begins with import', () => {
    const lines = sources.flatMap(({ text }) => text.match(/^\s*import\b(?!\()/gm) ?? []);
    expect(imports.length).toBeGreaterThanOrEqual(lines.length);
    expect(lines.length).toBeGreaterThan(100);
  });
});

describe('who may import whom', () => {
  it('lets domain files that ship to the browser import values only from files that do, and one each the libraries for edit distances and calendars', () => {
    const isShippedFile = ({ from }: Import): boolean => shipped.includes(from);
    const isLibraryOf = ({ from, target }: Import): boolean =>
      (from === 'src/domain/nearest.ts' && target === 'fastest-levenshtein') ||
      (from === 'src/domain/plan/plan-calendar.ts' && target === 'ts-ics');
    expect(
      forbidden('src/domain/', (one) => !isShippedFile(one) || isShipped(one) || (one.isType && isDomain(one)) || isLibraryOf(one)),
    ).toEqual([]);
    expect(shipped).toContain('src/domain/vocabulary.ts');
  });

  it('lets other domain files import the domain and zod only, and one each the libraries for formulas and fingerprints', () => {
    const isLibraryOf = ({ from, target }: Import): boolean =>
      (from === 'src/domain/prose/fingerprint.ts' && target === '@sindresorhus/fnv1a') ||
      (from === 'src/domain/prose/formula.ts' && target === 'temml');
    expect(
      forbidden('src/domain/', (one) => shipped.includes(one.from) || isDomain(one) || one.target === 'zod' || isLibraryOf(one)),
    ).toEqual([]);
  });

  it('lets content-files import each other, the domain, yaml, Node, and of zod its types', () => {
    const isZodType = ({ target, isType }: Import): boolean => target === 'zod' && isType;
    expect(
      forbidden(
        'src/content-files/',
        (one) => isIn('src/content-files/', 'yaml')(one) || isDomain(one) || isBuiltIn(one) || isZodType(one),
      ),
    ).toEqual([]);
  });

  it('lets list-import, which reads the lists of others, import each other, the domain, what writes entries, and the parsers of Markdown and HTML', () => {
    const isParser = isIn('unified', 'remark-parse', 'remark-gfm', 'remark-rehype', 'rehype-raw');
    const isUsed = isIn('src/list-import/', 'src/content-files/format-entry.ts');
    const isTree = ({ target, isType }: Import): boolean => target === 'hast' && isType;
    expect(forbidden('src/list-import/', (one) => isUsed(one) || isDomain(one) || isParser(one) || isTree(one))).toEqual([]);
    const importers = imports.filter((one) => one.target.startsWith('src/list-import/') && !one.from.startsWith('src/list-import/'));
    expect([...new Set(importers.map(({ from }) => from))]).toEqual(['scripts/import.ts']);
  });

  it('lets library.ts import the collections of Astro and the domain', () => {
    expect(forbidden('src/library.ts', (one) => isIn('astro:content')(one) || isDomain(one))).toEqual([]);
  });

  it('lets urls.ts import the domain, and repository.ts nothing', () => {
    expect(forbidden('src/urls.ts', isDomain)).toEqual([]);
    expect(forbidden('src/repository.ts', () => false)).toEqual([]);
  });

  it('lets content.config.ts import content-files, the domain, and loading from Astro', () => {
    const isLoading = isIn('src/content-files/', 'astro:content', 'astro/loaders', 'zod', 'node:path', 'node:url');
    expect(forbidden('src/content.config.ts', (one) => isLoading(one) || isDomain(one))).toEqual([]);
  });

  it('lets i18n import the vocabulary and each other', () => {
    expect(forbidden('src/i18n/', isIn('src/i18n/', 'src/domain/vocabulary.ts'))).toEqual([]);
  });

  it.each(['src/components/', 'src/layouts/'])(
    'lets %s import what shows things, what writes an entry as its file has it, and client in a script only',
    (part) => {
      const isShown = isIn(
        'src/domain/',
        'src/i18n/',
        'src/urls.ts',
        'src/components/',
        'src/styles/',
        'src/content-files/format-entry.ts',
      );
      const isFont = ({ target }: Import): boolean => /^@fontsource(-variable)?\//.test(target);
      expect(forbidden(part, (one) => (one.isScript ? isClient(one) : isShown(one) || isFont(one)))).toEqual([]);
    },
  );

  it('lets pages import the library and what shows it, client in a script only, and of Astro its types', () => {
    const isShown = isIn(
      'src/library.ts',
      'src/repository.ts',
      'src/urls.ts',
      'src/layouts/',
      'src/components/',
      'src/prose/',
      'src/domain/',
      'src/i18n/',
      'src/styles/',
    );
    const isAstroType = ({ target, isType }: Import): boolean => target === 'astro' && isType;
    expect(forbidden('src/pages/', (one) => (one.isScript ? isClient(one) : isShown(one) || isAstroType(one)))).toEqual([]);
  });

  it('lets prose import components, the domain, and of Astro its types', () => {
    const isAstroType = ({ target, isType }: Import): boolean => target === 'astro' && isType;
    expect(
      forbidden('src/prose/', (one) => isIn('src/components/', 'src/library.ts', 'src/urls.ts', 'src/domain/')(one) || isAstroType(one)),
    ).toEqual([]);
  });

  it('lets client import each other, values of the domain that ship to the browser, and any types of it', () => {
    const isAllowed = (one: Import): boolean => isClient(one) || isShipped(one) || (one.isType && isDomain(one));
    expect(forbidden('src/client/', (one) => one.from === checking || isAllowed(one))).toEqual([]);
  });

  it('lets one client file, which only the form loads, import what checks and writes entries, and nothing that needs Node', () => {
    const isUsed = isIn('src/content-files/', 'zod');
    expect(forbidden(checking, (one) => isUsed(one) || isDomain(one))).toEqual([]);
    const importers = imports.filter(({ target, isType }) => target === checking && !isType).map(({ from }) => from);
    expect(importers).toEqual(['src/client/contribution/form-draft.ts']);
    const needNode = [...new Set(imports.filter(isBuiltIn).map(({ from }) => from))];
    expect(needNode.filter((from) => from.startsWith('src/content-files/'))).toEqual(['src/content-files/list-files.ts']);
  });

  it('lets integrations import each other, Node, pagefind, the domain, i18n, an HTML parser, and types of syntax trees', () => {
    const isTree = ({ target, isType }: Import): boolean => ['astro', '@astrojs/markdown-remark', 'hast'].includes(target) && isType;
    const isUsed = isIn('pagefind', 'hast-util-from-html', 'src/integrations/', 'src/domain/', 'src/i18n/');
    expect(forbidden('src/integrations/', (one) => isBuiltIn(one) || isUsed(one) || isTree(one))).toEqual([]);
  });

  it('lets new-entry import each other, the domain, content-files, i18n, zod, the address of the repository, an XML parser, and one file the prompts', () => {
    const isTool = isIn('src/new-entry/', 'src/domain/', 'src/content-files/', 'src/i18n/', 'src/repository.ts', 'zod');
    const isReader = isIn('@rgrove/parse-xml');
    const isAsker = ({ from, target }: Import): boolean => from === 'src/new-entry/ask-entry.ts' && target === '@clack/prompts';
    expect(forbidden('src/new-entry/', (one) => isTool(one) || isBuiltIn(one) || isReader(one) || isAsker(one))).toEqual([]);
  });

  it('lets link-check, which asks servers, import each other, the domain, Node, and a library for queues', () => {
    expect(forbidden('src/link-check/', (one) => isIn('src/link-check/', 'p-limit')(one) || isDomain(one) || isBuiltIn(one))).toEqual([]);
  });

  it('lets scripts import each other, content-files, list-import, link-check, the domain, the texts of the interface, the address of the repository, Node and sirv, and of tests what finds a browser and measures the search, and one the making of new entries', () => {
    const isTool = isIn(
      'src/content-files/',
      'src/list-import/',
      'src/link-check/',
      'src/domain/',
      'src/i18n/',
      'src/repository.ts',
      'scripts/',
      'sirv',
    );
    const isNew = (one: Import): boolean => one.from === 'scripts/new.ts' && isIn('src/new-entry/', '@clack/prompts')(one);
    const isTests = ({ from, target }: Import): boolean => from === 'scripts/test.ts' && target.startsWith('tests/');
    const isBench = (one: Import): boolean =>
      one.from === 'scripts/bench-search.ts' && isIn('playwright', 'tests/find-browser.ts', 'tests/relevance/')(one);
    expect(forbidden('scripts/', (one) => isTool(one) || isBuiltIn(one) || isTests(one) || isBench(one) || isNew(one))).toEqual([]);
  });

  it('lets one file import the libraries that the search is compared with', () => {
    const isPeer = isIn('minisearch', 'flexsearch', '@orama/orama', 'lunr');
    const importing = [...imports, ...sourcesBelow('tests').flatMap(importsOf)].filter(isPeer).map(({ from }) => from);
    expect([...new Set(importing)]).toEqual(['tests/relevance/peers.ts']);
  });

  it('names every file that is imported with its extension', () => {
    const bare = imports.filter(({ target }) => /^(src|scripts|tests)\//.test(target) && !/\.\w+(\?\w+)?$/.test(target));
    expect(bare).toEqual([]);
  });
});

describe('source files', () => {
  it('are not named after nothing: utils, helpers, misc', () => {
    const vague = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|shared)(\.|\/|$)/i.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('put no text into pages as HTML', () => {
    const html = sources.filter(({ text }) => /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b|set:html/.test(text));
    expect(html.map(({ path }) => path)).toEqual([]);
  });

  it('read collections in library.ts only', () => {
    const readers = sources.filter(({ text }) => /(?<!\.)\b(getCollection|getEntry|getEntries)\(/.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['src/library.ts']);
  });
});
