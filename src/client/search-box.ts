/** <search-box>: the key `/` moves the focus into its field, unless the reader is typing somewhere; Esc leaves an empty one. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const field = this.querySelector('input');
    // The search page takes Esc for itself while there is something to clear.
    if (field === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && document.activeElement === field && field.value === '') field.blur();
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
}

customElements.define('search-box', SearchBox);
