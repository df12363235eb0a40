import {
  changesBetween,
  type Mark,
  type MarkChanges,
  marking,
  markOf,
  noMarks,
  readChanges,
  readStored,
  type ReadingMarks,
  withChanges,
  writeChanges,
} from '#domain/marks/reading-marks.ts';

/** Where marks are stored. `public/before-paint.js` reads the same. */
const keys = { read: 'roofline.read', reading: 'roofline.reading' } as const;
/** What the name of the tab begins with when it holds changes to the marks that could not be stored. */
const tabPrefix = 'roofline.marks:';

/** What went wrong with the storage: refused by the browser, full, or holding what is no list of marks. */
export type StorageFault = 'refused' | 'full' | 'damaged';

/**
 * The marks of this reader. Fires `change` when they change, here or in another tab, and `fault` with a `StorageFault` once
 * when they cannot be stored. What is changed then is kept in the name of the tab, which outlives the page and not the tab;
 * it is what has changed and not all marks, so that storing it later undoes nothing that other tabs have stored.
 */
class ReadingMarksStore extends EventTarget {
  #marks: ReadingMarks = withChanges(noMarks, changesInTab() ?? noChanges);
  /** Whether the tab's name holds changes, since the storage does not take them. */
  #isTabOnly = changesInTab() !== undefined;
  readonly #faults = new Set<StorageFault>();

  constructor() {
    super();
    this.#read();
    addEventListener('storage', (event) => {
      if (event.key === null || event.key === keys.read || event.key === keys.reading) this.#refresh();
    });
    // A page that comes back from the browser's memory has missed what other pages did.
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#refresh();
    });
  }

  /** What has gone wrong so far: some of it before anybody listens. */
  faults(): readonly StorageFault[] {
    return [...this.#faults];
  }

  current(): ReadingMarks {
    return this.#marks;
  }

  /** @param ids The id of a work and those it had before. */
  markOf(ids: readonly string[]): Mark {
    return markOf(ids, this.#marks);
  }

  mark(ids: readonly string[], mark: Mark): void {
    // What another tab has just stored is not lost.
    this.#read();
    this.replace(marking(this.#marks, ids, mark, today()));
  }

  /** Takes other marks in place of all. */
  replace(marks: ReadingMarks): void {
    this.#marks = marks;
    this.#write();
    this.dispatchEvent(new Event('change'));
  }

  #refresh(): void {
    this.#read();
    this.dispatchEvent(new Event('change'));
  }

  #read(): void {
    try {
      const stored = { read: takeStored(keys.read, this.#tell), reading: takeStored(keys.reading, this.#tell) };
      this.#marks = withChanges(stored, changesInTab() ?? noChanges);
    } catch {
      // Refused. It is said when there is something to store.
    }
  }

  #write(): void {
    try {
      for (const list of ['read', 'reading'] as const) {
        if (Object.keys(this.#marks[list]).length === 0) localStorage.removeItem(keys[list]);
        else localStorage.setItem(keys[list], JSON.stringify(this.#marks[list]));
      }
      if (this.#isTabOnly) window.name = '';
      this.#isTabOnly = false;
    } catch (cause) {
      window.name = `${tabPrefix}${writeChanges(changesBetween(storedMarks(), this.#marks))}`;
      if (!this.#isTabOnly) this.#tell(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused');
      this.#isTabOnly = true;
    }
  }

  #tell = (fault: StorageFault): void => {
    if (this.#faults.has(fault)) return;
    this.#faults.add(fault);
    this.dispatchEvent(new CustomEvent<StorageFault>('fault', { detail: fault }));
  };
}

const noChanges: MarkChanges = { ...noMarks, unread: [] };

/** The changes in the name of the tab, if it has any. Another site may have named the tab. */
function changesInTab(): MarkChanges | undefined {
  return window.name.startsWith(tabPrefix) ? readChanges(window.name.slice(tabPrefix.length)) : undefined;
}

/** What is stored now, as far as it can be had. */
function storedMarks(): ReadingMarks {
  try {
    return { read: readStored(localStorage.getItem(keys.read)).days, reading: readStored(localStorage.getItem(keys.reading)).days };
  } catch {
    return noMarks;
  }
}

/** What is stored under a key. What is not understood is put aside under another key, and told. */
function takeStored(key: string, tell: (fault: StorageFault) => void): ReadingMarks['read'] {
  const text = localStorage.getItem(key);
  const { days, isDamaged } = readStored(text);
  if (isDamaged && text !== null) {
    let free = 1;
    while (localStorage.getItem(`${key}.damaged-${free}`) !== null) free += 1;
    try {
      localStorage.setItem(`${key}.damaged-${free}`, text);
      localStorage.setItem(key, JSON.stringify(days));
      tell('damaged');
    } catch {
      // No room to put it aside: it stays where it is.
    }
  }
  return days;
}

/** The reader's day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [String(now.getFullYear()), ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The one store of the page. */
export const readingMarks = new ReadingMarksStore();
