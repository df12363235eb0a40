import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutations } from '../mutations/mutations.ts';
import { roomOf, testFiles, testsOf } from '../rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a part of the tests', () => {
  it('is a room, on every floor', () => {
    expect(testsOf('maps')).toEqual(testFiles.filter((file) => file.includes('/maps/')));
    expect(testsOf('maps').map((file) => file.split('/')[1])).toEqual(expect.arrayContaining(['unit', 'components', 'content', 'e2e']));
  });

  it('is a floor, or a file by its name', () => {
    expect(testsOf('e2e').every((file) => file.startsWith('tests/e2e/'))).toBe(true);
    expect(testsOf('rooms')).toEqual(['tests/unit/rooms.test.ts']);
    expect(testsOf('no such room')).toEqual([]);
  });

  it('is found when it is misspelt, before anything is run', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/test.ts', 'serch'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('There are no tests of "serch". Did you mean "search"?'),
    });
  });
});

describe('rooms', () => {
  it('are named by the folder of a file', () => {
    expect(roomOf('src/client/search/site-search.ts')).toBe('search');
    expect(roomOf('src/domain/entry.ts')).toBe('domain');
  });

  it('of the domain all have tests', () => {
    const rooms = readdirSync(`${root}/src/domain`, { withFileTypes: true }).filter((item) => item.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => testsOf(name).length === 0)).toEqual([]);
  });
});

it('every fault that `npm run mutations` tries has its text once in its file, and names tests', () => {
  const lost = mutations.filter(({ file, from, tests = [roomOf(file)], browser }) => {
    const named = browser === undefined ? tests.flatMap(testsOf) : [browser.file];
    const times = existsSync(`${root}/${file}`) ? readFileSync(`${root}/${file}`, 'utf8').split(from).length - 1 : 0;
    return times !== 1 || named.length === 0 || !named.every((test) => testFiles.includes(test));
  });
  expect(lost.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});
