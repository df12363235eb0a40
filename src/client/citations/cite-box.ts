import type { citeBox } from '../../contracts/citations/cite-box.ts';
import { copyText } from '../copy-text.ts';
import { PageElement } from '../page-element.ts';

/** <cite-box>: copies the citation of the format that is picked. */
class CiteBox extends PageElement<typeof citeBox> {
  connected(): void {
    this.listen(this.getPart('copy'), 'click', () => void this.#copy());
    this.listen(this, 'change', () => this.#say(''));
  }

  async #copy(): Promise<void> {
    const isCopied = await copyText(Promise.resolve(this.#text));
    this.#say(this.t(isCopied ? 'cite.copied' : 'cite.notCopied'));
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
