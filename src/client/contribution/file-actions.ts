import { editFileLink, type FileLink, newFileLink } from '#domain/review/github-links.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import { copyText } from '../copy-text.ts';
import type { PageElement } from '../page-element.ts';
import { saveFile } from '../save-file.ts';
import type { FieldControls } from './field-controls.ts';
import type { FormDraft } from './form-draft.ts';

/** How long it is said that the file was copied, in milliseconds. */
const saidFor = 4000;

/** What the actions ask of the form. */
interface Form {
  /** Makes the file anew from what is typed now. */
  made(): Promise<void>;
  /** Waits until the file that was made last is checked. */
  checked(): Promise<void>;
  /** Shows all messages of a file that is not right yet. */
  showAll(draft: FormDraft): void;
}

/** How a file stands that the form has made. */
interface Standing {
  readonly isNew: boolean;
  /** Whether the list was there to check it against. */
  readonly isChecked: boolean;
  /** Whether what of the list it is to be compared with is on its way. */
  readonly isAwaited: boolean;
}

/** The buttons below the file, which copy it, save it and open it as a pull request, and the sentence on what is still to be done. */
export class FileActions {
  readonly #page: PageElement<typeof contributionForm>;
  readonly #fields: FieldControls;
  #draft: (FormDraft & Standing) | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;
  /** The file of which it was said that it was copied, or could not be: a check that ends later does not unsay that. */
  #copied: string | undefined;

  constructor(page: PageElement<typeof contributionForm>, fields: FieldControls) {
    this.#page = page;
    this.#fields = fields;
  }

  connect(form: Form): void {
    const on = (button: HTMLElement | null, act: () => unknown): void => {
      if (button === null) return;
      this.#page.listen(button, 'click', () => void form.made().then(act));
    };
    on(this.#page.findPart('open'), () => this.#open(form));
    on(this.#page.getPart('copy'), () => this.#copy(form));
    on(this.#page.getPart('download'), () => this.#download());
    this.#page.atEnd(() => clearTimeout(this.#forget));
  }

  show(draft: FormDraft, standing: Standing): void {
    this.#draft = { ...draft, ...standing };
    const open = this.#page.findPart('open');
    if (open !== null) open.ariaDisabled = String(!isReady(this.#draft));
    // What is said stays while it is not known anew.
    if (!standing.isAwaited && draft.text !== this.#copied) this.#page.getPart('ready').textContent = this.#readiness(this.#draft);
  }

  #readiness(draft: FormDraft & Standing): string {
    if (!draft.isChecked) return '';
    const wrong = new Set(errorsOf(draft).map(({ field }) => field));
    if (wrong.size > 0) {
      const labels = [
        ...this.#fields.names().flatMap((name) => (wrong.has(name) ? [this.#fields.labelOf(name)] : [])),
        ...(wrong.has('file') ? [this.#page.t('contribute.file')] : []),
      ];
      return this.#page.t('contribute.toFix', { n: labels.length, fields: labels.join(this.#page.t('list.comma')) });
    }
    if (!draft.isChanged) return this.#page.t('contribute.unchanged');
    const link = this.#link(draft);
    if (link === undefined) return this.#page.t('contribute.readyByHand');
    if (link.isFilled) return this.#page.t('contribute.ready');
    return this.#page.t(draft.isNew ? 'contribute.readyCopy' : 'contribute.readyEdit');
  }

  /** Where the file becomes a pull request; nowhere while the repository is not known. */
  #link({ file, text, isNew }: FormDraft & Standing): FileLink | undefined {
    const { repository } = this.#page.settings;
    if (repository === undefined) return undefined;
    const path = `content/${file}`;
    const isPhone = matchMedia('(pointer: coarse)').matches;
    return isNew ? newFileLink(repository, path, text, !isPhone) : editFileLink(repository, path);
  }

  async #open(form: Form): Promise<void> {
    await form.checked();
    const draft = this.#draft;
    const link = draft === undefined ? undefined : this.#link(draft);
    if (draft === undefined || link === undefined) return;
    if (errorsOf(draft).length > 0) return form.showAll(draft);
    if (!isReady(draft)) return;
    if (link.isFilled) return location.assign(link.href);
    if (!(await this.#copy(form))) return;
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = this.#page.t('contribute.goPasteLink');
    const [before = '', after = ''] = this.#page.t('contribute.goPaste', { link: '{link}' }).split('{link}');
    clearTimeout(this.#forget);
    this.#page.getPart('ready').replaceChildren(before, anchor, after);
  }

  async #copy(form: Form): Promise<boolean> {
    const text = this.#draft?.text ?? '';
    const isDone = await copyText(Promise.resolve(text));
    this.#copied = text;
    this.#page.getPart('ready').textContent = this.#page.t(isDone ? 'contribute.copied' : 'contribute.notCopied');
    clearTimeout(this.#forget);
    if (isDone) {
      this.#forget = setTimeout(() => {
        this.#copied = undefined;
        void form.made();
      }, saidFor);
    }
    return isDone;
  }

  #download(): void {
    if (this.#draft !== undefined) saveFile(this.#draft.file.split('/').at(-1) ?? '', this.#draft.text, 'application/yaml');
  }
}

function errorsOf({ findings }: FormDraft): FormDraft['findings'] {
  return findings.filter(({ severity }) => severity === 'error');
}

function isReady(draft: FormDraft & Standing): boolean {
  return draft.isChecked && draft.isChanged && errorsOf(draft).length === 0;
}
