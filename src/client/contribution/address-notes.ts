import type { PublishedList } from '#domain/contribution/published-list.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { shortName } from '#domain/work/short-name.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import { urls } from '../../urls.ts';
import type { PageElement } from '../page-element.ts';
import type { FieldControls } from './field-controls.ts';
import type { Twin } from './form-draft.ts';

/** What the rest of the form says where the address is spoken of. */
interface Asked {
  readonly check: Pick<typeof import('./form-draft.ts'), 'listedTwin' | 'valuesOfAddress'>;
  readonly kind: Kind;
  /** Without it no twin is found. */
  readonly list: PublishedList | undefined;
  /** Whether the entry is a new one: a correction is its own twin. */
  readonly isNew: boolean;
  /** Whether somebody is typing the address. */
  readonly isTyped: boolean;
}

/** What is said beside the address, which no check says: what it filled in, that it is none, and which work of the list is the same. */
export class AddressNotes {
  readonly #page: PageElement<typeof contributionForm>;
  readonly #fields: FieldControls;

  constructor(page: PageElement<typeof contributionForm>, fields: FieldControls) {
    this.#page = page;
    this.#fields = fields;
  }

  /** Says which fields the address filled in; nothing where it is none. */
  showFilled(names: readonly string[]): void {
    const fields = names.map((name) => this.#fields.labelOf(name)).join(this.#page.t('list.comma'));
    this.#say('addressSaid', names.length === 0 ? '' : this.#page.t('contribute.filled', { fields }));
    this.#say('addressWrong', '');
  }

  show({ check, kind, list, isNew, isTyped }: Asked): void {
    const address = String(this.#fields.value('address') ?? '');
    const isNone = address !== '' && check.valuesOfAddress(address, list) === undefined;
    if (isNone && !isTyped) {
      this.#say('addressSaid', '');
      this.#say('addressWrong', this.#page.t('contribute.addressUnknown'));
    } else if (!isNone) this.#say('addressWrong', '');
    this.#showTwin(isNew && list !== undefined ? check.listedTwin(this.#fields.values(), kind, list) : undefined);
  }

  /** Names the work of the list that is the same, while the rest of the form is still missing. */
  #showTwin(twin: Twin | undefined): void {
    const place = this.#page.getPart('twin');
    const shown = twin === undefined ? '' : `${twin.entry.id} ${twin.what}`;
    // A live region that is set anew is read anew.
    if (place.dataset['twin'] === shown) return;
    place.dataset['twin'] = shown;
    place.replaceChildren(...(twin === undefined ? [] : [this.#message(twin)]));
  }

  #message({ entry, what }: Twin): HTMLElement {
    const name = this.#page.t(`contribute.what.${what === 'arXiv identifier' ? 'arXiv' : what}`);
    // The link stands in place of the name.
    const [before = '', after = ''] = this.#page.t('contribute.known', { what: name, work: '{work}' }).split('{work}');
    const work = document.createElement('a');
    work.href = urls.entry(this.#page.language, entry);
    work.textContent = shortName(entry);
    return this.#page.copy('known', { said: [before, work, after], fix: { href: `?fix=${encodeURIComponent(entry.id)}` } });
  }

  #say(part: 'addressSaid' | 'addressWrong', text: string): void {
    const place = this.#page.getPart(part);
    // A live region that is set anew is read anew.
    if (place.textContent === text) return;
    place.hidden = text === '';
    place.textContent = text;
  }
}
