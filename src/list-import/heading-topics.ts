import { foldTitle } from '#domain/work/fold-title.ts';
import type { Library } from '#domain/library.ts';
import type { Topic } from '#domain/topic.ts';
import { withoutSigns } from './list-marks.ts';

/** The topics that headings name. */
export interface HeadingTopics {
  readonly topics: readonly Topic[];
  /** Topics one of which a heading means, when it does not say which. */
  readonly unclear: readonly Topic[];
}

/** Finds the topics of a library by the headings of other lists, in either language. */
export class TopicFinder {
  readonly #library: Library;
  readonly #byTitle = new Map<string, Topic[]>();
  readonly #byAlias = new Map<string, Topic[]>();

  constructor(library: Library) {
    this.#library = library;
    const add = (index: Map<string, Topic[]>, name: string, topic: Topic): void => {
      const key = foldTitle(name);
      const known = index.get(key);
      if (known === undefined) index.set(key, [topic]);
      else if (!known.includes(topic)) known.push(topic);
    };
    for (const topic of library.topics) {
      for (const title of [topic.en.title, topic.zh?.title ?? '']) {
        if (title === '') continue;
        add(this.#byTitle, title, topic);
        add(this.#byAlias, withoutBrackets(title), topic);
      }
      for (const alias of topic.aliases) add(this.#byAlias, alias, topic);
    }
  }

  /** The topics of the innermost heading that names one. Outer headings tell topics of one name apart. */
  topicsOf(headings: readonly string[]): HeadingTopics {
    for (let depth = headings.length - 1; depth >= 0; depth -= 1) {
      const found = this.#named(headings[depth] ?? '');
      if (found.length === 0) continue;
      if (found.length === 1) return { topics: found, unclear: [] };
      const areas = new Set(
        headings
          .slice(0, depth)
          .flatMap((outer) => this.#named(outer))
          .map((topic) => this.#library.areaOf(topic)),
      );
      const below = found.filter((topic) => areas.has(this.#library.areaOf(topic)));
      return below.length === 1 ? { topics: below, unclear: [] } : { topics: [], unclear: found };
    }
    return { topics: [], unclear: [] };
  }

  /** The topics that one heading names: as a whole, then without what is in brackets, then in its parts. */
  #named(heading: string): readonly Topic[] {
    const plain = withoutSigns(heading)
      .replace(/^\s*(?:[IVX]+|\d+(?:\.\d+)*)[.、]\s*/, '')
      .trim();
    const bare = withoutBrackets(plain);
    const parts = plain.split(/[/、&|：:;；()（）,，]|\s(?:and|with|for|in)\s/).map((part) => part.trim());
    const whole = this.#called(plain) ?? this.#called(bare);
    if (whole !== undefined) return whole;
    return [...new Set(parts.flatMap((part) => this.#called(part) ?? []))];
  }

  #called(name: string): readonly Topic[] | undefined {
    const key = foldTitle(name);
    return key === '' ? undefined : (this.#byTitle.get(key) ?? this.#byAlias.get(key) ?? this.#byAlias.get(foldTitle(singular(name))));
  }
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*[(（][^)）]*[)）]?/g, '').trim();
}

function singular(name: string): string {
  return name.replace(/s$/i, '');
}
