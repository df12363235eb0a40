import {
  frontMatter,
  indexing,
  linkPackages,
  packageStep,
  packageVersion,
  pagefindVersion,
  type Peer,
  peerLanguages,
  plainStyles,
  topicTitle,
  writeFiles,
} from './peer.ts';

const config = `import { readFileSync } from 'node:fs';
export default function (config) {
  config.setQuietMode(true);
  const topics = JSON.parse(readFileSync('topics.json', 'utf8'));
  config.addCollection('byTopic', (api) => {
    const found = {};
    for (const page of api.getAll()) for (const topic of page.data.topics ?? []) ((found[page.data.lang] ??= {})[topic] ??= []).push(page);
    for (const language in found) for (const topic in found[language]) found[language][topic].sort((a, b) => b.data.year - a.data.year);
    return found;
  });
  config.addGlobalData('topicPages', ['en', 'zh'].flatMap((language) => topics.map((topic) => ({ language, ...topic }))));
  config.addGlobalData('languages', ['en', 'zh']);
  config.addGlobalData('allTopics', topics);
  return { dir: { input: 'src', includes: '_includes', output: process.env.OUT_DIR }, markdownTemplateEngine: false, htmlTemplateEngine: 'liquid' };
}
`;

const facts = '{{ authors | join: ", " }} · {{ venue }} {{ year }} · {{ tier }}';
const listed = '{{ one.data.authors | join: ", " }} · {{ one.data.venue }} {{ one.data.year }} · {{ one.data.tier }}';
const layouts = {
  '_includes/base.liquid':
    '<!doctype html><html lang="{{ lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title>' +
    `<style>${plainStyles}</style></head><body><nav><a href="/{{ lang }}/">Reading list</a></nav><main>{{ content }}</main></body></html>`,
  '_includes/entry.liquid':
    `---\nlayout: base.liquid\n---\n<h1>{{ title }}</h1><p class="meta">${facts} · {{ minutes }} min</p>` +
    '<p>{% for topic in topics %}<a href="/{{ lang }}/t/{{ topic }}/">{{ topic }}</a> {% endfor %}</p>' +
    '<p><a href="{{ paper }}">paper</a>{% if code %} <a href="{{ code }}">code</a>{% endif %}</p><p>{{ summary }}</p>{{ content }}',
  'topic.liquid':
    '---\npagination:\n  data: topicPages\n  size: 1\n  alias: shown\npermalink: "/{{ shown.language }}/t/{{ shown.id }}/"\nlayout: base.liquid\n---\n' +
    '<h1>{{ shown[shown.language] }}</h1>{% for one in collections.byTopic[shown.language][shown.id] %}<article class="card">' +
    `<h2><a href="{{ one.url }}">{{ one.data.title }}</a></h2><p class="meta">${listed}</p><p>{{ one.data.summary }}</p></article>{% endfor %}`,
  'home.liquid':
    '---\npagination:\n  data: languages\n  size: 1\n  alias: language\npermalink: "/{{ language }}/"\nlayout: base.liquid\n---\n<h1>Reading list</h1>' +
    '<ul>{% for topic in allTopics %}<li><a href="/{{ language }}/t/{{ topic.id }}/">{{ topic[language] }}</a></li>{% endfor %}</ul>',
} as const;

/** Eleventy with templates of our own, indexed by Pagefind's command. */
export const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  version() {
    const version = packageVersion('@11ty/eleventy');
    return version === undefined ? undefined : `${version} + ${pagefindVersion}`;
  },
  async write({ works, topics }, folder) {
    await linkPackages(folder, ['@11ty/eleventy']);
    const titles = topics.map((topic) => ({ id: topic.id, en: topicTitle(topic, 'en'), zh: topicTitle(topic, 'zh') }));
    await writeFiles(folder, [
      ['eleventy.config.mjs', config],
      ['topics.json', JSON.stringify(titles)],
      ...Object.entries(layouts).map(([path, text]) => [`src/${path}`, text] as const),
      ...peerLanguages.flatMap((language) => [
        [`src/${language}/${language}.json`, JSON.stringify({ lang: language, layout: 'entry.liquid' })] as const,
        ...works.map((work) => [`src/${language}/e/${work.id}.md`, `${frontMatter(work, language)}${work.body}\n`] as const),
      ]),
    ]);
  },
  steps: (out) => [packageStep('@11ty/eleventy/cmd.cjs', [], { OUT_DIR: out }), indexing(out)],
  kept: [],
};
