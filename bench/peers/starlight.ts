import { markdownPages } from './markdown-pages.ts';
import { linkPackages, packageStep, packageVersion, type Peer, writeFiles } from './peer.ts';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://example.org', outDir: process.env.OUT_DIR, cacheDir: process.env.OUT_DIR + '-cache',
  integrations: [starlight({
    title: 'Reading list',
    locales: { en: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } }, defaultLocale: 'en',
    sidebar: [{ label: 'Topics', items: [{ autogenerate: { directory: 't' } }] }],
  })],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight, Astro's generator of documentation, which runs Pagefind by itself. */
export const starlight: Peer = {
  name: 'Starlight',
  version: () => packageVersion('@astrojs/starlight'),
  async write(list, folder) {
    await linkPackages(folder, ['astro', '@astrojs/starlight']);
    const pages = markdownPages(list, {
      address: (language, path) => `/${language}/${path}/`,
      before: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`,
    });
    await writeFiles(folder, [
      ['astro.config.mjs', config],
      ['src/content.config.ts', collections],
      ...pages.map(([path, text]) => [`src/content/docs/${path}`, text] as const),
    ]);
  },
  steps: (out) => [packageStep('astro/bin/astro.mjs', ['build'], { OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' })],
  kept: ['.astro'],
};
