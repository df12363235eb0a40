import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, type Source, sourcesBelow } from './imports.ts';

const sources = [...sourcesBelow('src'), ...sourcesBelow('scripts')];

/**
 * The floors of the house, from the ground up, and what each may import besides itself: other floors, files beside them and
 * packages; `type …` is for nothing but types, `script …` for the scripts of an Astro file only.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['zod', 'fastest-levenshtein', 'ts-ics', 'temml', '@sindresorhus/fnv1a', 'unicode2latex'],
  'src/i18n': ['src/domain'],
  'src/contracts': ['type src/i18n'],
  'src/repository.ts': [],
  'src/urls.ts': ['src/domain'],
  'src/content-files': ['src/domain', 'yaml', 'type zod', 'node'],
  'src/markdown': [
    'src/domain',
    'src/kept',
    'src/i18n',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-math',
    'remark-mdx',
    'remark-rehype',
    'rehype-slug',
    'rehype-stringify',
    'hast-util-from-html',
    '@astrojs/markdown-remark',
    'type hast',
    'type mdast-util-mdx-jsx',
  ],
  'src/shown-content.ts': ['type src/domain', 'type src/markdown'],
  'src/content-of-files.ts': ['src/content-files', 'src/domain', 'src/kept', 'src/markdown', 'type src/shown-content.ts'],
  'src/library.ts': ['src/content-of-files.ts', 'src/shown-content.ts'],
  'src/kept': ['type src/content-files', 'type src/domain', 'node'],
  'src/site-build': [
    'type src/content-files',
    'src/kept',
    'src/domain',
    'src/markdown',
    'src/shown-content.ts',
    'node',
    'pagefind',
    'astro',
    'astro/app',
    'astro:static-paths',
  ],
  'src/integrations': ['src/content-files', 'src/domain', 'type src/shown-content.ts', 'src/site-build', 'node', 'type astro', 'type vite'],
  'src/client': ['src/domain', 'src/i18n', 'src/urls.ts', 'type src/contracts', 'src/content-files', 'zod'],
  'src/components': [
    'src/domain',
    'type src/markdown',
    'src/contracts',
    'src/i18n',
    'src/urls.ts',
    'src/content-files',
    'src/styles',
    'script src/client',
  ],
  'src/layouts': [
    'src/components',
    'src/domain',
    'src/i18n',
    'src/urls.ts',
    'src/styles',
    'script src/client',
    '@fontsource-variable/public-sans',
  ],
  'src/prose': ['src/library.ts', 'src/domain', 'type astro'],
  'src/pages': [
    'src/library.ts',
    'src/repository.ts',
    'src/urls.ts',
    'src/layouts',
    'src/components',
    'src/contracts',
    'src/prose',
    'src/domain',
    'src/i18n',
    'src/styles',
    'script src/client',
    'type astro',
  ],
  'src/link-check': ['src/domain', 'node', 'p-limit'],
  'src/list-import': [
    'src/content-files',
    'src/domain',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-rehype',
    'rehype-raw',
    'type hast',
  ],
  'src/new-entry': [
    'src/content-files',
    'src/domain',
    'src/i18n',
    'src/repository.ts',
    'zod',
    'node',
    '@clack/prompts',
    '@rgrove/parse-xml',
  ],
  scripts: [
    'src/content-files',
    'src/list-import',
    'src/link-check',
    'src/new-entry',
    'src/domain',
    'src/i18n',
    'src/repository.ts',
    'src/kept',
    'src/site-build',
    'tests',
    'node',
    '@clack/prompts',
  ],
};

/**
 * The rooms of a floor and which others each may import. All may import the files that lie beside the rooms (for `src/domain`
 * and `src/client`), and those import no room.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/domain/work': [],
  'src/domain/lists': [],
  'src/domain/site': [],
  'src/domain/prose': [],
  'src/domain/marks': [],
  'src/domain/maps': ['src/domain/lists', 'src/domain/work'],
  'src/domain/citations': ['src/domain/work'],
  'src/domain/contribution': ['src/domain/citations', 'src/domain/prose', 'src/domain/work'],
  'src/domain/search': ['src/domain/work', 'src/domain/prose'],
  'src/domain/exports': ['src/domain/work', 'src/domain/prose'],
  'src/domain/plan': ['src/domain/marks', 'src/domain/prose', 'src/domain/work'],
  'src/domain/paths': ['src/domain/marks', 'src/domain/plan'],
  'src/domain/link-check': ['src/domain/prose', 'src/domain/work'],
  'src/domain/rules': ['src/domain/citations', 'src/domain/contribution', 'src/domain/link-check', 'src/domain/prose', 'src/domain/work'],
  'src/domain/review': ['src/domain/plan', 'src/domain/prose', 'src/domain/work'],
  'src/client/citations': [],
  'src/client/keys': [],
  'src/client/site': [],
  'src/client/topics': [],
  'src/client/maps': [],
  'src/client/work': [],
  'src/client/marks': ['src/client/work'],
  'src/client/paths': ['src/client/marks'],
  'src/client/plan': ['src/client/marks', 'src/client/work'],
  'src/client/search': ['src/client/keys', 'src/client/marks', 'src/client/work'],
  'src/client/contribution': ['src/client/marks'],
  'src/components/citations': ['src/components/site'],
  'src/components/keys': [],
  'src/components/lists': [],
  'src/components/marks': [],
  'src/components/work': ['src/components/marks'],
  'src/components/topics': ['src/components/citations', 'src/components/marks', 'src/components/site', 'src/components/work'],
  'src/components/search': ['src/components/marks', 'src/components/work'],
  'src/components/maps': ['src/components/marks', 'src/components/site', 'src/components/work'],
  'src/components/paths': ['src/components/marks', 'src/components/work'],
  'src/components/plan': ['src/components/marks', 'src/components/work'],
  'src/components/contribution': ['src/components/work'],
  'src/components/site': ['src/components/keys', 'src/components/work'],
};

/** Both tables as one list of arrows, as “src/urls.ts > src/domain”. */
const table = [...Object.entries(floors), ...Object.entries(rooms)].flatMap(([from, targets]) => targets.map((to) => `${from} > ${to}`));

