import { KeyboardHelp } from './keyboard-help.ts';
import { areSingleKeysOn, isFree } from './single-keys.ts';

/**
 * Keys in lists: while the focus is in the row of a work, j and k or the arrows lead to the next and the previous row of
 * the page that is shown, and x marks the work as read or unread. Rows come and go, so the page listens and not the row.
 */
document.addEventListener('keydown', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-entry]') : null;
  if (row === null) return;
  const by = rowsOn(event);
  if (by !== 0) {
    const rows = [...document.querySelectorAll<HTMLElement>('li[data-entry]')].filter((each) => each.checkVisibility());
    const other = rows[rows.indexOf(row) + by];
    // At either end an arrow scrolls the page, as ever.
    if (other === undefined) return;
    event.preventDefault();
    focusRow(other);
  } else if (event.key === 'x' && !event.repeat && areSingleKeysOn() && isFree(event)) toggleBox(row);
});

/** How many rows a pressed key leads on: 1 or -1, or 0 when it is no such key or not meant for the list. */
export function rowsOn(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.shiftKey || !isFree(event)) return 0;
  const letters = areSingleKeysOn();
  if (event.key === 'ArrowDown' || (letters && event.key === 'j')) return 1;
  return event.key === 'ArrowUp' || (letters && event.key === 'k') ? -1 : 0;
}

/** Moves the focus to the title of a row, and the row into view. */
export function focusRow(row: Element): void {
  row.querySelector<HTMLElement>(':is(h2, h3) a')?.focus({ preventScroll: true });
  // The browser keeps it clear of the filter bar, by the scroll padding of the page.
  row.scrollIntoView({ block: 'nearest' });
}

/** Ticks or unticks the box of a row. A screen reader hears what became of it, since the focus may be elsewhere in the row. */
function toggleBox(row: Element): void {
  const box = row.querySelector<HTMLInputElement>('[data-read-box]');
  box?.click();
  const help = document.querySelector('keyboard-help');
  if (box !== null && help instanceof KeyboardHelp && document.activeElement !== box) help.sayMarked(box.checked);
}
