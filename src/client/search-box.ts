/** <search-box>: the key `/` moves the focus into its field, unless the reader is typing somewhere; Esc leaves it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const field = this.querySelector('input');
    if (field === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && document.activeElement === field) {
      if (field.value === '') field.blur();
    } else if (
      event.key === '/' &&
      !(event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
    ) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  };
}

customElements.define('search-box', SearchBox);
