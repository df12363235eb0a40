import { describe, expect, it } from 'vitest';
import { importsOf, sourcesBelow } from './imports.ts';

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
    const sources = [...sourcesBelow('src'), ...sourcesBelow('scripts')];
    const lines = sources.flatMap(({ text }) => text.match(/^\s*import\b(?!\()/gm) ?? []);
    expect(sources.flatMap(importsOf).length).toBeGreaterThanOrEqual(lines.length);
    expect(lines.length).toBeGreaterThan(100);
  });
});
