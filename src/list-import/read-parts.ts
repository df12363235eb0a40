import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type Cell, type ListPart, type Run, textOf } from './list-part.ts';

type Node = Root | RootContent | ElementContent;

/** Markdown as GitHub reads it, and the HTML in it, become one syntax tree that knows lines. */
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

/**
 * Takes a list apart: Markdown, HTML, or both in one another.
 * @returns Its parts in the order of the text. Parts within items are in `parts` of the item.
 */
export function readParts(text: string): readonly ListPart[] {
  return new PartReader().read(processor.runSync(processor.parse(text)));
}

/** Elements of a line of text; all others stand by themselves. */
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img input ins kbd label mark picture q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads. */
const silent = new Set(['script', 'style', 'template', 'pre']);

/** Below the six levels of headings: what a `<details>` is about, then lines in bold letters. */
const levelOf = { summary: 7, bold: 8 } as const;

class PartReader {
  readonly #headings: { level: number; text: string }[] = [];

  read(node: Node): readonly ListPart[] {
    const parts: ListPart[] = [];
    let line: ElementContent[] = [];
    const endLine = (): void => {
      parts.push(...this.#lines(line));
      line = [];
    };
    for (const child of childrenOf(node)) {
      if (child.type === 'text' || (child.type === 'element' && inline.has(child.tagName))) {
        line.push(child);
      } else if (child.type === 'element') {
        endLine();
        parts.push(...this.#block(child));
      }
    }
    endLine();
    return parts;
  }

  #block(element: Element): readonly ListPart[] {
    const { tagName } = element;
    if (silent.has(tagName)) return [];
    const [, level] = /^h([1-6])$/.exec(tagName) ?? [];
    if (level !== undefined) return this.#heading(Number(level), element);
    switch (tagName) {
      case 'summary':
        return childrenOf(element).some((child) => child.type === 'element' && /^h[1-6]$/.test(child.tagName))
          ? this.read(element)
          : this.#heading(levelOf.summary, element);
      case 'details': {
        const parts = this.read(element);
        this.#endHeadings(levelOf.summary);
        return parts;
      }
      case 'ul':
      case 'ol':
        return childrenOf(element).flatMap((child) => (isElement(child, 'li') ? this.#item(child) : []));
      case 'table':
        return this.#table(element);
      default:
        return this.read(element);
    }
  }

  #heading(level: number, element: Element): readonly ListPart[] {
    const runs = runsOf(element);
    this.#endHeadings(level);
    const part = this.#part('heading', lineOf(element), runs);
    // Links back to the top are not part of its name.
    const text =
      textOf(runs.filter(({ url }) => url?.startsWith('#') !== true))
        .replace(/\(\s*\)$/, '')
        .trim() || textOf(runs);
    if (text !== '') this.#headings.push({ level, text });
    return [part];
  }

  #endHeadings(level: number): void {
    while ((this.#headings.at(-1)?.level ?? 0) >= level) this.#headings.pop();
  }

  /** An item: its own words, and the items and tables in it. */
  #item(element: Element): readonly ListPart[] {
    const own: ElementContent[] = [];
    const inner: Element[] = [];
    for (const child of childrenOf(element)) {
      if (child.type === 'element' && child.tagName === 'p') own.push(...child.children, { type: 'text', value: ' ' });
      else if (child.type === 'text' || (child.type === 'element' && inline.has(child.tagName))) own.push(child);
      else if (child.type === 'element') inner.push(child);
    }
    return [
      { ...this.#part('item', lineOf(element), mergeRuns(own.flatMap(runsIn))), parts: inner.flatMap((block) => this.#block(block)) },
    ];
  }

  #table(element: Element): readonly ListPart[] {
    const rows = rowsOf(element);
    const [first] = rows;
    const isHeader = first !== undefined && cellsOf(first).every((cell) => cell.tagName === 'th');
    const headers = isHeader ? cellsOf(first).map((cell) => textOf(runsOf(cell))) : [];
    return rows.flatMap((row) => {
      const isOfHeader = isHeader && row === first;
      const inner = cellsOf(row).filter(holdsLists);
      if (inner.length > 0) return inner.flatMap((cell) => this.read(cell));
      const cells = cellsOf(row).map((cell, index): Cell => ({ header: headers[index] ?? '', runs: runsOf(cell) }));
      const part = this.#part(
        isOfHeader ? 'heading' : 'row',
        lineOf(row),
        cells.flatMap(({ runs }) => runs),
      );
      return [{ ...part, cells }];
    });
  }

  /** The lines of a paragraph, each a part. One in bold letters alone is a heading of what follows. */
  #lines(children: readonly ElementContent[]): readonly ListPart[] {
    const [first] = children;
    const isBold = children.every((child) => isElement(child, 'strong') || isElement(child, 'b') || isBlank(child));
    const text = textOf(children.flatMap(runsIn));
    if (first === undefined || (text === '' && children.every(isBlank))) return [];
    if (isBold && text.length <= 80) {
      const runs = mergeRuns(children.flatMap(runsIn));
      this.#endHeadings(levelOf.bold);
      const part = this.#part('heading', lineOf(first), runs);
      this.#headings.push({ level: levelOf.bold, text });
      return [part];
    }
    return splitLines(children).map(({ line, nodes }) => this.#part('line', line, mergeRuns(nodes.flatMap(runsIn))));
  }

  #part(form: ListPart['form'], line: number, runs: readonly Run[]): ListPart {
    return { form, line, headings: this.#headings.map(({ text }) => text), runs, cells: [], parts: [] };
  }
}

/** The lines of a paragraph as its author broke them. Links over two lines stay whole. */
function splitLines(children: readonly ElementContent[]): readonly { line: number; nodes: readonly ElementContent[] }[] {
  const lines: { line: number; nodes: ElementContent[] }[] = [];
  let isNew = true;
  const add = (line: number, node: ElementContent): void => {
    if (isNew) lines.push({ line, nodes: [] });
    isNew = false;
    lines.at(-1)?.nodes.push(node);
  };
  for (const child of children) {
    if (isElement(child, 'br')) {
      isNew = true;
    } else if (child.type === 'text') {
      const start = startLineOf(child) ?? lines.at(-1)?.line ?? 0;
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) isNew = true;
        if (value.trim() !== '') add(start + index, { type: 'text', value });
        else if (value !== '' && !isNew) add(start + index, { type: 'text', value: ' ' });
      });
    } else {
      add(lineOf(child), child);
    }
  }
  return lines;
}

