import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Command, helpText, nearName } from '../../../scripts/command-line/command-line.mjs';

const frame = new URL('../../../scripts/command-line/command-line.mjs', import.meta.url).href;
const command = {
  call: 'npm run try',
  takes: '[file …]',
  does: 'tries the frame',
  more: 'In a test.',
  flags: {
    fast: { does: 'hurries' },
    out: { value: 'DIR', otherwise: 'drafts', does: 'where to' },
    id: { value: 'ID', does: 'a name' },
    form: { one: ['text', 'json'], otherwise: 'text', does: 'how' },
    topic: { value: 'ID', isRepeated: true, does: 'what about' },
  },
} as const satisfies Command;

/** What a command prints of the arguments it was called with, and how it ends. */
function read(args: readonly string[], changes: { readonly takes?: string | undefined } = {}) {
  const code = `import { readCommandLine } from '${frame}'; console.log(JSON.stringify(readCommandLine(${JSON.stringify({ ...command, ...changes })}, ${JSON.stringify(args)})));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const usage = 'Usage: npm run try -- [file …] [flag …]\n`npm run try -- --help` says what each is.\n';

describe('readCommandLine', () => {
  it('gives flags what they are when they are not given', () => {
    expect(JSON.parse(read([]).stdout)).toEqual({ flags: { fast: false, out: 'drafts', form: 'text', help: false }, given: [] });
  });

  it('reads flags in either form, lists, a hyphen as what is given, and what follows two hyphens', () => {
    const args = ['a', '--out', 'x', '--topic=1', '--topic', '2', '-', '--fast', '--form', 'json', '--id=-1', '--', '--b'];
    expect(JSON.parse(read(args).stdout)).toEqual({
      flags: { fast: true, out: 'x', id: '-1', form: 'json', topic: ['1', '2'], help: false },
      given: ['a', '-', '--b'],
    });
  });

  it.each([
    [['--outt', 'x'], 'There is no flag --outt. Did you mean "--out"? Flags: --fast, --out, --id, --form, --topic, --help.'],
    [['-x'], 'There is no flag -x. Flags: '],
    [['--out'], '--out needs a value: --out DIR.'],
    [['--out', '--fast'], '--out needs a value: --out DIR. One that begins with a hyphen is written --out=--fast.'],
    [['--fast=yes'], '--fast takes no value.'],
    [['--form', 'jsn'], '--form cannot be "jsn". Did you mean "json"? It is one of: text, json.'],
    [['--form=xml'], '--form cannot be "xml". It is one of: text, json.'],
  ])('refuses %j with status 2 and a sentence', (args, said) => {
    const { status, stdout, stderr } = read(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(said)).toBe(true);
    expect(stderr.endsWith(`\n\n${usage}`)).toBe(true);
  });

  it.each([
    [undefined, ['a'], 'It takes flags only, not a.'],
    ['[id]', ['a', 'b'], 'It takes one id, not a, b.'],
    ['FILE', ['a', 'b'], 'It takes one FILE, not a, b.'],
    ['FILE', [], 'It needs FILE.'],
    ['FILE …', [], 'It needs FILE ….'],
  ])('refuses where it takes %j what is too much or too little: %j', (takes, args, said) => {
    const { status, stderr } = read(args, { takes });
    expect({ status, said: stderr.split('\n')[0] }).toEqual({ status: 2, said });
  });

  it('prints the help and does nothing else, whatever else is wrong', () => {
    for (const args of [['--help'], ['-h'], ['--nothing', '--help']]) {
      expect(read(args)).toEqual({ status: 0, stdout: `${helpText(command)}\n`, stderr: '' });
    }
  });
});

describe('helpText', () => {
  it('names the flags with their values, what they do, and the exit statuses', () => {
    expect(helpText(command)).toBe(`Usage: npm run try -- [file …] [flag …]

Tries the frame.

In a test.

  --fast            hurries
  --out DIR         where to (drafts)
  --id ID           a name
  --form text|json  how (text)
  --topic ID …      what about
  --help            shows this

Exit status: 0 when done, 1 when it failed; 2 for wrong usage.`);
  });
});

describe('nearName', () => {
  it('finds a name with two wrong letters at most', () => {
    expect(nearName('chek', ['links', 'check'])).toBe('Did you mean "check"? ');
    expect(nearName('lniks', ['links', 'check'])).toBe('Did you mean "links"? ');
    expect(nearName('xyz', ['links', 'check'])).toBe('');
    expect(nearName('x', [])).toBe('');
  });
});
