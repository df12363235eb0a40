import { describe, expect, it } from 'vitest';
import { parseSourceFile, type SourceFile } from '#content-files/source-file.ts';

const at = (line: number, column: number) => ({ known: true, line, column });

const yaml = (text: string): SourceFile => parseSourceFile('x.yaml', text);
const markdown = (text: string): SourceFile => parseSourceFile('x.md', text);

const paper = `title: X
topics: [serving, kv-cache]
links:
  page: https://example.org
year:
buildsOn:
  - entry: a
  - entry: b
`;

describe('positions', () => {
  const file = yaml(paper);

  it('are those of values', () => {
    expect(file.positionOf(['title'])).toEqual(at(1, 8));
    expect(file.positionOf(['links', 'page'])).toEqual(at(4, 9));
  });

  it('are those of items of lists', () => {
    expect(file.positionOf(['topics', 1])).toEqual(at(2, 19));
    expect(file.positionOf(['buildsOn', 1, 'entry'])).toEqual(at(8, 12));
  });

  it('are those of keys when the key is meant', () => {
    expect(file.positionOf(['topics'], true)).toEqual(at(2, 1));
    expect(file.positionOf(['links', 'page'], true)).toEqual(at(4, 3));
  });

  it('are those of keys when the value is empty', () => {
    expect(file.positionOf(['year'])).toEqual(at(5, 1));
  });

  it('are those of the nearest parent when the property is missing', () => {
    expect(file.positionOf(['links', 'pdf'])).toEqual(at(4, 3));
    expect(file.positionOf(['venue'])).toEqual(at(1, 1));
    expect(file.positionOf(['topics', 7])).toEqual(at(2, 9));
    expect(file.positionOf(['title', 'en'])).toEqual(at(1, 8));
  });

  it('are found for keys that look like numbers', () => {
    expect(yaml('title: X\n2020: Y\n').positionOf(['2020'], true)).toEqual(at(2, 1));
  });

  it('count the lines of front matter from the beginning of the file', () => {
    expect(markdown('---\ntitle: X\norder: 1\n---\nText').positionOf(['order'])).toEqual(at(3, 8));
  });

  it('count a line that ends with carriage return and line feed once', () => {
    expect(yaml('title: X\r\nyear: 2020\r\n').positionOf(['year'])).toEqual(at(2, 7));
    expect(markdown('---\r\ntitle: X\r\norder: 1\r\n---\r\nText').positionOf(['order'])).toEqual(at(3, 8));
  });

  it('take no notice of a byte order mark', () => {
    expect(yaml('\uFEFFtitle: X\n').positionOf(['title'])).toEqual(at(1, 8));
    expect(markdown('\uFEFF---\ntitle: X\n---\n').positionOf(['title'])).toEqual(at(2, 8));
  });

  it('count comments and empty lines', () => {
    expect(yaml('# A comment\n\n\ntitle: X # why\n').positionOf(['title'])).toEqual(at(4, 8));
  });
});

describe('positions in a body', () => {
  /** What stands at the place where a piece of the body is said to stand. */
  function found(text: string, piece: string): string {
    const file = markdown(text);
    const position = file.bodyPositionOf(file.body.indexOf(piece));
    if (!position.known) return 'nowhere';
    const line = text.replace(/^\uFEFF/, '').split('\n')[position.line - 1] ?? '';
    return line.slice(position.column - 1, position.column - 1 + piece.length);
  }
  const text = '---\ntitle: X\n---\n\n\nFirst line.\n\nSecond *line* 🚀 汉字 end.\n';

  it('count lines and columns from the beginning of the file', () => {
    const file = markdown(text);
    expect(file.bodyPositionOf(0)).toEqual(at(6, 1));
    expect(file.bodyPositionOf(file.body.indexOf('line'))).toEqual(at(6, 7));
    expect(file.bodyPositionOf(file.body.indexOf('*line'))).toEqual(at(8, 8));
  });

  it.each(['First', 'line.', 'Second', '*line*', '汉字', 'end.'])(
    'are those of %s, with a byte order mark and Windows lines too',
    (piece) => {
      for (const each of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
        expect(found(each, piece)).toBe(piece);
      }
    },
  );

  it('count spaces before the first word', () => {
    expect(markdown('---\ntitle: X\n---\n  Word').bodyPositionOf(0)).toEqual(at(4, 3));
  });

  it('follow front matter that nothing separates from the body', () => {
    expect(markdown('---\ntitle: X\n---\nWord').bodyPositionOf(1)).toEqual(at(4, 2));
  });

  it('are the same for MDX', () => {
    expect(parseSourceFile('x.mdx', '---\ntitle: X\n---\n\n<Part />\n\nEnd').bodyPositionOf(10)).toEqual(at(7, 1));
  });

  it('are unknown in a file that is all data', () => {
    expect(yaml('title: X\n').bodyPositionOf(3)).toEqual({ known: false });
  });
});

