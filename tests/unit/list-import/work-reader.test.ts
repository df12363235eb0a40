import { describe, expect, it } from 'vitest';
import { AppearanceReader } from '../../../src/list-import/appearance.ts';
import type { FoundWork, Reason } from '../../../src/list-import/found-work.ts';
import { readParts } from '../../../src/list-import/read-parts.ts';
import { WorkReader } from '../../../src/list-import/work-reader.ts';
import { toyLibrary } from '../toy-library.ts';

const reader = new WorkReader(new AppearanceReader(toyLibrary().library.venues));

/** What the last part of a list is read as. */
function read(text: string): FoundWork | Reason {
  const part = readParts(text).at(-1);
  if (part === undefined) throw new Error(`There is nothing in ${text}`);
  return reader.read(part);
}

function work(text: string): FoundWork {
  const found = read(text);
  if (typeof found === 'string') throw new Error(`"${text}" is ${found}`);
  return found;
}

const link = 'https://example.org/x';

describe('the title of a work', () => {
  it.each([
    [`- [One Title](${link})`, 'One Title'],
    [`- \`⚡\` 📄 [(Name) One Title](${link})`, 'One Title'],
    [`- 🔥🔥[**Name**] One Title(@Somebody) [[pdf]](${link})`, 'One Title'],
    [`- [SOSP'22] [One Title](${link})`, 'One Title'],
    [`- [SOSP'22] One Title`, 'One Title'],
    [`- [One Title [HPC'20]](${link})`, 'One Title'],
    [`- [One Title (SOSP 2023)](${link})`, 'One Title'],
    [`- [One Title, arXiv, 2023](${link})`, 'One Title'],
    [`- One Title [[Paper]](${link}) [[GitHub]](https://github.com/a/b)`, 'One Title'],
    [`- [[paper]](${link}) One Title`, 'One Title'],
    [`- [Name](${link}): One Title | SOSP' 23`, 'Name: One Title'],
    [`- [Name:](${link}) One Title`, 'Name: One Title'],
    [`- [Name](${link}) : Name: One Title`, 'Name: One Title'],
    [`- [Name](https://github.com/a/b): a tool for things.`, 'Name'],
    [`- Name: a tool for things [[GitHub]](https://github.com/a/b)`, 'Name'],
    [`- Name is a tool for things [[GitHub]](https://github.com/a/b)`, 'Name'],
    [`- **[One Title](${link})** - Says something.`, 'One Title'],
    [`- [One Title](${link}) with More in It | SOSP'23`, 'One Title with More in It'],
    [`- https://github.com/a/some-name`, 'some-name'],
    [`- Somebody: [One Title](${link})`, 'One Title'],
    [`- [Ada Writer - One Title](${link})`, 'One Title'],
    [`- [一所大学 - 推理服务](${link})`, '推理服务'],
    [`- [In $O(n^{2})$ \\[sic\\] Time \\| Twice](${link})`, 'In O(n^2) [sic] Time | Twice'],
    [`- Writer, A. and Reader, B., 2019. One Title. arXiv preprint. [[Paper]](${link})`, 'One Title'],
    [`- 1\\. [Series: 1. One Title](${link})`, 'Series: 1. One Title'],
    [`- [Course (Spring 2022)](${link})`, 'Course (Spring 2022)'],
    [`|Paper|Year|\n|--|--|\n|[One <br>(Title)](${link})|2020|`, 'One (Title)'],
    [`|Date|Title|Paper|\n|--|--|--|\n|2024.05|One Title|[[pdf]](${link})|`, 'One Title'],
    [`|Notes|References|\n|--|--|\n|One Title|[notes](./n.md)|`, 'One Title'],
  ])('in %s', (text, title) => {
    expect(work(text).title).toBe(title);
  });
});

describe('besides its title a work has', () => {
  it('names, from brackets before it and code behind it', () => {
    expect(work(`- [(Delta/Delta-2) One Title](${link})`)).toMatchObject({ short: 'Delta', aliases: ['Delta-2'] });
    expect(work(`- [SOSP'21] One Title (\`Delta\`)`)).toMatchObject({ short: 'Delta', title: 'One Title' });
    expect(work(`- [Survey 🔍] [One Title](${link})`).short).toBeUndefined();
  });

  it('where and when it appeared, a venue that nobody knows as it is written', () => {
    expect(work(`- [One Title](${link}) | SOSP' 23 (Best Paper)`).appearance).toEqual({ venue: 'SOSP', year: 2023 });
    expect(work(`- [One Title](${link}) by Ada Writer et al., SOSP 2019`).appearance).toEqual({ venue: 'SOSP', year: 2019 });
    expect(work(`- [One Title](${link}) – Somebody (Jan 2024)`).appearance).toEqual({ year: 2024, published: '2024-01' });
    expect(work(`- [HPC'20] [One Title](${link})`).appearance).toEqual({ unknownVenue: 'HPC', year: 2020 });
    expect(work(`- [Mar.26 2024] [One Title](${link})`).appearance).toEqual({ year: 2024, published: '2024-03' });
  });

  it('all its authors, or none where the list leaves some out', () => {
    expect(work(`- [One Title](${link}) by Ada Writer and Bo Reader, SOSP 2019`).authors).toEqual(['Ada Writer', 'Bo Reader']);
    expect(work(`- [One Title](${link}) by Ada Writer et al., SOSP 2019`).authors).toEqual([]);
  });

  it('who made it, kept apart from the title', () => {
    expect(work(`- [Ada Writer - One Title](${link})`).maker).toBe('Ada Writer');
  });

  it('links with the names that the list gives them, or the heading of their column', () => {
    expect(work(`- [One Title](${link}) [[Code](https://example.org/c)]`).links).toEqual([
      { label: '', url: link },
      { label: 'Code', url: 'https://example.org/c' },
    ]);
    const row = `|Title|Paper|Code|\n|--|--|--|\n|One Title|[[pdf]](${link})|[[some-name]](https://example.org/c)|`;
    expect(work(row).links.map(({ label }) => label)).toEqual(['pdf', 'Code']);
  });

  it('a tier and a kind, from signs and words', () => {
    expect(work(`- \`💡\` 🎓 [One Title](${link})`)).toMatchObject({ tier: 'advanced', kind: 'course' });
    expect(work(`- One Title [[Must read]](${link})`).tier).toBe('must-read');
    expect(work(`- [One Title](${link}) ⭐`)).toMatchObject({ isPraised: true });
    expect(work(`- [Advanced Topics in Optional Reading](${link})`).tier).toBeUndefined();
  });
});

describe('no work is', () => {
  it.each([
    ['# [A heading](https://example.org)', 'heading'],
    ['[![](b.svg)](https://example.org)', 'badge or picture'],
    ['- [Part](#part)', 'table of contents'],
    ['See [this](https://example.org) for what we think of it.', 'prose'],
    ['- Some words without a link.', 'neither a link nor a year'],
    ['- [Setup](docs/setup.md)', 'link to a file of the repository'],
    ['- [Mail](mailto:a@example.org) to somebody', 'not an address of the web'],
    ['|Paper|\n|--|\n|TODO|', 'placeholder'],
    ['|Paper|\n|--|\n|[[pdf]](https://example.org)|', 'no title'],
    ['## License\n- [MIT](https://example.org)', 'about the list itself'],
  ])('%s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('a link that a browser would run', () => {
    expect(read('- [One Title](javascript:alert(1))')).toBe('not an address of the web');
  });
});
