import { type CitationFormatId, formatFiles } from '#domain/citations/format-files.ts';
import type { citeBox } from '../../contracts/citations/cite-box.ts';
import { copyText } from '../copy-text.ts';
import { areSingleKeysOn, isFree } from '../keys/single-keys.ts';
import { PageElement } from '../page-element.ts';
import { saveFile } from '../save-file.ts';

/** <cite-box>: copies the citation of the format that is picked, or saves it as a file; the key c opens it. */
class CiteBox extends PageElement<typeof citeBox> {
  connected(): void {
    this.listen(this.getPart('copy'), 'click', () => void this.#copy());
    this.listen(this.getPart('save'), 'click', () => this.#save());
    this.listen(this, 'change', () => this.#say(''));
    this.listen(document, 'keydown', this.#onKey);
  }

  async #copy(): Promise<void> {
    const isCopied = await copyText(Promise.resolve(this.#text));
    this.#say(this.t(isCopied ? 'cite.copied' : 'cite.notCopied'));
  }

  #save(): void {
    const { extension, mediaType } = formatFiles[this.#format];
    saveFile(`${this.settings.name}.${extension}`, this.#text, mediaType);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'c' || event.repeat || !areSingleKeysOn() || !isFree(event)) return;
    event.preventDefault();
    const box = this.getPart('box');
    box.open = true;
    box.scrollIntoView({ block: 'nearest' });
    this.#picked.focus({ preventScroll: true });
  };

  get #picked(): HTMLInputElement {
    const [first, ...others] = this.allParts('format');
    return others.find(({ checked }) => checked) ?? (first as HTMLInputElement);
  }

  get #format(): CitationFormatId {
    return this.#picked.value as CitationFormatId;
  }

  /** The citation in the format that is picked, as a file has it. */
  get #text(): string {
    const shown = this.allParts('text').find(({ dataset }) => dataset['format'] === this.#format);
    const text = `${shown?.textContent ?? ''}\n`;
    return this.#format === 'ris' ? text.replaceAll('\n', '\r\n') : text;
  }

  #say(text: string): void {
    this.getPart('said').textContent = text;
  }
}

customElements.define('cite-box', CiteBox);
