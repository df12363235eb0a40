/** Where the switch is stored: `off`, or nothing. `public/before-paint.js` reads the same. */
const storageKey = 'roofline.keys';
const root = document.documentElement;

/** Whether keys of one character act. A reader can switch them off, for speech input types letters too (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return root.dataset['keys'] !== 'off';
}

/** Switches keys of one character on or off, here and on the pages that follow. */
export function turnSingleKeys(on: boolean): void {
  show(on);
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage may be refused; the choice then lasts for the page.
  }
}

/** Whether a pressed key is left for the page: nobody has taken it, and it belongs to no typing, no command and no dialog. */
export function isFree(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
  const isOthers = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
  return !isTyping && !isOthers && document.querySelector('dialog[open]') === null;
}

function show(on: boolean): void {
  if (on) delete root.dataset['keys'];
  else root.dataset['keys'] = 'off';
}

function follow(): void {
  try {
    show(localStorage.getItem(storageKey) !== 'off');
  } catch {
    // Refused: what was chosen on this page stays.
  }
}

addEventListener('storage', ({ key }) => {
  if (key === null || key === storageKey) follow();
});
// A page that comes back from the browser's memory has missed what was switched on others.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) follow();
});