describe('data', () => {
  it('keep zeros of arXiv identifiers that look like numbers', () => {
    expect(yaml('arxiv: 2309.06180\nother: 0704.0010\n').data).toEqual({ arxiv: '2309.06180', other: '0704.0010' });
  });

  it('take DOIs and dates as text, and whole numbers as numbers', () => {
    expect(yaml('doi: 10.1145/1.20\nadded: 2026-11-21\nmonth: 2023-10\nyear: 2020\n').data).toEqual({
      doi: '10.1145/1.20',
      added: '2026-11-21',
      month: '2023-10',
      year: 2020,
    });
  });

  it('take yes, no and on as text', () => {
    expect(yaml('a: yes\nb: no\nc: on\n').data).toEqual({ a: 'yes', b: 'no', c: 'on' });
  });

  it('keep every script', () => {
    expect(yaml('why: 把缓存切成页 🚀 مرحبا\n').data).toEqual({ why: '把缓存切成页 🚀 مرحبا' });
  });

  it('lose no byte order mark into the first key', () => {
    expect(yaml('\uFEFFtitle: X\n').data).toEqual({ title: 'X' });
  });

  it('have no carriage returns', () => {
    expect(yaml('title: X\r\nyear: 2020\r\n').data).toEqual({ title: 'X', year: 2020 });
  });
});

describe('front matter', () => {
  it('is parted from the text below it', () => {
    const file = markdown('---\ntitle: X\n---\n\nFirst.\n\n---\n\nSecond.\n');
    expect(file.data).toEqual({ title: 'X' });
    expect(file.body).toBe('First.\n\n---\n\nSecond.');
  });

  it('may be followed by nothing', () => {
    expect(markdown('---\ntitle: X\n---').body).toBe('');
  });

  it.each(['# Title\n\nText', 'Text\n---\ntitle: X\n---\n', '---\ntitle: X\n', '', ' ---\ntitle: X\n---\n'])('is missed in %j', (text) => {
    expect(markdown(text).problems).toMatchObject([{ rule: 'front-matter', position: at(1, 1) }]);
  });

  it('may not be empty', () => {
    expect(markdown('---\n---\nText').problems).toMatchObject([{ rule: 'empty-file', position: at(2, 1) }]);
  });
});

describe('problems', () => {
  it('name the first fault of a line only, in words for people', () => {
    expect(yaml('title: GPipe: Easy Scaling\nyear: 2020\n').problems).toMatchInlineSnapshot(`
      [
        {
          "message": "A value has a colon and a space in it, but no quotes around it.",
          "position": {
            "column": 8,
            "known": true,
            "line": 1,
          },
          "remedy": "Put the value into quotes: title: "GPipe: Efficient Training".",
          "rule": "yaml-syntax",
        },
      ]
    `);
  });

  it('name a key that stands twice, at the second', () => {
    expect(yaml('title: X\nyear: 2020\ntitle: Y\n').problems).toMatchInlineSnapshot(`
      [
        {
          "message": "The same key stands twice.",
          "position": {
            "column": 1,
            "known": true,
            "line": 3,
          },
          "remedy": "Keep one of the two.",
          "rule": "duplicate-key",
        },
      ]
    `);
  });

  it('name tabs that indent', () => {
    expect(yaml('links:\n\tpage: https://example.org\n').problems).toMatchInlineSnapshot(`
      [
        {
          "message": "This line is indented with a tab.",
          "position": {
            "column": 1,
            "known": true,
            "line": 2,
          },
          "remedy": "Indent it with two spaces.",
          "rule": "yaml-syntax",
        },
      ]
    `);
  });

  it('name a bracket that is missing', () => {
    expect(yaml('topics: [a, b\nyear: 2020\n').problems[0]).toEqual({
      rule: 'yaml-syntax',
      message: 'This bracket or quote is not closed.',
      remedy: 'Close it. A text with a quote or a bracket in it needs quotes around the whole.',
      position: at(1, 9),
    });
  });

  it('stand at their line of the file in front matter', () => {
    expect(markdown('---\ntitle: X\norder: a: b\n---\n').problems).toMatchObject([{ rule: 'yaml-syntax', position: at(3, 8) }]);
  });

  it.each(['', '\n\n', '# Only a comment\n', '\uFEFF'])('name the empty file %j', (text) => {
    expect(yaml(text).problems).toMatchObject([{ rule: 'empty-file', position: at(1, 1) }]);
  });

  it('leave no data behind', () => {
    expect(yaml('a: b: c').data).toBeUndefined();
  });

  it('come of anchors that would expand to more values than there is memory for', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 12; depth += 1) {
      lines.push(`a${depth}: &a${depth} [${Array.from({ length: 9 }, () => `*a${depth - 1}`).join(', ')}]`);
    }
    expect(yaml(lines.join('\n')).problems).toMatchObject([{ rule: 'yaml-syntax', message: expect.stringContaining('alias count') }]);
  });

  it('come of an alias that refers to nothing', () => {
    expect(yaml('a: *nothing\n').problems).toMatchObject([{ rule: 'yaml-syntax' }]);
  });

  it('come of a second document in the file', () => {
    expect(yaml('a: 1\n---\nb: 2\n').problems).toMatchObject([{ rule: 'yaml-syntax' }]);
  });
});

describe('a bracket or quote that is never closed', () => {
  it.each([
    ['title: "never closed\ntier: optional\n', 1, 8],
    ['tier: optional\naliases: [a, b\nyear: 2020\n', 2, 10],
    ['ids: { doi: 10.1/2\ntier: optional\n', 1, 6],
  ])('is reported where it opens: %j', (text, line, column) => {
    const [problem] = parseSourceFile('papers/x.yaml', text).problems;
    expect(problem).toMatchObject({ message: 'This bracket or quote is not closed.', position: { known: true, line, column } });
  });
});
