import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds, languages } from '#domain/vocabulary.ts';
import { helpText, readCommandLine } from '../../../scripts/command-line/command-line.mjs';
import { commands } from '../../../scripts/command-line/commands.mjs';
import { entryFlags } from '../../../src/new-entry/field-flags.ts';
import { importsOf, sourcesBelow } from '../imports.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const all = Object.entries(commands);

describe('the table of commands', () => {
  it('has every command of package.json, and no other', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }).scripts);
    const calls = scripts.map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`));
    expect(all.map(([, { call }]) => call).toSorted()).toEqual(calls.toSorted());
  });

  it('has a script or a program for each', () => {
    const scriptOf = (name: string, command: object): string => ('script' in command ? String(command.script) : `scripts/${name}.ts`);
    const missing = all.filter(([name, command]) => !('runs' in command) && !existsSync(join(root, scriptOf(name, command))));
    expect(missing).toEqual([]);
    const { devDependencies } = JSON.parse(read('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };
    expect(Object.keys(devDependencies)).toContain(commands.format.runs[0]);
  });

  it('has a mark at those that need more packages than the site is built with', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { readonly dependencies: Readonly<Record<string, string>> };
    const needed = (path: string, seen: Set<string>): readonly string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const imports = importsOf({ path, text: read(path) }).filter(({ isType }) => !isType);
      return imports.flatMap(({ target }) =>
        /^(src|scripts|tests)\//.test(target) ? needed(target, seen) : target.startsWith('node:') ? [] : packageOf(target),
      );
    };
    const missing = all.filter(([, command]) => !('dev' in command)).flatMap(([name]) => needed(`scripts/${name}.ts`, new Set()));
    expect(missing).toContain('zod');
    expect(missing.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('says of each what README.md says', () => {
    const rows = [...read('README.md').matchAll(/^\| `(npm run [^`]+)` +\| (.+?) +\|$/gm)].map(([, call, does]) => ({ call, does }));
    const tabled = all.map(([, { call, does }]) => ({ call, does })).filter(({ call }) => call.startsWith('npm run '));
    expect(rows).toEqual(tabled);
    for (const { call, does } of [commands.start, commands.test])
      expect(read('README.md')).toMatch(new RegExp(`^${call} +# ${does}$`, 'm'));
  });

  it('has the flags of the fields of entries as the schema has them: run `npm run schema`', () => {
    expect(JSON.parse(read('scripts/command-line/entry-flags.json'))).toEqual(entryFlags());
    expect(commands.new.flags.kind.one).toEqual(kinds);
    expect(commands['readme-list'].flags.stdout.one).toEqual(languages);
  });

  it('names no flag in a text that the command does not have', () => {
    const unknown = all.flatMap(([name, command]) => {
      const flags = [...Object.keys('flags' in command ? command.flags : {}), 'help'];
      const named = [...helpText(command).matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, flag = '']) => flag);
      return named.filter((flag) => !flags.includes(flag)).map((flag) => `${name} --${flag}`);
    });
    expect(unknown).toEqual([]);
  });

  it('is the only way in which scripts read their arguments', () => {
    const readers = sourcesBelow('scripts').filter(({ text }) => /\bparseArgs\b|\bprocess\.argv\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([
      'scripts/bench-search.ts',
      'scripts/command-line/command-line.mjs',
      'scripts/dev.ts',
      'scripts/run.mjs',
    ]);
  });

  it('says what a file of documentation calls rightly', () => {
    expect(readCommandLine(commands.new, ['2309.06180', '--dry-run', '--topic', 'a', '--topic', 'b'])).toMatchObject({
      flags: { offline: false, 'dry-run': true, topic: ['a', 'b'] },
      given: ['2309.06180'],
    });
  });
});

// Processes take their time on a busy machine.
describe('a fresh clone without packages', { timeout: 60_000 }, () => {
  const clone = mkdtempSync(join(tmpdir(), 'roofline-clone-'));
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true, filter: (source) => !source.endsWith('node_modules') });
  const before = readdirSync(clone, { recursive: true });
  afterAll(() => rmSync(clone, { recursive: true }));
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('prints the help of every command, and installs and writes nothing', () => {
    for (const [name, command] of all) expect(run(name, '--help')).toEqual({ status: 0, stdout: `${helpText(command)}\n`, stderr: '' });
    expect(readdirSync(clone, { recursive: true })).toEqual(before);
  });

  it('refuses a wrong flag before it installs anything', () => {
    expect(run('check', '--fxi')).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "--fix"?') as string });
    expect(readdirSync(clone, { recursive: true })).toEqual(before);
  });

  it('names the commands where one is misspelt or missing', () => {
    expect(run('chekc')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no command "chekc"\. Did you mean "check"\? Commands: start, test, check,/) as string,
    });
    expect(run().status).toBe(2);
  });
});

describe('commands that read the library', { timeout: 60_000 }, () => {
  it.each([
    ['check', []],
    ['new', ['--offline']],
    ['import', ['-']],
    ['readme-list', ['--check']],
    ['translated', ['--all']],
    ['links', []],
  ])('say in a sentence that its folder is missing: %s', (name, args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: 'nowhere/content' },
      input: '',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'There is no folder nowhere/content. CONTENT_DIR says which folder holds the library; without it, that is content/ of where you are.\n',
    });
  });
});

/** The package of an import. @example packageOf('astro/config') // 'astro' */
function packageOf(target: string): string {
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/');
}
