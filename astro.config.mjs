import { rehypePrism, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { contentFolder } from './src/content-files/list-files.ts';
import { buildSearch } from './src/integrations/build-search.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { rehypeFormulas } from './src/integrations/rehype-formulas.ts';
import { rehypeRuleExamples } from './src/integrations/rehype-rule-examples.ts';
import { rehypeScrollRegions } from './src/integrations/rehype-scroll-regions.ts';
import { remarkUntrusted } from './src/integrations/remark-untrusted.ts';
import { serveData } from './src/integrations/serve-data.ts';
import { watchLibrary } from './src/integrations/watch-library.ts';

export default defineConfig({
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // The content security policy allows files only, so nothing may be put into the page.
  build: { assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 }, resolve: { alias: { '@content': contentFolder() } } },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, remarkMath, remarkUntrusted],
      // Prism marks code by classes; it drops what the examples of rules say behind their language, so it comes after them.
      rehypePlugins: [rehypeSlug, rehypeFormulas, rehypeRuleExamples, rehypePrism, rehypeScrollRegions],
    }),
  },
  integrations: [mdx(), plainImports(), buildSearch(), serveData(), watchLibrary()],
});
