import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { onePageOfEachKind } from './page-kinds.ts';

const folder = join(import.meta.dirname, '../../../dist');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('every internal link and every file that a page asks for exists', () => {
  const broken = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const targets = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((match) => new URL(match[1] ?? '', 'http://site').pathname);
    return [...new Set(targets)]
      .filter((path) => !existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)))
      .map((path) => `${page}: ${path}`);
  });
  expect(broken).toEqual([]);
});

test('every link to a part of a page leads to an element with that id', () => {
  const broken = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    return [...html.matchAll(/href="(\/[^"#]*)?#([^"]+)"/g)]
      .filter(([, path, id = '']) => {
        const target = path === undefined ? page : `${path}index.html`;
        const text = path === undefined ? html : readFileSync(join(folder, target), 'utf8');
        return !text.includes(`id="${id}"`);
      })
      .map(([link]) => `${page}: ${link}`);
  });
  expect(broken).toEqual([]);
});

test('no page holds an inline script or style, or asks another host for a file', () => {
  const faults = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    return [
      /<script(?![^>]*\bsrc=)[^>]*>/,
      /<style/,
      /\sstyle="/,
      /\son\w+="/,
      /(?:src|srcset)="https?:/,
      /<link[^>]+href="https?:[^"]*"(?![^>]*rel="(?:canonical|alternate))/,
    ]
      .filter((pattern) => pattern.test(html))
      .map((pattern) => `${page}: ${pattern}`);
  });
  expect(faults).toEqual([]);
});

test('ids are unique on every page', () => {
  const faults = pages.flatMap((page) => {
    const ids = [...readFileSync(join(folder, page), 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`);
  });
  expect(faults).toEqual([]);
});

/** The pages that readers see: what is left are addresses from before a work was renamed, and the page of missing addresses. */
const readable = pages.filter((page) => page.endsWith('index.html') && !/http-equiv="refresh"/.test(htmlOf(page)));

function htmlOf(page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}

/** What these say is each reader's own: search engines are asked to leave them out. */
const readersOwn = /^\/(zh\/)?(plan|reading)\/$/;

test('every page says its language, its address and its other language, and has a description', () => {
  const faults = readable.flatMap((page) => {
    const html = htmlOf(page);
    const path = `/${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const english = path.replace(/^\/zh\//, '/');
    return [
      `<html lang="${path.startsWith('/zh/') ? 'zh-Hans' : 'en'}"`,
      '<meta name="description" content="',
      ...(readersOwn.test(path)
        ? []
        : [
            `<link rel="canonical" href="${path}"`,
            `<link rel="alternate" hreflang="en" href="${english}"`,
            `<link rel="alternate" hreflang="zh-Hans" href="/zh${english}"`,
            `<link rel="alternate" hreflang="x-default" href="${english}"`,
          ]),
    ]
      .filter((text) => !html.includes(text) || html.includes('<meta name="description" content=""'))
      .map((text) => `${path}: ${text}`);
  });
  expect(faults).toEqual([]);
  expect(readable.length).toBeGreaterThan(700);
});

test('pages of different kinds have different titles', () => {
  for (const language of ['', 'zh/']) {
    const titled = Map.groupBy(onePageOfEachKind, (path) => /<title>([^<]*)/.exec(htmlOf(`${language}${path}index.html`))?.[1]);
    expect([...titled].filter(([, same]) => same.length > 1)).toEqual([]);
  }
});

test('the published library has every entry with the fields that tools rely on', () => {
  const library = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as {
    version: number;
    generated: string;
    entries: { id: string; kind: string; url: string; why: { en: string; zh: string }; links: { page: string } }[];
    topics: unknown[];
    paths: unknown[];
  };
  expect(library.version).toBe(1);
  expect(library.generated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  for (const entry of library.entries) {
    expect(existsSync(join(folder, entry.url, 'index.html')), entry.id).toBe(true);
    expect(entry.why.en && entry.why.zh && entry.links.page, entry.id).toBeTruthy();
  }
  expect(existsSync(join(folder, 'search/records.json'))).toBe(false);
});

/** The bytes of compressed script that a page loads by itself. */
function scriptOf(page: string): number {
  const html = readFileSync(join(folder, page), 'utf8');
  const scripts = new Set([...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1] ?? ''));
  // A script brings along what it imports, but not what it imports when asked.
  for (const script of scripts) {
    const text = readFileSync(join(folder, script), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)) {
      scripts.add(new URL(path, new URL(script, 'http://site')).pathname);
    }
  }
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length, 0);
}

/** The form has many kinds of fields, and no other page has. */
const form = /^(zh\/)?contribute\/index\.html$/;

test('no page but the search and the form loads more than 12 KB of compressed script by itself', () => {
  const weights = pages.filter((page) => !page.includes('search/') && !form.test(page)).map((page) => ({ page, bytes: scriptOf(page) }));
  expect(weights.filter(({ bytes }) => bytes > 12 * 1024)).toEqual([]);
  expect(weights.every(({ bytes }) => bytes > 1_000)).toBe(true);
});

test('the form loads less than 16 KB of compressed script by itself, and less than 90 KB to make and check files', () => {
  const weights = pages.filter((page) => form.test(page)).map(scriptOf);
  expect(weights).toHaveLength(2);
  expect(Math.max(...weights)).toBeLessThan(16 * 1024);
  const check = readdirSync(join(folder, 'assets')).filter((name) => /^form-draft\..*\.js$/.test(name));
  expect(check).toHaveLength(1);
  expect(gzipSync(readFileSync(join(folder, 'assets', check[0] ?? ''))).length).toBeLessThan(90 * 1024);
});
