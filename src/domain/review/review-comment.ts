import { entryFile } from '../content-paths.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { FieldChange } from './field-changes.ts';
import { foreignCode, foreignProse, foreignText, linkTarget } from '../prose/foreign-markdown.ts';
import { formatMinutes } from '../work/format-minutes.ts';
import type { AddedWork, ChangedWork, Count, LibraryChanges, PlanChange, RemovedWork } from './library-changes.ts';
import { type Path, pathTexts } from '../path.ts';
import { longestComment, reviewMarker } from './review-marker.ts';
import { type ReviewWords, reviewWords } from './review-words.ts';
import { shortName } from '../work/short-name.ts';
import { localText } from '../text.ts';
import { type Topic, topicTexts } from '../topic.ts';
import type { Language } from '../vocabulary.ts';

/** What a pull request does to the list. */
export interface Review {
  readonly changes: LibraryChanges;
  /** What is wrong in its files, and what it makes wrong in others. */
  readonly findings: readonly Diagnostic[];
  /** Files of the list that could not be read, which the comparison takes as they were before. Relative to the repository. */
  readonly unread: readonly string[];
  /** Changed files outside of the list. */
  readonly others: readonly string[];
  /** The title of a topic, by its id, as it will be. */
  topic(id: string): Topic | undefined;
}

/** Addresses for what a comment names. What is not known is not linked. */
export interface ReviewLinks {
  /** Where a rule is explained. */
  readonly rule?: ((id: string, language: Language) => string) | undefined;
  /** A line of a file in the state that was looked at. */
  readonly line?: ((file: string, line: number | undefined) => string) | undefined;
  /** The run that looked. */
  readonly run?: string | undefined;
}

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

/** The most items of one section: more of them nobody reads in a comment. */
const most = 40;
/** The most plans that are shown: one change of prerequisites may move many. */
const mostPlans = 8;
/** The most names in a row. */
const mostInSentence = 8;
/** A longer value is not repeated; the difference of the files shows it. */
const longestValue = 200;

/** Fields that are only named when they change: texts that the difference of the files shows better, and dates. */
const named = [
  'aliases',
  'formerTitles',
  'formerIds',
  'summary',
  'answers',
  'lineageNote',
  'recommendedBy',
  'added',
  'reviewed',
  'translationOf',
];

function inLanguage(review: Review, links: ReviewLinks, language: Language): string {
  return new Writer(review, links, language).text();
}

/** Writes the comment in one language. */
class Writer {
  readonly #review: Review;
  readonly #links: ReviewLinks;
  readonly #language: Language;
  readonly #words: ReviewWords;

  constructor(review: Review, links: ReviewLinks, language: Language) {
    this.#review = review;
    this.#links = links;
    this.#language = language;
    this.#words = reviewWords[language];
  }

