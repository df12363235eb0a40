import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { makeLibrary, peerWorks } from '../../../bench/libraries/make-library.ts';
import { seededWorks } from '../../../bench/libraries/seeded-works.ts';
import { judgedLibrary } from '../../relevance/judged.ts';

const field = { topics: ['kv-cache', 'batching', 'quantization'], venues: ['OSDI', 'MLSys'] };

describe('made-up works', () => {
  const works = seededWorks(200, field, 7);

  it('are the same for the same seed, and others for another', () => {
    expect(seededWorks(200, field, 7)).toEqual(works);
    expect(seededWorks(200, field, 8)).not.toEqual(works);
  });

  it('have names of their own, and build on earlier works of their topic only', () => {
    expect(new Set(works.map(({ id }) => id)).size).toBe(200);
    expect(new Set(works.map(({ title }) => title)).size).toBe(200);
    const wrong = works.filter((work, index) =>
      [...work.prerequisites, ...work.buildsOn].some(
        (id) => !works.slice(0, index).some((earlier) => earlier.id === id && earlier.topic === work.topic && earlier.year <= work.year),
      ),
    );
    expect(wrong).toEqual([]);
    expect(works.filter(({ buildsOn }) => buildsOn.length > 0).length).toBeGreaterThan(80);
  });
});

describe('a library of the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roofline-made-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has as many works as are wanted, no errors, and no Chinese text that is said to be stale', async () => {
    const real = await judgedLibrary();
    const size = real.entries.length + 40;
    const made = await makeLibrary(real, size, join(folder, 'content'));
    const { library, diagnostics } = readLibrary(await listFiles(made.folder), made.folder);
    expect(library.entries).toHaveLength(size);
    expect(diagnostics.filter(({ severity, rule }) => severity === 'error' || rule === 'stale-translation')).toEqual([]);
    expect(made.size).toBe(size);
    expect((await listFiles(made.folder)).find(({ path }) => path === made.changedFile)?.text).toMatch(/^minutes: \d+$/m);
    expect(peerWorks(real, size)).toHaveLength(size);
  });
});
