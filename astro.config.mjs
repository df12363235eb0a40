import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { keepCode } from './src/integrations/keep-code.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/markdown-plugins.ts';
import { serveData } from './src/integrations/serve-data.ts';
import { watchLibrary } from './src/integrations/watch-library.ts';

export default defineConfig({
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The content security policy allows files only, so nothing may be put into the page.
  build: { assets: 'assets', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, remarkPlugins, rehypePlugins }),
  },
  integrations: [mdx(), plainImports(), keepCode(), serveData(), watchLibrary()],
});
