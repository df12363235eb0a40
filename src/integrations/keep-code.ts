import { rename } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** What a page is made by, below the folder that Astro builds into; `src/site-build/page-maker.ts` imports it. */
const pagesFolder = '../pages/';

/**
 * Has a build of Astro make what makes pages, and no page. It keeps the bundle of all pages, which Astro would run once and remove;
 * making pages of it needs neither Astro nor Vite, can be done in several processes, and again for another library.
 */
export function keepCode(): AstroIntegration {
  let folder: URL;
  return {
    name: 'keep-code',
    hooks: {
      'astro:config:done': ({ config, setAdapter }) => {
        folder = config.outDir;
        setAdapter({
          name: 'keep-code',
          entrypointResolution: 'auto',
          serverEntrypoint: 'astro/app/entrypoint',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', hybridOutput: 'stable', serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({ environments: { prerender: { build: { rolldownOptions: { input: './src/site-build/all-pages.ts' } } } } });
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-code',
          setup: () => rename(new URL('.prerender/', folder), new URL(pagesFolder, folder)),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Pages are made later.')),
        }),
    },
  };
}
