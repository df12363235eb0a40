import { spawnSync } from 'node:child_process';
import { frontMatter, indexing, pagefindVersion, type Peer, peerLanguages, plainStyles, writeFiles } from './peer.ts';

const config = `baseURL = "https://example.org/"
title = "Reading list"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableKinds = ["RSS", "sitemap"]
[taxonomies]
topic = "topics"
[languages.en]
contentDir = "content/en"
[languages.zh]
contentDir = "content/zh"
`;

const base = (main: string): string =>
  `<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>{{ .Title }}</title><style>${plainStyles}</style></head><body><nav><a href="/{{ .Lang }}/">Reading list</a></nav>` +
  `<main>${main}</main></body></html>`;
const facts = '{{ delimit .Params.authors ", " }} · {{ .Params.venue }} {{ .Params.year }} · {{ .Params.tier }}';
const rows =
  '{{ range . }}<article class="card"><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>' +
  `<p class="meta">${facts}</p><p>{{ .Params.summary }}</p></article>{{ end }}`;

const layouts = {
  '_default/single.html':
    `<h1>{{ .Title }}</h1><p class="meta">${facts} · {{ .Params.minutes }} min</p>` +
    '<p>{{ range .Params.topics }}<a href="/{{ $.Lang }}/topics/{{ . }}/">{{ . }}</a> {{ end }}</p>' +
    '<p><a href="{{ .Params.paper }}">paper</a>{{ with .Params.code }} <a href="{{ . }}">code</a>{{ end }}</p>' +
    '<p>{{ .Params.summary }}</p>{{ .Content }}',
  '_default/list.html': `<h1>{{ .Title }}</h1>{{ with .Pages.ByParam "year" }}${rows}{{ end }}`,
  '_default/terms.html': '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  'index.html':
    '<h1>Reading list</h1><ul>{{ range .Site.Taxonomies.topics }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>' +
    '{{ end }}</ul><ul>{{ range first 20 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  'e/list.html': '<h1>{{ .Title }}</h1>',
} as const;

/** Hugo with templates of our own, indexed by Pagefind's command. */
export const hugo: Peer = {
  name: 'Hugo + Pagefind',
  version() {
    const [, version] = /hugo v([\d.]+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
    return version === undefined ? undefined : `${version} + ${pagefindVersion}`;
  },
  async write({ works }, folder) {
    await writeFiles(folder, [
      ['hugo.toml', config],
      ...Object.entries(layouts).map(([path, main]) => [`layouts/${path}`, base(main)] as const),
      ...peerLanguages.flatMap((language) =>
        works.map((work) => [`content/${language}/e/${work.id}.md`, `${frontMatter(work, language)}${work.body}\n`] as const),
      ),
    ]);
  },
  steps: (out) => [{ program: 'hugo', args: ['--quiet', '--ignoreCache', '-d', out] }, indexing(out)],
  kept: ['resources'],
};
