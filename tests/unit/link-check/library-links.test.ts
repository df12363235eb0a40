import { describe, expect, it } from 'vitest';
import { libraryLinks } from '#domain/link-check/library-links.ts';
import { addressesIn } from '#domain/prose/markdown-prose.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const shown = (changes = {}): readonly string[] =>
  libraryLinks(toyLibrary(changes).library).map(({ url, file, path }) => `${file} ${path.join('.')} ${url}`);

describe('the links of a library', () => {
  it('are those of entries, each identifier once, and of source lists', () => {
    expect(shown()).toEqual(
      expect.arrayContaining([
        'papers/alpha.yaml links.page https://doi.org/10.1145/1.2',
        'papers/alpha.yaml links.pdf https://arxiv.org/pdf/2201.00010',
        'papers/alpha.yaml ids.arxiv https://arxiv.org/abs/2201.00010',
        'frameworks/engine.yaml repository https://example.org/engine.git',
        'sources.yaml first-list.url https://example.org/list',
      ]),
    );
    expect(shown().filter((line) => line.includes('papers/alpha.yaml'))).toHaveLength(3);
  });

  it('are those of companions', () => {
    const companion = 'companions:\n  - { kind: slides, language: en, title: Slides, url: https://example.org/slides }\n';
    expect(shown(edited('papers/gamma.yaml', 'recommendedBy:', `${companion}recommendedBy:`))).toContain(
      'papers/gamma.yaml companions.0.url https://example.org/slides',
    );
  });

  it('are those in texts too, at their place', () => {
    const changes = edited('topics/serving.md', 'Read *Alpha* first.', 'Read [this](https://example.org/in-text) first.');
    const link = libraryLinks(toyLibrary(changes).library).find(({ url }) => url === 'https://example.org/in-text');
    expect(link).toMatchObject({ file: 'topics/serving.md', path: [] });
    expect(toyLibrary(changes).library.topic('serving')?.en.introduction.slice(link?.offset)).toMatch(/^https:\/\/example.org\/in-text/);
  });
});

describe('the addresses in Markdown', () => {
  it.each([
    ['[a](https://a.org/x) b', ['https://a.org/x']],
    ['<https://a.org/x>, https://b.org/y.', ['https://a.org/x', 'https://b.org/y']],
    ['(https://a.org/x_(y)_z) and [b](https://b.org/x_(y))', ['https://a.org/x_(y)_z', 'https://b.org/x_(y)']],
    ['见 https://a.org/x。', ['https://a.org/x']],
    ['`curl https://a.org/x` and\n\n```sh\ncurl https://b.org\n```\n', []],
    ['[r]: https://a.org/x "Title"', ['https://a.org/x']],
    ['http://localhost:8000/ https://', []],
  ])('of %j are %j', (markdown, urls) => {
    expect(addressesIn(markdown).map(({ url }) => url)).toEqual(urls);
    for (const { url, offset } of addressesIn(markdown)) expect(markdown.slice(offset).startsWith(url)).toBe(true);
  });
});
