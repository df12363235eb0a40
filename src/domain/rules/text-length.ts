import { noteFile, topicFile } from '../content-paths.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { proseOf } from '../prose/markdown-prose.ts';
import { languages } from '../vocabulary.ts';

/** The longest introduction: what stands above the list of a topic is read before it. Chinese is counted in characters, with names and figures as one each. */
const introduction = { en: 80, zh: 160 } as const;
/** What a note holds: it is read between two works. */
const note = { en: [150, 450], zh: [220, 900] } as const;

/** Introductions are short, and notes neither a line nor a chapter. */
export const textLength: Rule = {
  id: 'text-length',
  severity: 'warning',
  check({ library }) {
    const introductions = library.topics.flatMap((topic) =>
      languages.flatMap((language) =>
        finding(topicFile(topic.id, language), 'introduction', topic[language]?.introduction ?? '', language, 0, introduction[language]),
      ),
    );
    const notes = library.notes.flatMap((each) =>
      languages.flatMap((language) => {
        const [least, most] = note[language];
        const body = each[language]?.body;
        return body === undefined ? [] : finding(noteFile(each.id, language), 'note', withoutAnswers(body), language, least, most);
      }),
    );
    return [...introductions, ...notes];
  },
};

function finding(file: string, what: string, text: string, language: 'en' | 'zh', least: number, most: number): readonly RuleFinding[] {
  const length = wordCount(text);
  const unit = language === 'en' ? 'words' : 'characters';
  if (length >= least && length <= most) return [];
  return [
    {
      file,
      path: [],
      message: `The ${what} has ${length} ${unit}; ${least > 0 ? `${least} to ${most} are wanted` : `the limit is ${most}`}.`,
      remedy:
        length > most
          ? 'Keep what the reader needs next, and cut the rest.'
          : 'Work the idea through: its formula or number, how to read it, what changed.',
    },
  ];
}

/** A note without the answers to its questions, which are folded: what stands indented below an item of a list. */
function withoutAnswers(markdown: string): string {
  return markdown.replace(/^ {3,}(?![-*+] |\d+\. ).*$/gm, '');
}

/** Words of Latin script and single Han characters. */
function wordCount(markdown: string): number {
  return (
    proseOf(markdown)
      .match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{N}'’.,–\-]--\p{Script=Han}]*/gv)
      ?.filter((word) => !/^x+$/.test(word)).length ?? 0
  );
}
