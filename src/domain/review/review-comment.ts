import type { Diagnostic } from '../diagnostic.ts';
import { foreignCode, foreignProse, linkTarget } from '../prose/foreign-markdown.ts';
import type { Language } from '../vocabulary.ts';
import { ChangeLines } from './change-lines.ts';
import { CommentNames, mostItems } from './comment-names.ts';
import { ConsequenceLines } from './consequence-lines.ts';
import type { Review, ReviewLinks } from './review.ts';
import { longestComment, reviewMarker } from './review-marker.ts';
import { reviewWords } from './review-words.ts';

/**
 * A comment on a pull request: what is wrong and how to mend it, what was added, what changes for readers, what nobody looked
 * at. In English, and folded below it in Chinese. What strangers wrote cannot become Markdown. Never longer than GitHub takes.
 * @example reviewComment(review, {}) // '<!-- roofline-review -->\n### Nothing is wrong\n\nThis pull request adds 1 work.\n…'
 */
export function reviewComment(review: Review, links: ReviewLinks): string {
  const english = `${reviewMarker}\n${inLanguage(review, links, 'en')}`;
  const chinese = `<details>\n<summary>中文</summary>\n\n${inLanguage(review, links, 'zh')}\n</details>\n`;
  const whole = `${english}\n${chinese}`;
  if (whole.length <= longestComment) return whole;
  return english.length <= longestComment ? english : cut(english);
}

function cut(text: string): string {
  const ending = `\n${reviewWords.en.cut}\n`;
  const start = text.slice(0, longestComment - ending.length);
  return `${start.slice(0, start.lastIndexOf('\n') + 1)}${ending}`;
}

function inLanguage(review: Review, links: ReviewLinks, language: Language): string {
  return new Writer(review, links, language).text();
}

/** Writes the comment in one language. */
class Writer {
  readonly #review: Review;
  readonly #links: ReviewLinks;
  readonly #names: CommentNames;

  constructor(review: Review, links: ReviewLinks, language: Language) {
    this.#review = review;
    this.#links = links;
    this.#names = new CommentNames(review, links, language);
  }

  text(): string {
    const { changes, findings } = this.#review;
    const words = this.#names.words;
    const lines = new ChangeLines(this.#names);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    const advice = errors.length > 0 ? words.mend : warnings.length > 0 ? words.warningsOnly : undefined;
    return [
      `### ${words.title(errors.length, warnings.length)}\n`,
      `${words.sentences(this.#sums(), errors.length === 0 ? words.reader : '', words.next)}\n`,
      section(
        words.wrong,
        this.#names.items(alike([...errors, ...warnings]), (findings) => this.#findings(findings)),
        advice,
      ),
      section(
        words.added,
        this.#names.items(changes.added, (work) => lines.added(work)),
      ),
      section(words.meaning, [
        ...this.#names.items(changes.removed, (work) => lines.removed(work)),
        ...this.#names.items([...changes.renamed, ...changes.changed], (work) => lines.changed(work)),
        ...this.#names.items(lines.records(changes.records), (line) => line),
        ...new ConsequenceLines(this.#names).lines(changes),
      ]),
      section(words.unseen, this.#unseen()),
      this.#links.run === undefined ? '' : `${words.run(`<${linkTarget(this.#links.run)}>`)}\n`,
    ]
      .filter((part) => part !== '')
      .join('\n');
  }

  #sums(): string {
    const { added, renamed, removed, changed, records } = this.#review.changes;
    const { sums, list, sentence, nothingChanged } = this.#names.words;
    const counts = [
      [added.length, sums.added],
      [renamed.length, sums.renamed],
      [removed.length, sums.removed],
      [changed.length, sums.changed],
      [records.reduce((sum, each) => sum + each.added.length + each.removed.length + each.changed.length, 0), sums.records],
    ] as const;
    const said = counts.flatMap(([n, say]) => (n === 0 ? [] : [say(n)]));
    // A file that cannot be read is a change too, of which nothing is known.
    if (said.length > 0) return sentence(list(said));
    return this.#review.unread.length > 0 ? '' : nothingChanged;
  }

  /** Findings that say the same of several places, the places first. */
  #findings(findings: readonly [Diagnostic, ...(readonly Diagnostic[])]): string {
    const [{ severity, rule, message, remedy }] = findings;
    const words = this.#names.words;
    const places = this.#names.shortened(
      findings.map((finding) => this.#names.file(finding.file, finding.position.known ? finding.position.line : undefined)),
      mostItems,
    );
    const about = this.#links.rule?.(rule, this.#names.language);
    const shownRule = about === undefined ? foreignCode(rule) : `[${foreignCode(rule)}](${linkTarget(about)})`;
    return (
      `- **${words.severity[severity]}** ${words.places(findings.length, places.join(this.#names.separators.items))}` +
      `${foreignProse(message)} ${foreignProse(remedy)} (${shownRule})`
    );
  }

  #unseen(): readonly string[] {
    const { unread, others } = this.#review;
    const words = this.#names.words;
    const files = (all: readonly string[]): string =>
      this.#names.shortened(all.map((file) => this.#names.file(file))).join(this.#names.separators.items);
    return [
      ...(unread.length === 0 ? [] : [`- ${words.unread(files(unread))}`]),
      ...(others.length === 0 ? [] : [`- ${words.others(others.length, files(others))}`]),
      ...(others.some((file) => /^(src|scripts)\/|^package/.test(file)) ? [`- ${words.program}`] : []),
      `- ${words.people}`,
    ];
  }
}

/** Findings with the same words together, in the order of the first of each. */
function alike(findings: readonly Diagnostic[]): readonly (readonly [Diagnostic, ...(readonly Diagnostic[])])[] {
  const groups = Map.groupBy(findings, ({ rule, message, remedy }) => JSON.stringify([rule, message, remedy]));
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

function section(heading: string, lines: readonly string[], advice?: string): string {
  if (lines.length === 0) return '';
  return `#### ${heading}\n\n${lines.join('\n')}\n${advice === undefined ? '' : `\n${advice}\n`}`;
}
