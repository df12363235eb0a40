import type { SeededWork } from '../libraries/seeded-works.ts';
import { type PeerLanguage, peerLanguages, type PeerList, topicTitle, worksByTopic } from './peer.ts';

/** How a generator of documentation wants its Markdown. */
interface Form {
  /** The address of a page. */
  address(language: PeerLanguage, path: string): string;
  /** What stands before the text of a page; its title is then a heading no more. */
  before?(title: string): string;
}

/** All pages as Markdown, for generators of documentation, which have no lists of works. The writing of it is not timed. */
export function markdownPages(list: PeerList, { address, before }: Form): readonly (readonly [path: string, text: string])[] {
  const { works, topics } = list;
  const ofTopic = worksByTopic(list);
  const page = (title: string, text: string): string => (before === undefined ? `# ${title}\n\n${text}` : `${before(title)}${text}`);
  return peerLanguages.flatMap((language) => {
    const title = (id: string): string => {
      const topic = topics.find((one) => one.id === id);
      return topic === undefined ? id : topicTitle(topic, language);
    };
    const link = (work: SeededWork): string => `[${work.title}](${address(language, `e/${work.id}`)})`;
    const home = [
      topics.map(({ id }) => `- [${title(id)}](${address(language, `t/${id}`)}) (${ofTopic.get(id)?.length ?? 0})`).join('\n'),
      works
        .slice(-20)
        .map((work) => `- ${link(work)}`)
        .join('\n'),
    ];
    return [
      [`${language}/index.md`, page('Reading list', home.join('\n\n'))] as const,
      ...topics.map(({ id }) => {
        const rows = (ofTopic.get(id) ?? []).map((work) => `## ${link(work)}\n\n${factsOf(work)}\n\n${work.summary[language]}\n`);
        return [`${language}/t/${id}.md`, page(title(id), rows.join('\n'))] as const;
      }),
      ...works.map((work) => {
        const links = `[paper](https://example.org/p/${work.id})${work.hasCode ? ` [code](https://example.org/c/${work.id})` : ''}`;
        const topic = `[${title(work.topic)}](${address(language, `t/${work.topic}`)})`;
        const text = [`${factsOf(work)} · ${work.minutes} min`, topic, links, work.summary[language], work.body].join('\n\n');
        return [`${language}/e/${work.id}.md`, page(work.title, `${text}\n`)] as const;
      }),
    ];
  });
}

function factsOf({ authors, venue, year, tier }: SeededWork): string {
  return `${authors.join(', ')} · ${venue} ${year} · ${tier}`;
}
