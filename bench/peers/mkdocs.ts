import { spawnSync } from 'node:child_process';
import { markdownPages } from './markdown-pages.ts';
import { type Peer, writeFiles } from './peer.ts';

const config = `site_name: Reading list
site_url: https://example.org/
docs_dir: md
theme:
  name: material
nav:
  - Home: en/index.md
plugins:
  - search:
      lang: en
`;

/** MkDocs with the theme Material and its own search, where both are installed. */
export const mkdocs: Peer = {
  name: 'mkdocs-material',
  version() {
    const themes = spawnSync('mkdocs', ['build', '--help'], { encoding: 'utf8' }).stdout ?? '';
    if (!themes.includes('material')) return undefined;
    const [, version] = /version ([\d.]+)/.exec(spawnSync('mkdocs', ['--version'], { encoding: 'utf8' }).stdout) ?? [];
    return version === undefined ? undefined : `with MkDocs ${version}`;
  },
  async write(list, folder) {
    const pages = markdownPages(list, { address: (language, path) => `/${language}/${path}/` });
    await writeFiles(folder, [['mkdocs.yml', config], ...pages.map(([path, text]) => [`md/${path}`, text] as const)]);
  },
  steps: (out) => [{ program: 'mkdocs', args: ['build', '-q', '-d', out] }],
  kept: [],
};