/** The floor of a file or the name of a package: `src/domain`, `src/urls.ts`, `node`, `@clack/prompts`. */
function floorOf(target: string): string {
  const [first = '', second = ''] = target.split('/');
  if (first === 'src') return `src/${second}`;
  if (first.startsWith('node:')) return 'node';
  return first.startsWith('@') || first === 'astro' ? target.split('/', 2).join('/') : first;
}

/** The room of a file; nothing for a file that lies beside rooms, or on a floor without. */
function roomOf(target: string): string | undefined {
  return /^src\/(?:domain|client|components)\/[^/]+(?=\/)/.exec(target)?.[0];
}

/** The arrow that an import is: between floors, or between the rooms of one floor. Nothing for neighbours, and from a room to what lies beside the rooms. */
function arrowOf({ from, target, isType, isScript }: Import): string | undefined {
  const [floor, other] = [floorOf(from), floorOf(target)];
  if (floor !== other) return `${floor} > ${isType ? 'type ' : isScript ? 'script ' : ''}${other}`;
  const [room, otherRoom] = [roomOf(from), roomOf(target)];
  return otherRoom === undefined || room === otherRoom ? undefined : `${room ?? floor} > ${otherRoom}`;
}

/** The imports of some files that are in neither table, each with its arrow. Who may import values may import types. */
function wrongImports(files: readonly Source[]): readonly string[] {
  return files.flatMap(importsOf).flatMap((one) => {
    const arrow = arrowOf(one);
    const isAllowed = arrow === undefined || table.includes(arrow) || table.includes(arrow.replace('> type ', '> '));
    return isAllowed ? [] : [`${one.from} imports ${one.target}: ${arrow}`];
  });
}