  /** What stands between the items of a list in a sentence. */
  get #separator(): string {
    return this.#language === 'zh' ? '、' : ', ';
  }

  text(): string {
    const { changes, findings } = this.#review;
    const words = this.#words;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    const advice = errors.length > 0 ? words.mend : warnings.length > 0 ? words.warningsOnly : undefined;
    return [
      `### ${words.title(errors.length, warnings.length)}\n`,
      `${words.sentences(this.#sums(), errors.length === 0 ? words.reader : '', words.next)}\n`,
      section(
        words.wrong,
        this.#items(alike([...errors, ...warnings]), (findings) => this.#findings(findings)),
        advice,
      ),
      section(
        words.added,
        this.#items(changes.added, (work) => this.#added(work)),
      ),
      section(words.meaning, [
        ...this.#items(changes.removed, (work) => this.#removed(work)),
        ...this.#items([...changes.renamed, ...changes.changed], (work) => this.#changed(work)),
        ...this.#items(this.#records(), (line) => line),
        ...this.#consequences(),
      ]),
      section(words.unseen, this.#unseen()),
      this.#links.run === undefined ? '' : `${words.run(`<${linkTarget(this.#links.run)}>`)}\n`,
    ]
      .filter((part) => part !== '')
      .join('\n');
  }

  #sums(): string {
    const { added, renamed, removed, changed, records } = this.#review.changes;
    const { sums, list, sentence, nothingChanged } = this.#words;
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
    const words = this.#words;
    const places = this.#shortened(
      findings.map((finding) => this.#place(finding)),
      most,
    );
    const about = this.#links.rule?.(rule, this.#language);
    const shownRule = about === undefined ? foreignCode(rule) : `[${foreignCode(rule)}](${linkTarget(about)})`;
    return (
      `- **${words.severity[severity]}** ${words.places(findings.length, places.join(this.#separator))}` +
      `${foreignProse(message)} ${foreignProse(remedy)} (${shownRule})`
    );
  }

  #place({ file, position }: Diagnostic): string {
    const place = foreignCode(position.known ? `${file}:${position.line}` : file);
    const address = this.#links.line?.(file, position.known ? position.line : undefined);
    return address === undefined ? place : `[${place}](${linkTarget(address)})`;
  }

  #added({ entry, similar }: AddedWork): string {
    const words = this.#words;
    const minutes = entry.minutes === undefined ? '' : formatMinutes(entry.minutes, this.#language);
    const works = similar.slice(0, 3).map((other) => this.#work(other.entry));
    return [
      `- ${words.work(foreignText(entry.title), this.#file(`content/${entryFile(entry)}`))}${words.colon}` +
        words.filedUnder(foreignCode(entry.tier), words.list(entry.topics.map((id) => this.#topicById(id))), minutes),
      `  - ${foreignText(localText(entry.why, this.#language).text)}`,
      `  - ${works.length === 0 ? words.noneSimilar : words.similar(words.list(works))}`,
    ].join('\n');
  }

  #removed({ entry, paths }: RemovedWork): string {
    return [`- ${this.#words.removed(this.#work(entry))}`, ...this.#steps(paths, this.#words.removedSteps)].join('\n');
  }

  #changed({ before, after, changes, paths }: ChangedWork): string {
    const words = this.#words;
    const loud = changes.filter((change) => !isNamed(change));
    const quiet = [...new Set(changes.filter(isNamed).map(({ field }) => foreignCode(field)))];
    const [home, newHome] = [before.topics[0] ?? '', after.topics[0] ?? ''];
    const head = before.id === after.id ? `- ${this.#work(after)}` : `- ${words.renamed(foreignCode(before.id), this.#work(after))}`;
    return [
      head,
      ...loud.map((change) => `  - ${this.#change(change)}`),
      ...(home === newHome ? [] : [`  - ${words.home(this.#topicById(home), this.#topicById(newHome))}`]),
      ...(quiet.length === 0 ? [] : [`  - ${words.also(words.list(quiet))}`]),
      ...(loud.length === 0 ? [] : this.#steps(paths, words.steps)),
    ].join('\n');
  }

  #steps(paths: readonly Path[], say: ReviewWords['steps']): readonly string[] {
    const titles = paths.map((path) => this.#path(path));
    return titles.length === 0 ? [] : [`  - ${say(titles.length, this.#words.list(titles))}`];
  }

  #change(change: FieldChange): string {
    const words = this.#words;
    const field = foreignCode(change.field);
    if (change.form === 'list') {
      const [added, removed] = [change.added, change.removed].map((values) => words.list(values.map((value) => foreignCode(value))));
      return added === '' && removed === '' ? words.reordered(field) : words.listChange(field, added ?? '', removed ?? '');
    }
    const [before = '', after = ''] = [change.before, change.after];
    if (before.length > longestValue || after.length > longestValue) return words.rewritten(field);
    const value = (text: string | undefined): string => (text === undefined ? words.none : foreignCode(text));
    return words.change(field, value(change.before), value(change.after));
  }

  /** What changed among records that are not works, one line each. */
  #records(): readonly string[] {
    const words = this.#words;
    return this.#review.changes.records.flatMap(({ noun, added, removed, changed }) => {
      const name = words.nouns[noun];
      const ids = (all: readonly string[]): string => words.list(all.map((id) => foreignCode(id)));
      return [
        ...(added.length === 0 ? [] : [`- ${words.recordsAdded(name, ids(added))}`]),
        ...(removed.length === 0 ? [] : [`- ${words.recordsRemoved(name, ids(removed))}`]),
        ...changed.map(({ id, changes }) => {
          const details = changes.map((change) => (isShort(change) ? this.#change(change) : foreignCode(change.field)));
          return `- ${words.recordChanged(name, foreignCode(id), this.#shortened(details).join(this.#language === 'zh' ? '；' : '; '))}`;
        }),
      ];
    });
  }

  #consequences(): readonly string[] {
    const { changes } = this.#review;
    const words = this.#words;
    const { works, mustReads } = changes;
    const share = (side: keyof Count): string => `${works[side] === 0 ? 0 : Math.round((mustReads[side] / works[side]) * 100)}%`;
    const whole =
      works.before === works.after && mustReads.before === mustReads.after
        ? []
        : [`- ${words.whole(counted(works), counted(mustReads), counted({ before: share('before'), after: share('after') }))}`];
    const topics = changes.topics.flatMap(({ topic, works, mustReads }) => {
      const title = this.#topic(topic);
      return [
        `- ${words.topic(title, counted(works), counted(mustReads))}`,
        ...(works.after > 0 && mustReads.before > 0 && mustReads.after === 0 ? [`- ${words.noMustRead(title)}`] : []),
        ...(works.before > 0 && mustReads.before === 0 && mustReads.after > 0 ? [`- ${words.firstMustRead(title)}`] : []),
      ];
    });
    const paths = changes.pathMinutes.map(({ path, minutes }) => `- ${words.pathMinutes(this.#path(path), this.#minutes(minutes))}`);
    const topicPlans = changes.topicPlans.map((plan) => `- ${this.#topicPlan(plan)}`);
    const workPlans = [...Map.groupBy(changes.workPlans, (plan) => this.#difference(plan))].map(([difference, plans]) => {
      const titles = this.#shortened(plans.map(({ goal }) => this.#goal(goal)));
      return `- ${words.workPlans(plans.length, titles.join(this.#separator), difference)}`;
    });
    return [
      ...whole,
      ...this.#items(topics, (line) => line),
      ...paths,
      ...this.#items(topicPlans, (line) => line, mostPlans),
      ...this.#items(workPlans, (line) => line, mostPlans),
    ];
  }

  #topicPlan(plan: PlanChange): string {
    const title = this.#goal(plan.goal);
    return this.#words.topicPlan(title, counted(plan.works), this.#minutes(plan.minutes), this.#difference(plan));
  }

  #difference({ added, removed }: PlanChange): string {
    const names = (entries: readonly Entry[]): string => this.#words.list(entries.map((entry) => foreignText(shortName(entry))));
    const { planAdds, planDrops } = this.#words;
    const parts = [added.length === 0 ? [] : [planAdds(names(added))], removed.length === 0 ? [] : [planDrops(names(removed))]];
    return parts.flat().join(this.#language === 'zh' ? '；' : '; ');
  }

  #unseen(): readonly string[] {
    const { unread, others } = this.#review;
    const words = this.#words;
    const files = (all: readonly string[]): string => this.#shortened(all.map((file) => this.#file(file))).join(this.#separator);
    return [
      ...(unread.length === 0 ? [] : [`- ${words.unread(files(unread))}`]),
      ...(others.length === 0 ? [] : [`- ${words.others(others.length, files(others))}`]),
      ...(others.some((file) => /^(src|scripts)\/|^package/.test(file)) ? [`- ${words.program}`] : []),
      `- ${words.people}`,
    ];
  }

  #items<Item>(items: readonly Item[], line: (item: Item) => string, limit = most): readonly string[] {
    const shown = items.slice(0, limit).map(line);
    return items.length > limit ? [...shown, `- ${this.#words.moreLines(items.length - limit)}`] : shown;
  }

  /** The first items of a list within a sentence. */
  #shortened(items: readonly string[], limit = mostInSentence): readonly string[] {
    return items.length > limit ? [...items.slice(0, limit), this.#words.more(items.length - limit)] : items;
  }

  #work(entry: Entry): string {
    return this.#words.work(foreignText(shortName(entry)), foreignCode(entry.id));
  }

  #file(file: string): string {
    const address = this.#links.line?.(file, undefined);
    return address === undefined ? foreignCode(file) : `[${foreignCode(file)}](${linkTarget(address)})`;
  }

  #topicById(id: string): string {
    const topic = this.#review.topic(id);
    return topic === undefined ? foreignCode(id) : this.#topic(topic);
  }

  #topic(topic: Topic): string {
    return this.#words.quoted(foreignText(topicTexts(topic, this.#language).title));
  }

  #path(path: Path): string {
    return this.#words.quoted(foreignText(pathTexts(path, this.#language).title));
  }

  #goal(goal: Topic | Entry): string {
    return 'kind' in goal ? this.#work(goal) : this.#topic(goal);
  }

  #minutes({ before, after }: Count): string {
    return counted({ before: formatMinutes(before, this.#language), after: formatMinutes(after, this.#language) });
  }
}

/** A number, or the one before and the one after. */
function counted({ before, after }: { readonly before: number | string; readonly after: number | string }): string {
  return before === after ? String(after) : `${before} → ${after}`;
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

function isNamed({ field }: FieldChange): boolean {
  return named.includes(field.split('.')[0] ?? '') || /^buildsOn\..+\.how\./.test(field);
}

/** Whether a change of a topic, path or other text can be shown whole in one line. */
function isShort(change: FieldChange): boolean {
  if (change.form === 'list') return change.added.length + change.removed.length <= 5;
  return (change.before ?? '').length + (change.after ?? '').length <= 60 && change.before !== undefined && change.after !== undefined;
}
