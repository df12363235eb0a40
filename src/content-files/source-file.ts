import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Tags,
  visit,
} from 'yaml';
import type { Position } from '#domain/diagnostic.ts';

/** A fault of the text itself, before any schema looks at it. */
export interface SyntaxProblem {
  readonly rule: 'yaml-syntax' | 'duplicate-key' | 'front-matter' | 'empty-file';
  readonly message: string;
  readonly remedy: string;
  readonly position: Position;
}

/** A parsed file of the library: its data, its text below the front matter, and where each property stands. */
export interface SourceFile {
  /** Plain data. `undefined` when there are problems. */
  readonly data: unknown;
  /** The Markdown below the front matter; empty for YAML. */
  readonly body: string;
  readonly problems: readonly SyntaxProblem[];
  /**
   * Where a property stands: its value, or its key if `aboutKey`; where it is missing, its nearest existing parent.
   * @example positionOf(['topics', 0]) // { known: true, line: 3, column: 10 }
   */
  positionOf(path: readonly PropertyKey[], aboutKey?: boolean): Position;
  /** Where a character of the body stands. */
  bodyPositionOf(offset: number): Position;
}

/** The kinds of value that files have: without floats, so that an arXiv identifier such as 2309.06180 stays text and keeps its last zero. */
export function withoutFloats(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float');
}

/** The YAML of a file and where it begins: all of a YAML file, the front matter of a Markdown file; empty where there is none. */
export function frontMatterOf(name: string, text: string): { readonly start: number; readonly yaml: string; readonly end: number } {
  if (!/\.mdx?$/.test(name)) return { start: 0, yaml: text, end: text.length };
  const [whole = '', opening = '', yaml = ''] = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  return text.startsWith(whole) ? { start: opening.length, yaml, end: whole.length } : { start: 0, yaml: '', end: 0 };
}

/** The Markdown of a file below its front matter, without parsing that. */
export function bodyOf(name: string, text: string): string {
  const clean = cleaned(text);
  return clean.slice(frontMatterOf(name, clean).end).trim();
}

