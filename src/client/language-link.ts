/** <language-link>: the link inside it leads to the same page with the same query and filters. */
class LanguageLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#keepQuery, { capture: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#keepQuery, { capture: true });
  }

  #keepQuery = (): void => {
    const link = this.querySelector('a');
    if (link !== null) {
      link.search = location.search;
      link.hash = location.hash;
    }
  };
}

customElements.define('language-link', LanguageLink);
