import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import type { PageElement } from '../page-element.ts';
import type { FieldControls } from './field-controls.ts';
import type { Finding } from './form-draft.ts';

/** Shows what is wrong with a draft: beside its fields, in the lines of the file, and below it what is about the whole. */
export class FormMessages {
  readonly #page: PageElement<typeof contributionForm>;
  readonly #fields: FieldControls;
  /** Links to the pages about rules, each with `data-rule`. */
  #rules: HTMLElement | undefined;

  constructor(page: PageElement<typeof contributionForm>, fields: FieldControls) {
    this.#page = page;
    this.#fields = fields;
  }

  /** @param isShown Whether the messages of a field are shown yet. */
  show(text: string, findings: readonly Finding[], isShown: (field: string) => boolean): void {
    const shown = findings.filter(({ field }) => isShown(field));
    for (const field of this.#fields.all()) this.#showBeside(field, shown);
    this.#showFile(text, shown);
    const whole = findings.filter(({ field }) => field === 'file');
    const errors = whole.filter(({ severity }) => severity === 'error');
    this.#page.getPart('foundFile').replaceChildren(...errors.map((finding) => this.#message('p', finding)));
    this.#showAdvice(whole.filter(({ severity }) => severity === 'warning'));
    this.#showCounts();
  }

  /** Shows the file alone. What is said of it stays. */
  showText(text: string): void {
    this.#showFile(text, []);
    this.#showCounts();
  }

  #showBeside(field: HTMLElement, shown: readonly Finding[]): void {
    const own = shown.filter((finding) => finding.field === field.dataset['field']);
    const isWrong = own.some(({ severity }) => severity === 'error');
    field.classList.toggle('wrong', isWrong);
    for (const control of this.#fields.controlsOf(field)) {
      if (isWrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    // Beside the address stands what it says, which no check finds.
    if (field.dataset['field'] === 'address') return;
    const place = field.querySelector('[id^="found-"]');
    const messages = own.map((finding) => this.#message('p', finding));
    // A live region that is set anew is read anew.
    if (place !== null && place.textContent !== messages.map(({ textContent }) => textContent).join('')) place.replaceChildren(...messages);
  }

  #showFile(text: string, shown: readonly Finding[]): void {
    // What is missing has no line of its own.
    const errors = shown.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-field');
    const bad = new Set(errors.flatMap(({ position }) => (position.known ? [position.line] : [])));
    const lines = text.replace(/\n$/, '').split('\n');
    this.#page.getPart('yaml').replaceChildren(
      ...lines.map((line, index) => {
        const element = document.createElement('span');
        element.className = 'line';
        element.toggleAttribute('data-faulty', bad.has(index + 1));
        element.textContent = `${line}\n`;
        return element;
      }),
    );
  }

  #showAdvice(findings: readonly Finding[]): void {
    this.#page.getPart('advice').hidden = findings.length === 0;
    this.#page.getPart('adviceList').replaceChildren(...findings.map((finding) => this.#message('li', finding)));
  }

  #message(tag: 'p' | 'li', { severity, rule, message, remedy }: Finding): HTMLElement {
    const element = document.createElement(tag);
    if (severity === 'warning') element.className = 'advice';
    // The page about the rule, named in the language of the page; the message is that of the command.
    this.#rules ??= this.#page.copy('rules', {});
    const link = this.#rules.querySelector(`[data-rule="${rule}"]`)?.cloneNode(true);
    element.append(`${message} ${remedy} `, ...(link === undefined ? [] : [link]));
    return element;
  }

  #showCounts(): void {
    for (const count of this.#page.getPart('form').querySelectorAll('[data-character-count]')) {
      const text = String(this.#fields.value(this.#fields.nameOf(count) ?? '') ?? '');
      count.textContent = text === '' ? '' : this.#page.t('contribute.characters', { n: [...text].length });
    }
  }
}
