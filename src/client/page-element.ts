import type { Language } from '#domain/vocabulary.ts';
import type { Contract, PartsOf, SettingsOf, SlotsOf, TemplateOf, TextOf } from '../contracts/contract.ts';
import { filledText, type TextValues } from '../i18n/filled-text.ts';
import type { ValuesOf } from '../i18n/index.ts';
import { fillSlots, type SlotValues } from './fill-slots.ts';
import { languageOf } from './language-of.ts';

/** The events of the page by name; others have no more than any event. */
type EventOf<Name extends string> = Name extends keyof WindowEventMap ? WindowEventMap[Name] : Event;

/**
 * What the custom elements of the site are made from: an element takes its texts, settings, parts and templates from the page
 * by the names in its contract, and stops listening when it leaves the page.
 */
export abstract class PageElement<Of extends Contract = Contract> extends HTMLElement {
  #life = new AbortController();

  /** Called when the element has come into the page. */
  protected abstract connected(): void;

  connectedCallback(): void {
    this.#life = new AbortController();
    this.connected();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Does something when the element leaves the page: a timer stops, an observer looks no more. */
  atEnd(end: () => void): void {
    this.#life.signal.addEventListener('abort', end, { once: true });
  }

  /** The language that the element is in. */
  get language(): Language {
    return languageOf(this);
  }

  #texts: Readonly<Record<TextOf<Of>, string>> | undefined;

  /** A text of the contract, filled in. @example this.t('plan.total', { n: 3, time: '2 h' }) */
  t<Key extends TextOf<Of>>(key: Key, ...values: ValuesOf<Key>): string {
    this.#texts ??= JSON.parse(this.dataset['texts'] ?? '{}') as Readonly<Record<TextOf<Of>, string>>;
    const [given]: readonly TextValues[] = values;
    return filledText<TextOf<Of>>(this.#texts, key, given);
  }

  #settings: SettingsOf<Of> | undefined;

  /** What the page says besides texts. */
  get settings(): SettingsOf<Of> {
    return (this.#settings ??= JSON.parse(this.dataset['settings'] ?? '{}') as SettingsOf<Of>);
  }

  /** A part that is there once. */
  getPart<Name extends keyof PartsOf<Of, ''> & string>(name: Name): PartsOf<Of, ''>[Name] {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (part === null) throw new Error(`no part ${name}`);
    return part as PartsOf<Of, ''>[Name];
  }

  /** A part that may be missing. */
  findPart<Name extends keyof PartsOf<Of, '?'> & string>(name: Name): PartsOf<Of, '?'>[Name] | null {
    return this.querySelector(`[data-part="${name}"]`) as PartsOf<Of, '?'>[Name] | null;
  }

  /** All parts of a name. */
  allParts<Name extends keyof PartsOf<Of, '+'> & string>(name: Name): readonly PartsOf<Of, '+'>[Name][] {
    return [...this.querySelectorAll(`[data-part="${name}"]`)] as PartsOf<Of, '+'>[Name][];
  }

  /** A filled copy of a template. */
  copy<Name extends TemplateOf<Of>>(name: Name, values: SlotValues<SlotsOf<Of, Name>>): HTMLElement {
    const copy = this.blank(name);
    fillSlots<SlotsOf<Of, Name>>(copy, values);
    return copy;
  }

  /** A copy of a template with nothing filled in. */
  protected blank(name: string): HTMLElement {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
    const copy = template?.content.firstElementChild?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error(`no template ${name}`);
    return copy;
  }

  /** Listens until the element leaves the page. */
  listen<Name extends string>(
    target: EventTarget,
    name: Name,
    listener: (event: EventOf<Name>) => void,
    options: AddEventListenerOptions = {},
  ): void {
    target.addEventListener(name, (event) => listener(event as EventOf<Name>), { ...options, signal: this.#life.signal });
  }
}
