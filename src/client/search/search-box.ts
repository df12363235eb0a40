import { languages } from '#domain/vocabulary.ts';
import { areSingleKeysOn, isFree } from '../keys/single-keys.ts';

/** How long typing must pause before works are suggested, in milliseconds. */
const typingPause = 120;

/**
 * <search-box>: the key `/` moves the focus into its field, unless the reader is typing somewhere; Esc leaves an empty one.
 * Where the box has a list, works are suggested in it; nothing of the search is loaded before the field has the focus.
 */
class SearchBox extends HTMLElement {
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
    this.querySelector('input')?.addEventListener('focus', () => void this.#prepare(), { once: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  async #prepare(): Promise<void> {
    const field = this.querySelector('input');
    const list = this.querySelector<HTMLUListElement>('ul[data-suggestions]');
    if (field === null || list === null) return;
    const { SearchSuggestions } = await import('./search-suggestions.ts');
    const { base = '/', language, searchFor = '{query}' } = this.dataset;
    const suggestions = new SearchSuggestions(field, list, {
      base,
      searchFor,
      language: languages.find((known) => known === language) ?? languages[0],
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void suggestions.suggest(), typingPause);
    });
    // What was typed while this was loading.
    if (field.value !== '') void suggestions.suggest();
  }

  #onKey = (event: KeyboardEvent): void => {
    const field = this.querySelector('input');
    // The search page takes Esc for itself while there is something to clear.
    if (field === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && document.activeElement === field && field.value === '') field.blur();
    if (event.key === '/' && areSingleKeysOn() && isFree(event)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  };
}

customElements.define('search-box', SearchBox);