function rowsOf(node: Node): readonly Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}

function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row).flatMap((child) => (isElement(child, 'td') || isElement(child, 'th') ? [child] : []));
}

function holdsLists(node: Node): boolean {
  return childrenOf(node).some((child) => child.type === 'element' && (/^(ul|ol|table|h[1-6])$/.test(child.tagName) || holdsLists(child)));
}

/** What can be read of a node, links and pictures told from words. */
function runsOf(node: Node): readonly Run[] {
  return mergeRuns(childrenOf(node).flatMap(runsIn));
}

function runsIn(node: ElementContent): readonly Run[] {
  if (node.type === 'text') return [{ text: visible(node.value) }];
  if (node.type !== 'element' || silent.has(node.tagName)) return [];
  switch (node.tagName) {
    case 'br':
      return [{ text: ' ' }];
    case 'img':
      return [{ text: visible(stringOf(node.properties['alt'])), isPicture: true }];
    case 'code':
      return [{ text: `\`${textOf(runsOf(node))}\`` }];
    case 'a': {
      // An anchor that links lead to is no link itself.
      if (node.properties['href'] === undefined) return node.children.flatMap(runsIn);
      const runs = node.children.flatMap(runsIn);
      const text = textOf(runs);
      const url = stringOf(node.properties['href']).trim();
      return [text === '' && runs.some(({ isPicture }) => isPicture) ? { text: '', url, isPicture: true } : { text, url }];
    }
    default:
      return node.children.flatMap(runsIn);
  }
}

/** Neighbours that are plain words become one run. */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isPlain = (one: Run): boolean => one.url === undefined && one.isPicture === undefined;
    if (last !== undefined && isPlain(last) && isPlain(run)) merged[merged.length - 1] = { text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** A text without control characters, and without marks of direction and joiners of nothing, which could hide something in it. */
function visible(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').replace(/[\p{Cc}\p{Co}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '');
}

function childrenOf(node: Node): readonly ElementContent[] {
  return 'children' in node ? (node.children as readonly ElementContent[]) : [];
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The line of a node; of one that the parser put in, that of what it holds. */
function lineOf(node: Node): number {
  return (
    startLineOf(node) ??
    childrenOf(node)
      .map(lineOf)
      .find((line) => line > 0) ??
    0
  );
}

/** Where a node begins. What the HTML parser put in has a position without a place. */
function startLineOf(node: Node): number | undefined {
  const start: { readonly line: number } | undefined = node.position?.start;
  return start?.line;
}
