import { entryFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import type { Path } from '../path.ts';
import { foreignCode, foreignText } from '../prose/foreign-markdown.ts';
import { localText } from '../text.ts';
import { formatMinutes } from '../work/format-minutes.ts';
import type { CommentNames } from './comment-names.ts';
import type { FieldChange } from './field-changes.ts';
import type { AddedWork, ChangedWork, LibraryChanges, WorkRemoval } from './library-changes.ts';
import type { ReviewWords } from './review-words.ts';

/** A longer value is not repeated; the difference of the files shows it. */
const longestValue = 200;

/** Fields that are only named when they change: texts that the difference of the files shows better, and dates. */
const named = [
  'aliases',
  'formerTitles',
  'formerIds',
  'summary',
  'answers',
  'askedAs',
  'lineageNote',
  'tierNote',
  'recommendedBy',
  'added',
  'reviewed',
  'translationOf',
] as const satisfies readonly (keyof Entry)[];

/** What a comment says of changes in files: lines of Markdown. */
export class ChangeLines {
  readonly #names: CommentNames;

  constructor(names: CommentNames) {
    this.#names = names;
  }

  /** A work that was added, and those that may be the same. */
  added({ entry, similar }: AddedWork): string {
    const words = this.#names.words;
    const minutes = entry.minutes === undefined ? '' : formatMinutes(entry.minutes, this.#names.language);
    const works = similar.slice(0, 3).map((other) => this.#names.work(other.entry));
    return [
      `- ${words.work(foreignText(entry.title), this.#names.file(`content/${entryFile(entry)}`))}${words.colon}` +
        words.filedUnder(foreignCode(entry.tier), words.list(entry.topics.map((id) => this.#names.topicById(id))), minutes),
      `  - ${foreignText(localText(entry.why, this.#names.language).text)}`,
      `  - ${works.length === 0 ? words.noneSimilar : words.similar(words.list(works))}`,
    ].join('\n');
  }

  /** A work that was removed. */
  removed({ entry, paths, record }: WorkRemoval): string {
    const words = this.#names.words;
    const work = this.#names.work(entry);
    const instead = words.list((record?.instead ?? []).map((id) => foreignCode(id)));
    const reason = record && foreignText(localText(record.reason, this.#names.language).text);
    return [
      `- ${reason === undefined ? words.vanished(work) : words.removed(work, reason, instead)}`,
      ...this.#steps(paths, this.#names.words.removedSteps),
    ].join('\n');
  }

  /** A work that was changed or renamed: each change, and what the difference of the files shows better by name only. */
  changed({ before, after, changes, paths }: ChangedWork): string {
    const words = this.#names.words;
    const loud = changes.filter((change) => !isNamed(change));
    const quiet = [...new Set(changes.filter(isNamed).map(({ field }) => foreignCode(field)))];
    const [home, newHome] = [before.topics[0] ?? '', after.topics[0] ?? ''];
    const head =
      before.id === after.id ? `- ${this.#names.work(after)}` : `- ${words.renamed(foreignCode(before.id), this.#names.work(after))}`;
    return [
      head,
      ...loud.map((change) => `  - ${this.#change(change)}`),
      ...(home === newHome ? [] : [`  - ${words.home(this.#names.topicById(home), this.#names.topicById(newHome))}`]),
      ...(quiet.length === 0 ? [] : [`  - ${words.also(words.list(quiet))}`]),
      ...(loud.length === 0 ? [] : this.#steps(paths, words.steps)),
    ].join('\n');
  }

  #steps(paths: readonly Path[], say: ReviewWords['steps']): readonly string[] {
    const titles = paths.map((path) => this.#names.path(path));
    return titles.length === 0 ? [] : [`  - ${say(titles.length, this.#names.words.list(titles))}`];
  }

  #change(change: FieldChange): string {
    const words = this.#names.words;
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
  records(all: LibraryChanges['records']): readonly string[] {
    const words = this.#names.words;
    return all.flatMap(({ noun, added, removed, changed }) => {
      const name = words.nouns[noun];
      const ids = (all: readonly string[]): string => words.list(all.map((id) => foreignCode(id)));
      return [
        ...(added.length === 0 ? [] : [`- ${words.recordsAdded(name, ids(added))}`]),
        ...(removed.length === 0 ? [] : [`- ${words.recordsRemoved(name, ids(removed))}`]),
        ...changed.map(({ id, changes }) => {
          const details = changes.map((change) => (isShort(change) ? this.#change(change) : foreignCode(change.field)));
          return `- ${words.recordChanged(name, foreignCode(id), this.#names.shortened(details).join(this.#names.separators.parts))}`;
        }),
      ];
    });
  }
}

function isNamed({ field }: FieldChange): boolean {
  return named.some((name) => field === name || field.startsWith(`${name}.`)) || isHow(field);
}

/** Whether a field is how a work builds on another one. */
function isHow(field: string): boolean {
  const [name, , how] = field.split('.');
  return name === ('buildsOn' satisfies keyof Entry) && how === ('how' satisfies keyof Entry['buildsOn'][number]);
}

/** Whether a change of a topic, path or other text can be shown whole in one line. */
function isShort(change: FieldChange): boolean {
  if (change.form === 'list') return change.added.length + change.removed.length <= 5;
  return (change.before ?? '').length + (change.after ?? '').length <= 60 && change.before !== undefined && change.after !== undefined;
}
