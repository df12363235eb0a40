import type { searchBox } from '../../contracts/search/search-box.ts';
import { areSingleKeysOn, isFree } from '../keys/single-keys.ts';
import { PageElement } from '../page-element.ts';

/** How long typing must pause before works are suggested, in milliseconds. */
const typingPause = 120;

/**
 * <search-box>: the key `/` moves the focus into its field, unless the reader is typing somewhere; Esc leaves an empty one.
 * Where the box has a list, works are suggested in it; nothing of the search is loaded before the field has the focus.
 */
export class SearchBox extends PageElement<typeof searchBox> {
  #typing: ReturnType<typeof setTimeout> | undefined;

  connected(): void {
    this.listen(document, 'keydown', this.#onKey);
    const list = this.findPart('suggestions');
    if (list !== null) this.listen(this.getPart('field'), 'focus', () => void this.#prepare(list), { once: true });
  }

  async #prepare(list: HTMLUListElement): Promise<void> {
    const field = this.getPart('field');
    // Suggestions are an extra: without them the form still leads to the search.
    const loaded = await import('./search-suggestions.ts').catch(() => undefined);
    if (loaded === undefined) return;
    const suggestions = new loaded.SearchSuggestions(this, field, list);
    this.listen(field, 'input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void suggestions.suggest(), typingPause);
    });
    // What was typed while this was loading.
    if (field.value !== '') void suggestions.suggest();
  }

  #onKey = (event: KeyboardEvent): void => {
    const field = this.getPart('field');
    // The search page takes Esc for itself while there is something to clear.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && document.activeElement === field && field.value === '') field.blur();
    if (event.key === '/' && areSingleKeysOn() && isFree(event)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  };
}

customElements.define('search-box', SearchBox);
