import { markdownPages } from './markdown-pages.ts';
import { linkPackages, packageStep, packageVersion, type Peer, writeFiles } from './peer.ts';

const config = `export default {
  title: 'Reading list', srcDir: 'md', outDir: process.env.OUT_DIR, cacheDir: process.env.OUT_DIR + '-cache',
  ignoreDeadLinks: true, lastUpdated: false, cleanUrls: true,
  locales: { en: { label: 'English', lang: 'en', link: '/en/' }, zh: { label: '中文', lang: 'zh-CN', link: '/zh/' } },
  themeConfig: { search: { provider: 'local' } },
};
`;

/** VitePress with its own theme and its own local search. */
export const vitepress: Peer = {
  name: 'VitePress',
  version: () => packageVersion('vitepress'),
  async write(list, folder) {
    await linkPackages(folder, ['vitepress']);
    const pages = markdownPages(list, { address: (language, path) => `/${language}/${path}` });
    await writeFiles(folder, [['docs/.vitepress/config.mjs', config], ...pages.map(([path, text]) => [`docs/md/${path}`, text] as const)]);
  },
  steps: (out) => [
    // Without, it ends for want of memory at 10,000 works.
    packageStep('vitepress/bin/vitepress.js', ['build', 'docs'], { OUT_DIR: out, NODE_OPTIONS: '--max-old-space-size=12000' }),
  ],
  kept: [],
};
