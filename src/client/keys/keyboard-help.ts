import { areSingleKeysOn, isFree, turnSingleKeys } from './single-keys.ts';

/** <keyboard-help>: the key ? and the button inside it open the dialog; its box switches keys of one character on and off. */
class KeyboardHelp extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onChange);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onChange);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '?' || !areSingleKeysOn() || !isFree(event)) return;
    event.preventDefault();
    this.#open();
  };

  #onClick = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-open]')) this.#open();
    // The browser gives the focus back to where it was.
    if (target.closest('[data-close]')) this.querySelector('dialog')?.close();
  };

  #onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) turnSingleKeys(target.checked);
  };

  #open(): void {
    const box = this.querySelector<HTMLInputElement>('dialog input');
    if (box !== null) box.checked = areSingleKeysOn();
    this.querySelector('dialog')?.showModal();
  }
}

customElements.define('keyboard-help', KeyboardHelp);
