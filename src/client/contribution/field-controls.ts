import { type EntryDraft, withField } from '#domain/contribution/entry-draft.ts';
import { valueAt } from '#domain/plain-data.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import type { PageElement } from '../page-element.ts';

/** What a form states, by the name of the field: text, a number, or a list. Fields without value are empty. */
export type FormValues = Readonly<Record<string, unknown>>;

const fields = '[data-field][data-control]';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * The fields of the form: elements with `data-field` and `data-control`, as `ContributeField.astro` writes them, each with its
 * label and the controls that a person fills in. Lists grow from the `<template>` in their field.
 */
export class FieldControls {
  readonly #page: PageElement<typeof contributionForm>;

  constructor(page: PageElement<typeof contributionForm>) {
    this.#page = page;
  }

  connect(): void {
    const form = this.#page.getPart('form');
    for (const field of this.all()) this.#growItems(field);
    this.#page.listen(form, 'input', ({ target }) => {
      const field = fieldOf(target);
      if (field !== undefined) this.#growItems(field);
    });
    this.#page.listen(form, 'click', ({ target }) => this.#onClick(target));
  }

  all(within: Element = this.#page.getPart('form')): readonly HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>(fields)];
  }

  /** The names of the fields, in their order in the form, or in a part of it. */
  names(within?: Element): readonly string[] {
    return this.all(within).map(nameIn);
  }

  /** The name of the field that an element belongs to. */
  nameOf(element: unknown): string | undefined {
    const field = fieldOf(element);
    return field === undefined ? undefined : nameIn(field);
  }

  /** What the form calls a field. */
  labelOf(name: string): string {
    return this.#named(name)?.dataset['label'] ?? name;
  }

  /** The controls of a field that a person fills in. */
  controlsOf(field: HTMLElement): readonly Control[] {
    return [...field.querySelectorAll<Control>('input, textarea, select')];
  }

  /** Leads to the first control of a field, and opens the part of the form that it is in. */
  focus(name: string | undefined): void {
    const field = name === undefined ? undefined : this.#named(name);
    if (field === undefined) return;
    const part = field.closest('details');
    if (part !== null) part.open = true;
    this.controlsOf(field)[0]?.focus();
  }

  /** What the visible fields state. */
  values(): FormValues {
    return Object.fromEntries(
      this.all()
        .filter((field) => !field.hidden)
        .map((field) => [nameIn(field), this.#valueOf(field)]),
    );
  }

  value(name: string): unknown {
    const field = this.#named(name);
    return field === undefined ? undefined : this.#valueOf(field);
  }

  write(name: string, value: unknown): void {
    const field = this.#named(name);
    if (field === undefined) return;
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
    switch (field.dataset['control']) {
      case 'ids':
        for (const control of this.controlsOf(field)) control.remove();
        for (const item of items) this.#addItem(field, String(item));
        this.#growItems(field);
        break;
      case 'groups':
        for (const group of field.querySelectorAll('[data-groups] > fieldset')) group.remove();
        for (const item of items) this.#addGroup(field, item);
        break;
      case 'lines':
        for (const control of this.controlsOf(field)) control.value = items.map(String).join('\n');
        break;
      default:
        for (const control of this.controlsOf(field)) {
          const text = value === undefined || value === null ? '' : String(value);
          if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === text;
          else if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === true;
          else control.value = text;
        }
    }
  }

  /** Shows the fields that a kind of entry has, and which of them may stay empty. */
  showKind(kind: string): void {
    for (const field of this.all()) {
      field.hidden = !(field.dataset['kinds'] ?? kind).split(' ').includes(kind);
      for (const note of field.querySelectorAll<HTMLElement>('[data-required]')) {
        note.hidden = (note.dataset['required'] ?? '').split(' ').includes(kind);
      }
    }
  }

  #named(name: string): HTMLElement | undefined {
    return this.all().find((field) => nameIn(field) === name);
  }

  #valueOf(field: HTMLElement): unknown {
    const controls = this.controlsOf(field);
    const text = controls[0]?.value ?? '';
    switch (field.dataset['control']) {
      case 'number':
        return /^-?\d+$/.test(text.trim()) ? Number(text) : text.trim();
      case 'yes':
        // A box that is not ticked states nothing.
        return controls.some((control) => control instanceof HTMLInputElement && control.checked) ? true : '';
      case 'lines':
        return text.split('\n').flatMap((line) => line.trim() || []);
      case 'ids':
        return controls.flatMap((control) => control.value.trim() || []);
      case 'groups':
        return [...field.querySelectorAll('[data-groups] > fieldset')].map(groupValue).filter((group) => group !== undefined);
      default: {
        const radio = controls.find((control) => control instanceof HTMLInputElement && control.type === 'radio' && control.checked);
        const isRadio = controls[0] instanceof HTMLInputElement && controls[0].type === 'radio';
        // A sentence is one line of the file, however the browser breaks it.
        return (isRadio ? (radio?.value ?? '') : text).replace(/\s*\n\s*/g, ' ').trim();
      }
    }
  }

  /** Keeps one empty control at the end of a list of ids. */
  #growItems(field: HTMLElement): void {
    if (field.dataset['control'] !== 'ids') return;
    const last = this.controlsOf(field).at(-1);
    if (last === undefined || last.value !== '') this.#addItem(field, '');
  }

  #addItem(field: HTMLElement, value: string): void {
    const items = field.querySelector<HTMLElement>('[data-items]');
    const copy = items?.querySelector('template')?.content.cloneNode(true);
    if (items === null || !(copy instanceof DocumentFragment)) return;
    const control = copy.querySelector<Control>('input, select');
    if (control === null) return;
    const place = this.controlsOf(field).length + 1;
    control.setAttribute('aria-label', this.#page.t('contribute.also', { field: field.dataset['label'] ?? '', n: place }));
    setValue(control, value);
    items.append(copy);
  }

  #addGroup(field: HTMLElement, value: unknown): void {
    const groups = field.querySelector<HTMLElement>('[data-groups]');
    const copy = groups?.querySelector('template')?.content.cloneNode(true);
    if (groups === null || !(copy instanceof DocumentFragment)) return;
    const place = groups.querySelectorAll(':scope > fieldset').length + 1;
    const legend = copy.querySelector('legend');
    if (legend !== null) legend.textContent = this.#page.t('contribute.also', { field: field.dataset['label'] ?? '', n: place });
    for (const control of copy.querySelectorAll<Control>('[data-inner]')) {
      const part = valueAt(value, (control.dataset['inner'] ?? '').split('.'));
      setValue(control, part === undefined ? '' : String(part));
    }
    groups.querySelector('[data-add]')?.before(copy);
  }

  #onClick(target: EventTarget | null): void {
    const field = fieldOf(target);
    if (field === undefined || !(target instanceof HTMLElement)) return;
    if ('add' in target.dataset) {
      this.#addGroup(field, undefined);
      field.querySelector<HTMLElement>('[data-groups] > fieldset:last-of-type [data-inner]')?.focus();
    } else if ('remove' in target.dataset) {
      target.closest('fieldset')?.remove();
      field.querySelector<HTMLElement>('[data-add]')?.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** What the file says is kept, even if no choice has it. */
function setValue(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement && value !== '' && ![...control.options].some((option) => option.value === value)) {
    control.add(new Option(value, value));
  }
  control.value = value;
}

/** The field that an element belongs to. */
function fieldOf(element: unknown): HTMLElement | undefined {
  return element instanceof Element ? (element.closest<HTMLElement>(fields) ?? undefined) : undefined;
}

function nameIn(field: HTMLElement): string {
  return field.dataset['field'] ?? '';
}

function groupValue(group: Element): unknown {
  const parts = [...group.querySelectorAll<Control>('[data-inner]')].map((control): [string, string] => [
    control.dataset['inner'] ?? '',
    control.value.trim(),
  ]);
  return parts.every(([, value]) => value === '')
    ? undefined
    : parts.reduce<EntryDraft>((draft, [place, value]) => withField(draft, place, value), {});
}
