import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { kindSigns, tierSigns } from '../work/list-signs.ts';
import { makersOf, placeOf, shortMakers } from '../work/makers.ts';
import { markdownAddress, plainMarkdown } from '../prose/plain-markdown.ts';
import { localText } from '../text.ts';
import { type Topic, topicTexts } from '../topic.ts';
import { type Kind, kinds, type Language, type Tier, tiers } from '../vocabulary.ts';

/** What the list needs to know besides the library. */
export interface ReadmeListOptions {
  readonly language: Language;
  /** The words of the interface for kinds and tiers. */
  readonly words: (key: `kind.${Kind}` | `tier.${Tier}` | `tier.${Tier}.meaning`) => string;
  /** The address of the published site in this language, where there is one. */
  readonly site?: string | undefined;
}

/** The names of the two files at the root of the repository. */
export const readmeListFiles: Readonly<Record<Language, string>> = { en: 'LIST.md', zh: 'LIST.zh.md' };

/**
 * GitHub shows this many bytes of a Markdown file, and cuts off the rest.
 * @see https://docs.github.com/en/repositories/working-with-files/using-files/working-with-non-code-files
 */
export const mostBytes = 512_000;

const texts = {
  en: {
    title: 'Roofline: a reading list for AI systems',
    counts: (works: number, topics: number) => `${works} papers, courses, articles, frameworks and the like in ${topics} topics.`,
    origin:
      'This file is written by `npm run readme-list` from the files in [content/](content); change those, as [CONTRIBUTING.md](CONTRIBUTING.md) says.',
    other: '中文：[LIST.zh.md](LIST.zh.md)',
    site: (address: string) => `With search, reading paths and notes: <${address}>`,
    tiers: 'Tiers',
    kinds: 'Kinds',
    contents: 'Contents',
    also: 'Also under',
    links: { pdf: 'PDF', code: 'Code', repository: 'Repository', docs: 'Docs', slides: 'Slides', video: 'Video' },
    space: ' ',
    and: ', ',
    after: ': ',
    stop: '.',
    open: ' (',
    close: ')',
  },
  zh: {
    title: 'Roofline：AI 系统阅读清单',
    counts: (works: number, topics: number) => `${topics} 个专题，共 ${works} 项：论文、课程、文章和框架等。`,
    origin:
      '本文件由 `npm run readme-list` 根据 [content/](content) 下的文件生成；要改请改那些文件，方法见 [CONTRIBUTING.md](CONTRIBUTING.md)。',
    other: 'English: [LIST.md](LIST.md)',
    site: (address: string) => `网站上可搜索，另有阅读路径和笔记：<${address}>`,
    tiers: '级别',
    kinds: '类型',
    contents: '目录',
    also: '另见',
    links: { pdf: 'PDF', code: '代码', repository: '仓库', docs: '文档', slides: '幻灯片', video: '视频' },
    space: '',
    and: '、',
    after: '：',
    stop: '。',
    open: '（',
    close: '）',
  },
} as const;

/**
 * The whole list as one Markdown file, for those who read on GitHub: each work once, under its home topic, in reading order.
 * `npm run import` reads it back: titles, links, tiers, kinds and topics.
 * @example
 * // - ⚡ 📄 [Orca: A Distributed Serving System …](https://…) — Gyeong-In Yu, et al., OSDI 2022. [PDF](https://…)\
 * //   Schedules one iteration at a time …
 */
export function readmeList(library: Library, { language, words, site }: ReadmeListOptions): string {
  const text = texts[language];
  // In the order of the page of the topic; what has its home elsewhere stands there.
  const worksOf = (topic: Topic): readonly Entry[] =>
    library
      .sectionsOf(topic)
      .flatMap((section) => (section.topic === topic ? section.entries.filter((entry) => library.homeOf(entry) === topic) : []));
  const filled = library.areas
    .map((area) => ({ area, parts: [area, ...library.subtopics(area)].filter((topic) => worksOf(topic).length > 0) }))
    .filter(({ parts }) => parts.length > 0);
  const topics = filled.flatMap(({ parts }) => parts);
  const link = (topic: Topic): string => `[${plainMarkdown(topicTexts(topic, language).title)}](#${topic.id})`;
  const heading = (topic: Topic, mark: string): string => {
    const { title, line, introduction } = topicTexts(topic, language);
    return [`<a id="${topic.id}"></a>`, `${mark} ${plainMarkdown(title)}`, `*${plainMarkdown(line)}*`, introduction.trim()]
      .filter((part) => part !== '')
      .join('\n\n');
  };
  const row = (entry: Entry): string => {
    const also = entry.topics.slice(1).flatMap((id) => library.topic(id) ?? []);
    const facts = [shortMakers(makersOf(entry)), [placeOf(entry, library), entry.year].filter((part) => part !== undefined).join(' ')];
    const stated = facts
      .filter((part) => part !== '')
      .map(plainMarkdown)
      .join(', ');
    const links = linksOf(entry).map(([name, address]) => `[${text.links[name]}](${markdownAddress(address)})`);
    const short = entry.short === undefined ? '' : `${text.open}\`${entry.short.replaceAll('`', '')}\`${text.close}`;
    const line = [
      `- ${tierSigns[entry.tier]} ${kindSigns[entry.kind]} [${plainMarkdown(entry.title)}](${markdownAddress(entry.links.page)})${short}`,
      ...(stated === '' ? [] : [`— ${stated}.`]),
      ...links,
      ...(also.length === 0 ? [] : [`${text.also}${text.after}${also.map(link).join(text.and)}${text.stop}`]),
    ].join(' ');
    return `${line}\\\n  ${plainMarkdown(localText(entry.why, language).text)}`;
  };
  return `${[
    `# ${text.title}`,
    `${text.counts(library.entries.length, topics.length)}${text.space}${text.origin}`,
    text.other,
    ...(site === undefined ? [] : [text.site(markdownAddress(site))]),
    [
      `**${text.tiers}**`,
      ...tiers.map((tier) => `${tierSigns[tier]} ${words(`tier.${tier}`)}${text.after}${words(`tier.${tier}.meaning`)}`),
    ].join('  \n'),
    [`**${text.kinds}**`, kinds.map((kind) => `${kindSigns[kind]} ${words(`kind.${kind}`)}`).join(' · ')].join('  \n'),
    `## ${text.contents}`,
    filled
      .flatMap(({ area, parts }) => [`- ${link(area)}`, ...parts.filter((topic) => topic !== area).map((topic) => `  - ${link(topic)}`)])
      .join('\n'),
    ...filled.flatMap(({ area, parts }) => [
      heading(area, '##'),
      ...parts.flatMap((topic) => [...(topic === area ? [] : [heading(topic, '###')]), worksOf(topic).map(row).join('\n')]),
    ]),
  ].join('\n\n')}\n`;
}

/** The links of an entry besides its page, each address once. */
function linksOf(entry: Entry): readonly (readonly [keyof (typeof texts)['en']['links'], string])[] {
  const { page, pdf, code, docs, slides, video } = entry.links;
  const repository = entry.kind === 'framework' ? entry.repository : undefined;
  const all = [
    ['pdf', pdf],
    ['code', code],
    ['repository', repository],
    ['docs', docs],
    ['slides', slides],
    ['video', video],
  ] as const;
  const seen = new Set([page]);
  return all.flatMap(([name, address]) => {
    if (address === undefined || seen.has(address)) return [];
    seen.add(address);
    return [[name, address] as const];
  });
}
