import { readingMarks } from './marks-store.ts';

/** What shows a work: rows of lists, and marks, links and shapes that stand for one. */
const shown = '[data-entry], [data-work]';

/**
 * Says on everything that shows a work whether it is read or being read, for the styles, and keeps its box in step.
 * `public/before-paint.js` does the same while a page is being parsed; this does it for what changes later.
 */
export function paintMarks(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>(shown)) {
    const mark = readingMarks.markOf(idsOf(element));
    if (mark === 'unread') delete element.dataset['mark'];
    else element.dataset['mark'] = mark;
    for (const box of element.querySelectorAll<HTMLInputElement>('[data-read-box]')) {
      box.checked = mark === 'read';
      box.indeterminate = mark === 'reading';
    }
  }
}

/** The id of the work that an element shows, and those it had before. */
export function idsOf({ dataset }: HTMLElement | SVGElement): readonly string[] {
  const former = dataset['former'] ?? '';
  return [dataset['entry'] ?? dataset['work'] ?? '', ...(former === '' ? [] : former.split(' '))];
}
