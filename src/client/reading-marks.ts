import { type Mark, marking, markOf, noMarks, readStored, type ReadingMarks } from '#domain/reading-marks.ts';

/** Where marks are stored. `public/before-paint.js` reads the same. */
const keys = { read: 'roofline.read', reading: 'roofline.reading' } as const;
/** What the name of the tab begins with when it holds marks that could not be stored. */
const tabPrefix = 'roofline.marks:';

/** What went wrong with the storage: refused by the browser, full, or holding what is no list of marks. */
export type StorageFault = 'refused' | 'full' | 'damaged';

/**
 * The marks of this reader. Fires `change` when they change, here or in another tab, and `fault` with a `StorageFault` once
 * when they cannot be stored. They are then kept in the name of the tab, which outlives the page and not the tab.
 */
class ReadingMarksStore extends EventTarget {
  #marks: ReadingMarks = noMarks;
  /** Whether the tab's name holds the marks, since the storage does not take them. */
  #isTabOnly = inTab() !== undefined;

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
    const kept = inTab();
    if (kept !== undefined) {
      this.#marks = kept;
      return;
    }
    try {
      this.#marks = { read: takeStored(keys.read, this.#tell), reading: takeStored(keys.reading, this.#tell) };
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
      window.name = `${tabPrefix}${JSON.stringify([JSON.stringify(this.#marks.read), JSON.stringify(this.#marks.reading)])}`;
      if (!this.#isTabOnly) this.#tell(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused');
      this.#isTabOnly = true;
    }
  }

  #tell = (fault: StorageFault): void => {
    // After the listeners of the page have come.
    setTimeout(() => this.dispatchEvent(new CustomEvent<StorageFault>('fault', { detail: fault })));
  };
}

/** The marks in the name of the tab, if it has any. Another site may have named the tab. */
function inTab(): ReadingMarks | undefined {
  if (!window.name.startsWith(tabPrefix)) return undefined;
  try {
    const [read, reading] = JSON.parse(window.name.slice(tabPrefix.length)) as readonly [string, string];
    return { read: readStored(read).days, reading: readStored(reading).days };
  } catch {
    return undefined;
  }
}

/** What is stored under a key. What is not understood is put aside under another key, and told. */
function takeStored(key: string, tell: (fault: StorageFault) => void): ReadingMarks['read'] {
  const text = localStorage.getItem(key);
  const { days, isDamaged } = readStored(text);
  if (isDamaged && text !== null) {
    const asides = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    const free = asides.filter((other) => other.startsWith(`${key}.damaged-`)).length + 1;
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