/** A row of arrows that leads back to where it begins, if there is one. */
function circleIn(arrows: Readonly<Record<string, readonly string[]>>): string | undefined {
  const done = new Set<string>();
  const visit = (place: string, way: readonly string[]): string | undefined => {
    if (way.includes(place)) return [...way.slice(way.indexOf(place)), place].join(' > ');
    if (done.has(place)) return undefined;
    const targets = (arrows[place] ?? []).map((target) => target.replace(/^(type|script) /, ''));
    const circle = targets.map((target) => visit(target, [...way, place])).find((found) => found !== undefined);
    done.add(place);
    return circle;
  };
  return Object.keys(arrows)
    .map((place) => visit(place, []))
    .find((found) => found !== undefined);
}

describe('floors and rooms', () => {
  it('import only along the arrows of the tables', () => {
    expect(wrongImports(sources)).toEqual([]);
  });

  it('use every arrow of the tables', () => {
    const used = new Set(sources.flatMap(importsOf).map(arrowOf));
    expect(table.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  it('are all in the tables', () => {
    expect(new Set(sources.map(({ path }) => floorOf(path)))).toEqual(new Set(Object.keys(floors)));
    expect(new Set(sources.flatMap(({ path }) => roomOf(path) ?? []))).toEqual(new Set(Object.keys(rooms)));
  });

  it('have no circle of arrows', () => {
    expect(circleIn(floors)).toBeUndefined();
    expect(circleIn(rooms)).toBeUndefined();
  });

  it.each([
    ['src/domain/work/x.ts', "import { rank } from '../search/search-engine.ts';", 'src/domain/work > src/domain/search'],
    ['src/domain/x.ts', "import { rank } from './search/search-engine.ts';", 'src/domain > src/domain/search'],
    ['src/domain/x.ts', "import { library } from '../library.ts';", 'src/domain > src/library.ts'],
    ['src/domain/x.ts', "import { readFile } from 'node:fs';", 'src/domain > node'],
    ['src/content-files/x.ts', "import { z } from 'zod';", 'src/content-files > zod'],
    ['src/client/keys/x.ts', "import type { Marks } from '../marks/marks-store.ts';", 'src/client/keys > src/client/marks'],
    ['src/components/work/X.astro', "---\nimport '../../client/fetch-json.ts';\n---\n", 'src/components > src/client'],
  ])('would see a wrong import in %s: %j', (path, text, arrow) => {
    expect(wrongImports([{ path, text }])).toEqual([expect.stringMatching(`: ${arrow}$`)]);
  });

  it('would see a circle', () => {
    expect(circleIn({ a: ['b'], b: ['c', 'type d'], c: [], d: ['b'] })).toBe('b > d > b');
  });
});

/** The one client file that brings the code of the check; only the form loads it. */
const checking = 'src/client/contribution/entry-files.ts';

/** The files and packages that are loaded for some files, themselves among them: what they import by value, and so on. Scripts of Astro files run elsewhere. */
function reachable(from: readonly string[], without: readonly string[] = []): readonly string[] {
  const fileByPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Set(from);
  for (const path of found) {
    const file = fileByPath.get(path);
    for (const { target, isType, isScript } of file === undefined ? [] : importsOf(file)) {
      if (!isType && !isScript && !without.includes(target)) found.add(target);
    }
  }
  return [...found];
}

describe('what the browser loads', () => {
  const client = sources.map(({ path }) => path).filter((path) => path.startsWith('src/client/'));
  const floorsOf = (targets: readonly string[]): readonly string[] => [...new Set(targets.map(floorOf))].toSorted();

  it('is client, what it uses of the domain, the addresses, what fills texts in, and two small libraries', () => {
    const loaded = reachable(
      client.filter((path) => path !== checking),
      [checking],
    );
    expect(floorsOf(loaded)).toEqual(['fastest-levenshtein', 'src/client', 'src/domain', 'src/i18n', 'src/urls.ts', 'ts-ics']);
    // All texts of the site would be a large load: an element gets its own from the page.
    expect(loaded.filter((path) => floorOf(path) === 'src/i18n')).toEqual(['src/i18n/filled-text.ts']);
    expect(loaded).toContain('src/domain/vocabulary.ts');
  });

  it('is for the form alone also the check of entries, which needs no Node', () => {
    const importers = sources.flatMap(importsOf).filter(({ target, isType }) => target === checking && !isType);
    expect(importers.map(({ from }) => from)).toEqual(['src/client/contribution/form-draft.ts']);
    expect(floorsOf(reachable([checking]))).toEqual([
      '@sindresorhus/fnv1a',
      'fastest-levenshtein',
      'src/client',
      'src/content-files',
      'src/domain',
      'yaml',
      'zod',
    ]);
  });
});

/** The rules over the whole list. Pages tell what they are; only the check runs them. */
const ruleList = 'src/domain/rules/index.ts';

/** Whether a source remembers something by the library, which it then reads for the first who asks alone. */
function remembersByLibrary({ text }: Source): boolean {
  return /\bnew (Weak)?Map<(Readonly<)?Library(Parts)?\b/.test(text);
}

describe('what pages show', () => {
  const pages = sources.map(({ path }) => path).filter((path) => /^src\/(pages|components|prose)\//.test(path));
  const remembering = sources.filter(remembersByLibrary).map(({ path }) => path);

  // Past `src/library.ts` is what reads the library, and nothing that a page calls.
  it('is made by nothing that remembers something by the library: a build would not see what a page reads', () => {
    expect(reachable(pages, [ruleList, 'src/library.ts']).filter((path) => remembering.includes(path))).toEqual([]);
    const tellers = sources
      .filter(({ path }) => pages.includes(path))
      .filter((file) => importsOf(file).some(({ target }) => target === ruleList));
    expect(tellers.map(({ path, text }) => [path, /\bcheck\b/.test(text)])).toEqual([['src/prose/rule-pages.ts', false]]);
  });

  it('would be seen to be made by such a memory', () => {
    expect(remembering).toContain('src/domain/prose/library-texts.ts');
    expect(reachable([ruleList])).toContain('src/domain/prose/library-texts.ts');
    for (const text of ['new WeakMap<Library, number>()', 'new Map<Readonly<Library>, readonly string[]>()'])
      expect(remembersByLibrary({ path: 'src/domain/x.ts', text }), text).toBe(true);
  });
});

describe('source files', () => {
  it('are imported with their extension', () => {
    const bare = sources.flatMap(importsOf).filter(({ target }) => /^(src|scripts|tests)\//.test(target) && !/\.\w+(\?\w+)?$/.test(target));
    expect(bare).toEqual([]);
  });

  it('are not named after nothing: utils, helpers, misc', () => {
    const vague = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common|shared)(\.|\/|$)/i.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('put no text into pages as HTML, but for what our own Markdown has rendered', () => {
    const html = sources.filter(({ text }) => /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b|set:html/.test(text));
    expect(html.map(({ path }) => path)).toEqual(['src/components/Prose.astro']);
  });

  it('give a page nothing but its address, so that a build knows what it reads', () => {
    const given = sources.filter(({ path, text }) => path.startsWith('src/pages/') && /\bprops\b/.test(text));
    expect(given.map(({ path }) => path)).toEqual([]);
  });

  it('need no package of the bench, which is installed by the bench alone', () => {
    const packagesOf = (folder: string): readonly string[] =>
      Object.keys(
        (JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> })
          .dependencies,
      );
    const own = new Set(packagesOf(''));
    const dependencies = ['bench/', 'bench/peers/', 'bench/lighthouse/'].flatMap(packagesOf).filter((name) => !own.has(name));
    const importers = [...sources, ...sourcesBelow('tests')].flatMap(importsOf).filter(({ target }) => dependencies.includes(target));
    expect(importers).toEqual([]);
    expect(
      sourcesBelow('bench/search')
        .flatMap(importsOf)
        .map(({ target }) => target),
    ).toContain(dependencies[0]);
  });
});
