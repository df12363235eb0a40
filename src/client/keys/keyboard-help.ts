import type { keyboardHelp } from '../../contracts/keys/keyboard-help.ts';
import { PageElement } from '../page-element.ts';
import { areSingleKeysOn, isFree, turnSingleKeys } from './single-keys.ts';

/** <keyboard-help>: the key ? and the button inside it open the dialog; its box switches keys of one character on and off. */
export class KeyboardHelp extends PageElement<typeof keyboardHelp> {
  connected(): void {
    this.listen(document, 'keydown', this.#onKey);
    this.listen(this.getPart('open'), 'click', () => this.#open());
    // The browser gives the focus back to where it was.
    this.listen(this.getPart('close'), 'click', () => this.getPart('dialog').close());
    this.listen(this.getPart('single'), 'change', () => turnSingleKeys(this.getPart('single').checked));
  }

  /** Says to a screen reader what became of a work that a key has marked. */
  sayMarked(isRead: boolean): void {
    this.getPart('said').textContent = this.t(isRead ? 'keys.read' : 'keys.unread');
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== '?' || !areSingleKeysOn() || !isFree(event)) return;
    event.preventDefault();
    this.#open();
  };

  #open(): void {
    this.getPart('single').checked = areSingleKeysOn();
    this.getPart('dialog').showModal();
  }
}

customElements.define('keyboard-help', KeyboardHelp);
