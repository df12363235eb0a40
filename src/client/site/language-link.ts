import type { languageLink } from '../../contracts/site/language-link.ts';
import { PageElement } from '../page-element.ts';

/** <language-link>: the link inside it leads to the same page with the same query and filters. */
class LanguageLink extends PageElement<typeof languageLink> {
  connected(): void {
    // Before the link is followed.
    this.listen(this, 'click', () => Object.assign(this.getPart('other'), { search: location.search, hash: location.hash }), {
      capture: true,
    });
  }
}

customElements.define('language-link', LanguageLink);
