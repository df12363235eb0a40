import type { Work } from '#domain/plan/works-json.ts';
import type { WorksIndex } from '#domain/plan/works-files.ts';
import { graphFile } from '#domain/plan/works-address.ts';
import type { WorkGraph } from '#domain/plan/work-graph.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import type { NextWork } from '#domain/plan/next-works.ts';
import { longestFile, mergedMarks, readMarksFile, writeMarksFile } from '#domain/marks/marks-file.ts';
import {
  changesBetween,
  type Mark,
  markIds,
  type MarkChanges,
  noMarks,
  type ReadingMarks,
  withChanges,
} from '#domain/marks/reading-marks.ts';
import type { myReading } from '../../contracts/marks/my-reading.ts';
import { urls } from '../../urls.ts';
import { LoadingElement } from '../loading-element.ts';
import { paintMarks } from './paint-marks.ts';
import { readingMarks, today } from './marks-store.ts';
import type { ReadingList } from './reading-list.ts';
import { saveFile } from '../save-file.ts';
import { type RowWork, titleLink, workRow } from '../work/work-row.ts';

/** How many works are suggested. */
const most = 8;

/**
 * <my-reading>: what the reader is reading, has read and could read next, and the marks as a file. Lists are made anew on
 * loading and when marks come from elsewhere; a row marked here stays where it is.
 */
class MyReading extends LoadingElement<typeof myReading> {
  #list: ReadingList | undefined;
  /** How often the lists have been made: only the last is shown. */
  #made = 0;
  /** What takes back that the marks were erased or added to. Marks of other works, made since or in another tab, stay. */
  #back: MarkChanges | undefined;
  #isOwnMark = false;

