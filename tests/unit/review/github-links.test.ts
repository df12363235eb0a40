import { describe, expect, it } from 'vitest';
import { editFileLink, newFileLink } from '#domain/review/github-links.ts';

const repository = 'https://github.com/owner/name';

describe('the links that open a pull request', () => {
  it('fill the page for a new file with its name and its text', () => {
    const text = 'title: "A & B = C"\nwhy:\n  zh: 一句话 + 100%\n';
    const link = newFileLink(repository, 'content/papers/orca.yaml', text, true);
    const address = new URL(link.href);
    expect(link.isFilled).toBe(true);
    expect(address.pathname).toBe('/owner/name/new/main/content/papers');
    expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'orca.yaml', value: text });
  });

  it('leave it empty over 7,500 bytes: a Chinese character takes nine', () => {
    expect(newFileLink(repository, 'content/papers/orca.yaml', '字'.repeat(820), true).isFilled).toBe(true);
    const long = newFileLink(repository, 'content/papers/orca.yaml', '字'.repeat(830), true);
    expect(long).toEqual({ href: `${repository}/new/main/content/papers?filename=orca.yaml`, isFilled: false });
  });

  it('leave it empty where the device drops what an address fills in', () => {
    expect(newFileLink(repository, 'content/papers/orca.yaml', 'a', false).isFilled).toBe(false);
  });

  it('open a file for editing, which cannot be filled', () => {
    expect(editFileLink(repository, 'content/papers/orca.yaml')).toEqual({
      href: `${repository}/edit/main/content/papers/orca.yaml`,
      isFilled: false,
    });
  });
});
