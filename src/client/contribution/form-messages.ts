import type { Finding } from './form-draft.ts';
import { fillText } from '../fill-text.ts';
import type { FormFields } from './form-values.ts';

/** Shows what is wrong with a draft: beside its fields, in the lines of the file, and below it what is about the whole. */
export class FormMessages {
  readonly #form: HTMLElement;
  readonly #fields: FormFields;
  readonly #rules: DocumentFragment;

  /** @param rules Links to the pages about rules, each with `data-rule`. */
  constructor(form: HTMLElement, fields: FormFields, rules: DocumentFragment) {
    this.#form = form;
    this.#fields = fields;
    this.#rules = rules;
  }

  /** @param isShown Whether the messages of a field are shown yet. */
  show(text: string, findings: readonly Finding[], isShown: (field: string) => boolean): void {
    const shown = findings.filter(({ field }) => isShown(field));
    for (const field of this.#fields.all()) this.#showBeside(field, shown);
    this.#showFile(text, shown);
    const whole = findings.filter(({ field }) => field === 'file');
    const errors = whole.filter(({ severity }) => severity === 'error');
    this.#form.querySelector('#found-file')?.replaceChildren(...errors.map((finding) => this.#message('p', finding)));
    this.#showAdvice(whole.filter(({ severity }) => severity === 'warning'));
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
    this.#form.querySelector('[data-place="yaml"]')?.replaceChildren(
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
    const place = this.#form.querySelector<HTMLElement>('[data-place="advice"]');
    if (place === null) return;
    place.hidden = findings.length === 0;
    place.querySelector('ul')?.replaceChildren(...findings.map((finding) => this.#message('li', finding)));
  }

  #message(tag: 'p' | 'li', { severity, rule, message, remedy }: Finding): HTMLElement {
    const element = document.createElement(tag);
    if (severity === 'warning') element.className = 'advice';
    // The page about the rule, named in the language of the page; the message is that of the command.
    const link = this.#rules.querySelector(`[data-rule="${rule}"]`)?.cloneNode(true);
    element.append(`${message} ${remedy} `, ...(link === undefined ? [] : [link]));
    return element;
  }

  #showCounts(): void {
    for (const count of this.#form.querySelectorAll<HTMLElement>('[data-count]')) {
      const text = String(this.#fields.value(this.#fields.fieldOf(count)?.dataset['field'] ?? '') ?? '');
      count.textContent = text === '' ? '' : fillText(count.dataset['count'], { n: [...text].length });
    }
  }
}