  connected(): void {
    this.listen(this, 'change', this.#onChange);
    this.listen(this.getPart('import'), 'change', () => void this.#import(this.getPart('import')));
    this.listen(readingMarks, 'change', this.#onMarks);
    this.listen(this.getPart('export'), 'click', () => this.#hasMarks() && this.#export());
    this.listen(this.getPart('erase'), 'click', () => this.#hasMarks() && this.getPart('dialog').showModal());
    this.listen(this.getPart('keep'), 'click', () => this.getPart('dialog').close());
    this.listen(this.getPart('eraseNow'), 'click', () => {
      this.getPart('dialog').close();
      this.#replace(noMarks, this.t('reading.erased'));
    });
    this.listen(this.getPart('undo'), 'click', this.#undo);
    this.#showCounts();
    void this.#load();
  }

  async #load(): Promise<void> {
    const place = this.getPart('unavailable');
    const [index, graph] = await Promise.all([
      this.load<WorksIndex>(urls.page(this.language, 'works.json'), place),
      this.load<WorkGraph>(urls.file(graphFile), place),
    ]);
    const loaded = await this.loadCode(() => import('./reading-list.ts'), place);
    this.#list = new loaded.ReadingList(index, graph);
    await this.#show();
  }

  #onMarks = (): void => {
    if (!this.#isOwnMark) void this.#show();
    this.#showCounts();
  };

  #onChange = ({ target }: Event): void => {
    // Marks are set by <mark-keeper>, which hears of this later: its change must not take the row away.
    if (!(target instanceof Element) || !target.matches('[data-read-box]')) return;
    this.#isOwnMark = true;
    setTimeout(() => (this.#isOwnMark = false));
  };

  #undo = (): void => {
    if (this.#back === undefined) return;
    this.#replace(withChanges(readingMarks.current(), this.#back), this.t('reading.undone'));
    this.#back = undefined;
    this.#showUndo();
  };

  #export(): void {
    const day = today();
    const file = `roofline-reading-${day}.json`;
    saveFile(file, writeMarksFile(readingMarks.current(), day), 'application/json');
    this.#say(this.t('reading.exported', { file }));
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    // What is too long is not loaded to its end; a character has three bytes at most.
    const text = await file
      .slice(0, 3 * (longestFile + 1))
      .text()
      .catch(() => '');
    // The same file can be chosen again.
    input.value = '';
    const marks = readMarksFile(text);
    if ('fault' in marks) {
      this.#say(
        [this.t('reading.fault', { file: file.name }), this.t(`reading.fault-${marks.fault}`, { what: marks.what })].join(
          this.language === 'zh' ? '' : ' ',
        ),
        true,
      );
      return;
    }
    const merged = mergedMarks(readingMarks.current(), marks);
    const ids = [...Object.keys(marks.read), ...Object.keys(marks.reading)];
    const list = (await this.#list?.fetch(ids)) === true ? this.#list : undefined;
    const unknown = ids.filter((id) => list?.lacks(id)).length;
    const { added, finished, kept } = merged;
    this.#replace(
      merged.marks,
      [
        this.t('reading.imported', { file: file.name, added, finished, kept }),
        ...(unknown > 0 ? [this.t('reading.unknown', { n: unknown })] : []),
      ].join(this.language === 'zh' ? '' : ' '),
    );
  }

  /** Puts other marks in place of all, says what was done and offers to take it back. */
  #replace(marks: ReadingMarks, said: string): void {
    this.#back = changesBetween(marks, readingMarks.current());
    readingMarks.replace(marks);
    this.#say(said);
    this.#showUndo();
  }

  #showUndo(): void {
    this.getPart('undo').hidden = this.#back === undefined;
  }

  #say(text: string, isFault = false): void {
    const status = this.getPart('status');
    status.textContent = text;
    status.toggleAttribute('data-fault', isFault);
  }

  async #show(): Promise<void> {
    const list = this.#list;
    if (list === undefined) return;
    const made = ++this.#made;
    const markOf = (work: MarkedWork): Mark => readingMarks.markOf(markIds(work));
    // A reader with marks has them shown, and what follows from them, once their works are here.
    let next = (await list.fetch(markedIds())) ? await list.next(markOf, most) : undefined;
    while (next === undefined && made === this.#made) {
      await this.askToRetry(this.getPart('unavailable'));
      next = (await list.fetch(markedIds())) ? await list.next(markOf, most) : undefined;
    }
    if (next === undefined || made !== this.#made) return;
    const { read, reading } = readingMarks.current();
    const dayOf = (days: Readonly<Record<string, string>>, work: MarkedWork): string =>
      markIds(work)
        .map((id) => days[id])
        .find((day) => day !== undefined) ?? '';
    const marked = (days: Readonly<Record<string, string>>, mark: 'read' | 'reading') =>
      [
        ...list.works.map((work) => ({ work, line: '' })),
        ...list.removed.map((work) => ({ work: { ...work, name: work.title }, line: this.t('reading.removed') })),
      ]
        .filter(({ work }) => markOf(work) === mark)
        .map(({ work, line }) => ({ work, line, end: formatDate(dayOf(days, work), this.language), day: dayOf(days, work) }))
        .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    this.#fill('reading', marked(reading, 'reading'));
    this.#fill('read', marked(read, 'read'));
    this.#fill(
      'next',
      next.map((each) => ({ work: each.work, line: this.#reason(each), end: formatMinutes(each.work.minutes, this.language) })),
    );
    this.#showCounts();
    paintMarks(this);
  }

  #reason({ work, unlocks, unlocksIn, follows }: NextWork): string {
    const areaName = (id: string): string => this.#list?.topics.find((topic) => topic.id === id)?.title ?? id;
    const home = this.#list?.topics.find((topic) => topic.id === work.topics[0]);
    return [
      ...(follows === undefined ? [] : [this.t('reading.follows', { name: follows.name })]),
      ...(unlocksIn === undefined
        ? []
        : [
            unlocks === 1
              ? this.t('reading.unlocksOne', { area: areaName(unlocksIn.area) })
              : unlocksIn.works === unlocks
                ? this.t('reading.unlocks', { n: unlocks, area: areaName(unlocksIn.area) })
                : this.t('reading.unlocksMost', { n: unlocks, m: unlocksIn.works, area: areaName(unlocksIn.area) }),
          ]),
      ...(follows === undefined && unlocksIn === undefined ? [home?.title ?? ''] : []),
    ].join(this.t('reading.semicolon'));
  }

  #fill(
    list: 'reading' | 'next' | 'read',
    rows: readonly { readonly work: MarkedWork; readonly line: string; readonly end: string }[],
  ): void {
    this.getPart(list).replaceChildren(
      ...rows.map(({ work, line, end }) =>
        workRow(this.copy('row', { title: titleLink(work, this.language), line, end }), work, this.t('marks.box', { name: work.name })),
      ),
    );
    this.getPart(`${list}Empty`).hidden = rows.length > 0;
  }

  #hasMarks(): boolean {
    return markedIds().length > 0;
  }

  #showCounts(): void {
    for (const button of [this.getPart('export'), this.getPart('erase')]) button.setAttribute('aria-disabled', String(!this.#hasMarks()));
    if (this.#list === undefined) return;
    const list = this.#list;
    const done = list.works.filter((work) => readingMarks.markOf(markIds(work)) === 'read');
    const time = formatMinutes(
      done.reduce((sum, work) => sum + work.minutes, 0),
      this.language,
    );
    this.getPart('counts').textContent = this.t('reading.counts', { n: done.length, all: list.count, time });
    const strangers = markedIds().filter((id) => list.lacks(id));
    const place = this.getPart('strangers');
    place.hidden = strangers.length === 0;
    place.textContent = this.t('reading.strangers', { n: strangers.length, ids: strangers.join(', ') });
  }
}

/** A work that has a row: one of the list, or one that was removed from it. */
type MarkedWork = RowWork & Pick<Work, 'name'>;

function markedIds(): readonly string[] {
  const { read, reading } = readingMarks.current();
  return [...Object.keys(read), ...Object.keys(reading)];
}

customElements.define('my-reading', MyReading);
