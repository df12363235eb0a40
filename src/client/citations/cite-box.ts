import type { citeBox } from '../../contracts/citations/cite-box.ts';
import { PageElement } from '../page-element.ts';

/** <cite-box>: copies the citation of the format that is picked. */
class CiteBox extends PageElement<typeof citeBox> {
  connected(): void {
    this.listen(this.getPart('copy'), 'click', () => void this.#copy());
    this.listen(this, 'change', () => this.#say(''));
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#say(this.t('cite.copied'));
    } catch {
      // It may be refused, and pages that are not secure have no clipboard.
      this.#say(this.t('cite.notCopied'));
    }
  }

  /** The citation in the format that is picked. */
  get #text(): string {
    const format = this.allParts('format').find(({ checked }) => checked)?.value;
    return this.allParts('text').find(({ dataset }) => dataset['format'] === format)?.textContent ?? '';
  }

  #say(text: string): void {
    this.getPart('said').textContent = text;
  }
}

customElements.define('cite-box', CiteBox);
