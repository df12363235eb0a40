import { describe, expect, it } from 'vitest';
import type { LibraryFile } from '#content-files/list-files.ts';
import { reviewFiles } from '#content-files/review-files.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { paperText } from '../toy-library.ts';

/** Two works, of which one names works to read before. */
function library({ first, prerequisites }: { first: string; prerequisites: string }): readonly LibraryFile[] {
  return [
    { path: `papers/${first}.yaml`, text: paperText('First') },
    { path: 'papers/second.yaml', text: paperText('Second', `prerequisites: [${prerequisites}]`) },
  ];
}

/** What a change from one list to another is told of the second work, by rule. */
function told(base: readonly LibraryFile[], head: readonly LibraryFile[], rule: string): readonly string[] {
  return reviewFiles(base, head, [])
    .findings.filter((finding) => finding.file === 'content/papers/second.yaml' && finding.rule === rule)
    .map((finding) => formatDiagnostic(finding, 'text').split('\n')[0] ?? '');
}

describe('a file that a change leaves alone', () => {
  it('is not blamed for what was wrong with it before', () => {
    const both = library({ first: 'first', prerequisites: 'lost' });
    expect(told(both, both, 'unknown-entry')).toEqual([]);
  });

  it('is blamed for what the change breaks in it, also where the same rule was broken before', () => {
    const base = library({ first: 'first', prerequisites: 'lost, first' });
    const head = library({ first: 'renamed', prerequisites: 'lost, first' });
    expect(told(base, head, 'unknown-entry')).toEqual([expect.stringContaining('"first"')]);
  });
});

describe('a file that is gone', () => {
  const base = library({ first: 'first', prerequisites: '' });
  const head = base.filter(({ path }) => path !== 'papers/first.yaml');
  const record = {
    path: 'removed.yaml',
    text: 'first: { kind: paper, title: First, day: 2026-11-22, reason: { en: Said twice. }, instead: [second] }\n',
  };
  const found = (files: readonly LibraryFile[]): readonly string[] =>
    reviewFiles(base, files, [])
      .findings.filter(({ rule }) => rule === 'removed-work')
      .map((finding) => formatDiagnostic(finding, 'text'));

  it('is an error without a record, with what to do where it was renamed', () => {
    expect(found(head)).toMatchInlineSnapshot(`
      [
        "content/papers/first.yaml error[removed-work] The file of “First” is gone, and nothing says why.
        If the work only got another name, put \`first\` into \`formerIds\` of the new file. If it is to leave the list, add a record of it to content/removed.yaml: what it was, the day, the reason, what to read instead.",
      ]
    `);
  });

  it('is none with a record, or under another name', () => {
    expect(found([...head, record])).toEqual([]);
    expect(found([...head, { path: 'papers/other.yaml', text: paperText('First', 'formerIds: [first]\n') }])).toEqual([]);
  });
});