/** A byte order mark, which some editors write, would count as a column; other line ends would make a text another text. */
function cleaned(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** Parses a YAML file, or the front matter and body of a Markdown file, whichever the name says. The only YAML parser here. */
export function parseSourceFile(name: string, text: string): SourceFile {
  const clean = cleaned(text);
  const { start, yaml, end } = frontMatterOf(name, clean);
  if (end === 0 && /\.mdx?$/.test(name)) {
    return failed({
      rule: 'front-matter',
      message: 'The file does not begin with front matter.',
      remedy: 'Begin with a line of three hyphens, the properties, and three hyphens again.',
      position: { known: true, line: 1, column: 1 },
    });
  }
  if (start === 0) return parseYaml(clean, 0, '');
  const below = clean.slice(end);
  const bodyStart = end + (below.length - below.trimStart().length);
  return {
    ...parseYaml(yaml, 1, below.trim()),
    bodyPositionOf: (offset) => {
      const before = clean.slice(0, bodyStart + offset).split('\n');
      return { known: true, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    },
  };
}

function parseYaml(text: string, linesBefore: number, body: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // A list or a mapping as a key is a fault, not something to make a name of.
    stringKeys: true,
    customTags: withoutFloats,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { known: true, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  // A fault often confuses the parser for the rest of its line; the first report of a line is the true one.
  const errors = document.errors.filter(
    (error, index, all) => all.findIndex((other) => lines.linePos(other.pos[0]).line === lines.linePos(error.pos[0]).line) === index,
  );
  const problems = errors.map((error): SyntaxProblem => {
    const open = openedAt(document, error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      return {
        rule: 'duplicate-key',
        message: 'The same key stands twice.',
        remedy: 'Keep one of the two.',
        position: position(error.pos[0]),
      };
    }
    const unexplained = {
      message: sentence(error.message),
      remedy: 'Text with a colon and a space, a # or a quote in it needs quotes around it; nested values need spaces, not tabs.',
    };
    const explanation = open === undefined ? (explanations[error.code] ?? unexplained) : notClosed;
    return { rule: 'yaml-syntax', ...explanation, position: position(open ?? error.pos[0]) };
  });
  if (problems.length > 0) {
    return { data: undefined, body, problems, positionOf: () => ({ known: false }), bodyPositionOf: () => ({ known: false }) };
  }
  if (document.contents === null) {
    return failed({
      rule: 'empty-file',
      message: 'The file is empty.',
      remedy: 'Copy another file of this folder and change its values.',
      position: { known: true, line: 1 + linesBefore, column: 1 },
    });
  }
  try {
    return {
      data: document.toJS(),
      body,
      problems: [],
      positionOf: (path, aboutKey = false) => position(offsetOf(document, path, aboutKey)),
      bodyPositionOf: () => ({ known: false }),
    };
  } catch (error) {
    // The parser throws for aliases that refer to nothing or expand without end.
    return failed({
      rule: 'yaml-syntax',
      message: sentence(error instanceof Error ? error.message : String(error)),
      remedy: 'Write the values out; anchors and aliases are not needed here.',
      position: { known: true, line: 1 + linesBefore, column: 1 },
    });
  }
}

/** Where a finding stands: its property, or a character of the body; the file as a whole at its beginning. */
export function positionIn(source: SourceFile | undefined, path: readonly PropertyKey[], aboutKey: boolean, offset?: number): Position {
  if (source !== undefined && offset !== undefined) return source.bodyPositionOf(offset);
  return source === undefined || path.length === 0 ? { known: true, line: 1, column: 1 } : source.positionOf(path, aboutKey);
}

/** Where the bracket or quote stands that is still open at a fault, if the fault is that: the parser names the end of the file. */
function openedAt(document: Document, fault: number): number | undefined {
  let opened: number | undefined;
  const look = (_key: unknown, node: Node & { flow?: boolean | undefined; type?: string | undefined }): void => {
    const [start, end] = node.range ?? [0, 0];
    const isOpen = node.flow === true || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    if (isOpen && start < fault && end >= fault) opened = start;
  };
  visit(document, { Scalar: look, Seq: look, Map: look });
  return opened;
}

/** The offset of the deepest node on a path that exists, or of the key that leads to it. */
function offsetOf(document: Document, path: readonly PropertyKey[], aboutKey: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? startOf(node) : 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part));
      if (pair === undefined || !isNode(pair.key)) break;
      const hasText = isNode(pair.value) && !(isScalar(pair.value) && pair.value.source === '');
      const wantsKey = (aboutKey && depth === path.length - 1) || !hasText;
      offset = startOf(wantsKey ? pair.key : (pair.value as Node));
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isNode(item)) break;
      offset = startOf(item);
      node = item;
    } else break;
  }
  return offset;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** What is wrong with a text and what to do, for somebody who does not know YAML's grammar. */
type Explanation = Pick<SyntaxProblem, 'message' | 'remedy'>;

const notClosed: Explanation = {
  message: 'This bracket or quote is not closed.',
  remedy: 'Close it. A text with a quote or a bracket in it needs quotes around the whole.',
};

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A value has a colon and a space in it, but no quotes around it.',
    remedy: 'Put the value into quotes: title: "GPipe: Efficient Training".',
  },
  BAD_INDENT: { message: 'This line is not indented like its neighbours.', remedy: 'Align it with spaces.' },
  TAB_AS_INDENT: { message: 'This line is indented with a tab.', remedy: 'Indent it with two spaces.' },
  MISSING_CHAR: { message: 'A bracket, a quote or a colon is missing.', remedy: 'A name and its value are written as name: value.' },
  MULTIPLE_DOCS: { message: 'A line of three hyphens begins a second document.', remedy: 'Remove that line; one file is one entry.' },
};

function failed(problem: SyntaxProblem): SourceFile {
  return { data: undefined, body: '', problems: [problem], positionOf: () => problem.position, bodyPositionOf: () => problem.position };
}

function sentence(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.endsWith('.') ? line : `${line}.`;
}
