import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** The page that lists what to index, as `pages/search/records.json.ts` writes it. */
const recordsFile = 'search/records.json';

/** Builds the Pagefind index from the records that the site wrote. Any error that Pagefind reports fails the build. */
export function buildSearch(): AstroIntegration {
  return {
    name: 'build-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const records = JSON.parse(await readFile(join(folder, recordsFile), 'utf8')) as pagefind.CustomRecord[];
        try {
          const { index, errors } = await pagefind.createIndex();
          if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
          for (const record of records) failOn((await index.addCustomRecord(record)).errors, record.url);
          const { errors: faults, files } = await index.getFiles();
          failOn(faults, 'the index');
          for (const file of files.filter(({ path }) => isUsed(path))) {
            const path = join(folder, 'pagefind', file.path);
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, file.content);
          }
        } finally {
          await pagefind.close();
        }
        await rm(join(folder, recordsFile));
        logger.info(`${records.length} entries indexed`);
      },
    },
  };
}

/** Pagefind's own interface and its other languages' stemmers are not used here. */
function isUsed(path: string): boolean {
  return !/pagefind-(ui|modular-ui|component-ui|highlight|playground)/.test(path);
}

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${what}: ${errors.join('; ')}`);
}
