import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

/** What is found of a companion. */
function foundOf(kind: string, url: string): string {
  const companion = `companions:\n  - { kind: ${kind}, language: en, title: Gamma in small, url: "${url}" }\n`;
  return findings('unpinned-code', edited('papers/gamma.yaml', 'recommendedBy:', `${companion}recommendedBy:`));
}

describe('unpinned-code', () => {
  it('reports a file on a branch, and says how to find its commit', () => {
    expect(foundOf('walkthrough', 'https://github.com/a/b/blob/main/c.py')).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:16:68 error[unpinned-code] The address follows "main", which is no commit: what it shows may change or go.
        Open the file on GitHub, press “y”, and copy the address, which then names a commit of 40 digits."
    `);
  });

  it.each([
    ['a folder on a branch', 'walkthrough', 'https://github.com/a/b/tree/master/c'],
    ['a branch', 'walkthrough', 'https://github.com/a/b/tree/dev'],
    ['a tag', 'notebook', 'https://github.com/a/b/blob/v1.0/c.ipynb'],
    ['a commit cut short, which may be a branch', 'notebook', 'https://github.com/a/b/blob/0123456/c.ipynb'],
    ['a raw file', 'walkthrough', 'https://raw.githubusercontent.com/a/b/main/c.py'],
    ['a notebook in Colab', 'notebook', 'https://colab.research.google.com/github/a/b/blob/main/c.ipynb'],
    ['a notebook in nbviewer', 'notebook', 'https://nbviewer.org/github/a/b/blob/main/c.ipynb'],
  ])('reports %s', (_, kind, url) => {
    expect(foundOf(kind, url)).toContain('is no commit');
  });

  it('reports a whole repository as a notebook', () => {
    expect(foundOf('notebook', 'https://github.com/a/b/')).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:16:65 error[unpinned-code] The address of a notebook is a whole repository.
        Open the notebook on GitHub, press “y”, and copy the address; or call this a walkthrough."
    `);
  });

  it.each([
    ['a file at a commit', 'walkthrough', `https://github.com/a/b/blob/${commit}/c.py#L3`],
    ['a notebook at a commit in Colab', 'notebook', `https://colab.research.google.com/github/a/b/blob/${commit}/c.ipynb`],
    ['a whole repository as a walkthrough', 'walkthrough', 'https://github.com/a/b'],
    ['code elsewhere', 'notebook', 'https://example.org/blob/main/c.ipynb'],
    ['a text on a branch, which is no code to follow', 'explainer', 'https://github.com/a/b/blob/main/README.md'],
  ])('lets %s pass', (_, kind, url) => {
    expect(foundOf(kind, url)).toBe('');
  });
});
