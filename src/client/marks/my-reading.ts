import type { Work, WorksJson } from '#domain/plan/works-json.ts';
import { formatDate } from '#domain/work/format-date.ts';
import { formatMinutes } from '#domain/work/format-minutes.ts';
import { nextWorks, type NextWork } from '#domain/plan/next-works.ts';
import { longestFile, mergedMarks, readMarksFile, writeMarksFile } from '#domain/marks/marks-file.ts';
import { changesBetween, markIds, type MarkChanges, noMarks, type ReadingMarks, withChanges } from '#domain/marks/reading-marks.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { fetchJson } from '../fetch-json.ts';
import { fillText } from '../fill-text.ts';
import { paintMarks } from './paint-marks.ts';
import { readingMarks, today } from './marks-store.ts';
import { saveFile } from '../save-file.ts';
import { workRow } from '../work/work-row.ts';

/** How many works are suggested. */
const most = 8;

/**
 * <my-reading>: what the reader is reading, has read and could read next, and the marks as a file. Lists are made anew on
 * loading and when marks come from elsewhere; a row marked here stays where it is.
 */
class MyReading extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.dataset['language']) ?? languages[0];
  readonly #base = this.dataset['base'] ?? '/';
  #list: WorksJson | undefined;
  /** What takes back that the marks were erased or added to. Marks of other works, made since or in another tab, stay. */
  #back: MarkChanges | undefined;
  #isOwnMark = false;

  async connectedCallback(): Promise<void> {
    this.addEventListener('change', this.#onChange);
    this.addEventListener('click', this.#onClick);
    readingMarks.addEventListener('change', this.#onMarks);
    this.#list = await fetchJson<WorksJson>(this.dataset['works'] ?? '');
    const failed = this.querySelector<HTMLElement>('[data-failed]');
    if (failed !== null) failed.hidden = this.#list !== undefined;
    this.#show();
  }

  disconnectedCallback(): void {
    readingMarks.removeEventListener('change', this.#onMarks);
  }

  #onMarks = (): void => {
    if (!this.#isOwnMark) this.#show();
    this.#showCounts();
  };

  #onChange = (event: Event): void => {
    const control = event.target;
    if (!(control instanceof HTMLInputElement)) return;
    if (control.type === 'file') void this.#import(control);
    // Marks are set by <mark-keeper>, which hears of this later: its change must not take the row away.
    else if (control.matches('[data-read-box]')) {
      this.#isOwnMark = true;
      setTimeout(() => (this.#isOwnMark = false));
    }
  };

  #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || button.ariaDisabled === 'true') return;
    if ('export' in button.dataset) this.#export();
    if ('erase' in button.dataset) this.querySelector<HTMLDialogElement>('dialog')?.showModal();
    if ('eraseNow' in button.dataset) {
      this.querySelector<HTMLDialogElement>('dialog')?.close();
      this.#replace(noMarks, this.#text('erased'));
    }
    if ('keep' in button.dataset) this.querySelector<HTMLDialogElement>('dialog')?.close();
    if ('undo' in button.dataset && this.#back !== undefined) {
      this.#replace(withChanges(readingMarks.current(), this.#back), this.#text('undone'));
      this.#back = undefined;
      this.#showUndo();
    }
  };

  #export(): void {
    const day = today();
    const file = `roofline-reading-${day}.json`;
    saveFile(file, writeMarksFile(readingMarks.current(), day), 'application/json');
    this.#say(this.#text('exported', { file }));
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
        [this.#text('fault', { file: file.name }), this.#text(`fault-${marks.fault}`, { what: marks.what })].join(
          this.#language === 'zh' ? '' : ' ',
        ),
        true,
      );
      return;
    }
    const merged = mergedMarks(readingMarks.current(), marks);
    const known = this.#knownIds();
    const unknown = [...Object.keys(marks.read), ...Object.keys(marks.reading)].filter((id) => !known.has(id)).length;
    const { added, finished, kept } = merged;
    this.#replace(
      merged.marks,
      [
        this.#text('imported', { file: file.name, added, finished, kept }),
        ...(unknown > 0 && this.#list !== undefined ? [this.#text('unknown', { n: unknown })] : []),
      ].join(this.#language === 'zh' ? '' : ' '),
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
    const undo = this.querySelector<HTMLElement>('[data-undo]');
    if (undo !== null) undo.hidden = this.#back === undefined;
  }

  #say(text: string, isFault = false): void {
    const status = this.querySelector('[data-status]');
    if (status === null) return;
    status.textContent = text;
    status.classList.toggle('error', isFault);
  }

  #text(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fillText(this.querySelector(`[data-text="${name}"]`)?.textContent ?? '', values);
  }

  #show(): void {
    if (this.#list === undefined) return;
    const { read, reading } = readingMarks.current();
    const dayOf = (days: Readonly<Record<string, string>>, work: Work): string =>
      markIds(work)
        .map((id) => days[id])
        .find((day) => day !== undefined) ?? '';
    const marked = (days: Readonly<Record<string, string>>, mark: 'read' | 'reading') =>
      (this.#list?.works ?? [])
        .filter((work) => readingMarks.markOf(markIds(work)) === mark)
        .map((work) => ({ work, line: '', end: formatDate(dayOf(days, work), this.#language), day: dayOf(days, work) }))
        .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    this.#fill('reading', marked(reading, 'reading'));
    this.#fill('read', marked(read, 'read'));
    const next = nextWorks(this.#list, (work) => readingMarks.markOf(markIds(work)), most);
    this.#fill(
      'next',
      next.map((each) => ({ work: each.work, line: this.#reason(each), end: formatMinutes(each.work.minutes, this.#language) })),
    );
    this.#showCounts();
    paintMarks(this);
  }

  #reason({ work, unlocks, unlocksIn, follows }: NextWork): string {
    const areaName = (id: string): string => this.#list?.topics.find((topic) => topic.id === id)?.title ?? id;
    const home = this.#list?.topics.find((topic) => topic.id === work.topics[0]);
    return [
      ...(follows === undefined ? [] : [this.#text('follows', { name: follows.name })]),
      ...(unlocksIn === undefined
        ? []
        : [
            unlocks === 1
              ? this.#text('unlocksOne', { area: areaName(unlocksIn.area) })
              : unlocksIn.works === unlocks
                ? this.#text('unlocks', { n: unlocks, area: areaName(unlocksIn.area) })
                : this.#text('unlocksMost', { n: unlocks, m: unlocksIn.works, area: areaName(unlocksIn.area) }),
          ]),
      ...(follows === undefined && unlocksIn === undefined ? [home?.title ?? ''] : []),
    ].join(this.#text('semicolon'));
  }

  #fill(name: string, rows: readonly { readonly work: Work; readonly line: string; readonly end: string }[]): void {
    const section = this.querySelector<HTMLElement>(`[data-list="${name}"]`);
    const template = this.querySelector<HTMLTemplateElement>('template[data-work-row]');
    if (section === null || template === null) return;
    section.querySelector('ol')?.replaceChildren(...rows.map((row) => workRow(template, row.work, row, this.#base, this.#language)));
    const empty = section.querySelector<HTMLElement>('[data-empty]');
    if (empty !== null) empty.hidden = rows.length > 0;
  }

  /** The ids of all works of the list, and those they had before. */
  #knownIds(): ReadonlySet<string> {
    return new Set(this.#list?.works.flatMap(markIds));
  }

  #showCounts(): void {
    const { read, reading } = readingMarks.current();
    const works = this.#list?.works ?? [];
    const done = works.filter((work) => readingMarks.markOf(markIds(work)) === 'read');
    const time = formatMinutes(
      done.reduce((sum, work) => sum + work.minutes, 0),
      this.#language,
    );
    const counts = this.querySelector('[data-counts]');
    if (counts !== null && this.#list !== undefined) counts.textContent = this.#text('counts', { n: done.length, all: works.length, time });
    const none = Object.keys(read).length + Object.keys(reading).length === 0;
    for (const button of this.querySelectorAll('[data-export], [data-erase]')) button.setAttribute('aria-disabled', String(none));
    const known = this.#knownIds();
    const strangers = [...Object.keys(read), ...Object.keys(reading)].filter((id) => !known.has(id));
    const place = this.querySelector<HTMLElement>('[data-strangers]');
    if (place === null) return;
    place.hidden = this.#list === undefined || strangers.length === 0;
    place.textContent = this.#text('strangers', { n: strangers.length, ids: strangers.join(', ') });
  }
}

customElements.define('my-reading', MyReading);
