import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = await listFiles(`${root}content`);

describe.each(['CONTRIBUTING.md', 'CONTRIBUTING.zh.md'])('%s', (name) => {
  const guide = readFileSync(`${root}${name}`, 'utf8');

  it('shows a file of a paper that the check lets pass', () => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(text).toContain('title: ');
    const shown = files.map((file) => (file.path === 'papers/orca.yaml' ? { ...file, text } : file));
    const errors = readLibrary(shown, 'content').diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => formatDiagnostic(error, 'text'))).toEqual([]);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm run ([a-z:-]+)/g)].flatMap(([, command = '']) => (command in scripts ? [] : command));
    expect(named).toEqual([]);
  });

  it('links files of the repository that there are', () => {
    for (const [, target = ''] of guide.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => readFileSync(`${root}${target}`), target).not.toThrow(/ENOENT/);
    }
  });
});
