import type { Entry } from '../entry.ts';
import { type Path, pathTexts } from '../path.ts';
import { foreignCode, foreignText, linkTarget } from '../prose/foreign-markdown.ts';
import { type Topic, topicTexts } from '../topic.ts';
import type { Language } from '../vocabulary.ts';
import { formatMinutes } from '../work/format-minutes.ts';
import { shortName } from '../work/short-name.ts';
import type { Count } from './library-changes.ts';
import type { Review, ReviewLinks } from './review.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';

/** The most items of one section: more of them nobody reads in a comment. */
export const mostItems = 40;
/** The most names in a row. */
const mostInSentence = 8;

/** How a comment in one language names works, topics, paths, files and numbers, as Markdown, and how it lists them. */
export class CommentNames {
  readonly language: Language;
  readonly words: ReviewWords;
  /** What stands between the items of a list in a sentence, and between longer parts of it. */
  readonly separators: { readonly items: string; readonly parts: string };
  readonly #links: ReviewLinks;
  readonly #topicOf: Review['topic'];

  constructor(review: Review, links: ReviewLinks, language: Language) {
    this.language = language;
    this.words = reviewWords[language];
    this.separators = language === 'zh' ? { items: '、', parts: '；' } : { items: ', ', parts: '; ' };
    this.#links = links;
    this.#topicOf = (id) => review.topic(id);
  }

  /** One line for each item, up to a limit; a last one says how many more there are. */
  items<Item>(items: readonly Item[], line: (item: Item) => string, limit = mostItems): readonly string[] {
    const shown = items.slice(0, limit).map(line);
    return items.length > limit ? [...shown, `- ${this.words.moreLines(items.length - limit)}`] : shown;
  }

  /** The first items of a list within a sentence. */
  shortened(items: readonly string[], limit = mostInSentence): readonly string[] {
    return items.length > limit ? [...items.slice(0, limit), this.words.more(items.length - limit)] : items;
  }

  /** A work by its short name and its id. */
  work(entry: Entry): string {
    return this.words.work(foreignText(shortName(entry)), foreignCode(entry.id));
  }

  /** A file, or a line of it, linked where its address is known. */
  file(file: string, line?: number): string {
    const shown = foreignCode(line === undefined ? file : `${file}:${line}`);
    const address = this.#links.line?.(file, line);
    return address === undefined ? shown : `[${shown}](${linkTarget(address)})`;
  }

  /** A topic by its title, or by its id where there is no such topic. */
  topicById(id: string): string {
    const topic = this.#topicOf(id);
    return topic === undefined ? foreignCode(id) : this.topic(topic);
  }

  topic(topic: Topic): string {
    return this.words.quoted(foreignText(topicTexts(topic, this.language).title));
  }

  path(path: Path): string {
    return this.words.quoted(foreignText(pathTexts(path, this.language).title));
  }

  goal(goal: Topic | Entry): string {
    return 'kind' in goal ? this.work(goal) : this.topic(goal);
  }

  minutes({ before, after }: Count): string {
    return counted({ before: formatMinutes(before, this.language), after: formatMinutes(after, this.language) });
  }
}

/** A number, or the one before and the one after. */
export function counted({ before, after }: { readonly before: number | string; readonly after: number | string }): string {
  return before === after ? String(after) : `${before} → ${after}`;
}
