import { isEmpty } from '#domain/contribution/entry-draft.ts';
import type { PublishedList } from '#domain/contribution/published-list.ts';
import { valueAt } from '#domain/plain-data.ts';
import { editFileLink, type FileLink, newFileLink } from '#domain/review/github-links.ts';
import { shortName } from '#domain/work/short-name.ts';
import { createUrls } from '#domain/urls.ts';
import { type Kind, kindFolder, kinds, type Language, languages } from '#domain/vocabulary.ts';
import { copyText } from '../copy-text.ts';
import { fetchJson } from '../fetch-json.ts';
import { fillText } from '../fill-text.ts';
import {
  changedValues,
  type Finding,
  followingValues,
  type FormDraft,
  formDraft,
  listedTwin,
  type Original,
  originalOf,
  valuesOfAddress,
} from './form-draft.ts';
import { FormMessages } from './form-messages.ts';
import { FormFields } from './form-values.ts';
import { draftKey, keepDraft, keptDraft } from './kept-draft.ts';
import { today } from '../marks/marks-store.ts';
import { saveFile } from '../save-file.ts';

/** How long typing has to rest before the file is made anew, in milliseconds. */
const pause = 80;

/** Fields of a new entry whose value follows others until somebody types there. */
const following = ['id', 'citationKey', 'added', 'language'];

/**
 * <contribution-form>: a form that writes the file of an entry. The file is made anew with every change and checked by the code
 * of `npm run check`. A message is shown once its field has been left, and goes while somebody types there. The draft is kept.
 */
class ContributionForm extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.dataset['language']) ?? languages[0];
  readonly #urls = createUrls(this.dataset['base'] ?? '/');
  readonly #form = this.querySelector('form') ?? document.createElement('form');
  readonly #fields = new FormFields(this.#form);
  readonly #messages = new FormMessages(this.#form, this.#fields, this.#template('[data-rules]'));
  #list: PublishedList | undefined;
  #original: Original | undefined;
  #draft: FormDraft | undefined;
  /** The fields whose messages are shown. */
  readonly #left = new Set<string>();
  /** The fields whose value nobody typed: it follows the address, the title or the authors. */
  readonly #followed = new Set(following);
  #typing: string | undefined;
  #isFilled = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    this.addEventListener('click', this.#onClick);
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('change', this.#onChange);
    this.#form.addEventListener('focusout', this.#onLeave);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    await this.#load();
  }

  /** Fills the form, and gets the list and the file to correct where the address names one. What is typed meanwhile stays. */
  async #load(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const fixes = asked.get('fix') ?? undefined;
    // What is typed before the file to correct is there would go with it.
    this.#form.hidden = fixes !== undefined && !this.#isFilled;
    if (fixes === undefined) this.#fillOnce(asked.get('link'));
    this.#list = await fetchJson<PublishedList>(this.dataset['list'] ?? '');
    if (fixes !== undefined && !this.#isFilled) this.#original = await this.#originalOf(fixes);
    if (this.#list !== undefined) this.#fillOnce(null);
    this.#showState(fixes);
    this.#fillWorks();
    // Only the list says whether it has the venue that an address names.
    if (this.#followed.has('links.page')) this.#readAddress();
    this.#update();
  }

  #fillOnce(link: string | null): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    this.#form.hidden = false;
    this.#fill(link);
  }

  async #originalOf(id: string): Promise<Original | undefined> {
    const entry = this.#list?.entries.find((each) => each.id === id || each.formerIds.includes(id));
    if (entry === undefined) return undefined;
    const response = await fetch(this.#urls.file(`${kindFolder(entry.kind)}/${entry.id}.yaml`)).catch(() => undefined);
    return response?.ok === true ? originalOf(entry.kind, entry.id, await response.text()) : undefined;
  }

  #showState(fixes: string | undefined): void {
    const state = this.#place('state');
    const isLost = this.#list === undefined;
    state.hidden = !isLost && (fixes === undefined || this.#original !== undefined);
    if (isLost) state.replaceChildren(this.#template('[data-failed]'));
    else state.textContent = fillText(this.dataset['noEntry'], { id: fixes ?? '' });
    const heading = this.querySelector('h1');
    const entry = this.#list?.entries.find(({ id }) => id === this.#original?.id);
    if (entry === undefined || heading === null) return;
    heading.textContent = fillText(this.dataset['titleFix'], { name: shortName(entry) });
    document.title = document.title.replace(/^.* · /, `${heading.textContent} · `);
    const lead = this.querySelector('[data-lead]');
    if (lead !== null) lead.textContent = this.dataset['leadFix'] ?? '';
  }

  /** What is in the list, for the controls that name works. */
  #fillWorks(): void {
    const options = (this.#list?.entries ?? []).map((entry) => new Option(shortName(entry), entry.id));
    this.querySelector('#works')?.replaceChildren(...options);
  }

  #fill(link: string | null): void {
    const kept = keptDraft(this.#key);
    const original = this.#original;
    for (const field of this.#fields.all()) {
      const name = field.dataset['field'] ?? '';
      this.#fields.write(name, original === undefined ? undefined : valueAt(original.data, name.split('.')));
    }
    if (original === undefined) {
      this.#fields.write('kind', kinds[0]);
      this.#fields.write('language', languages[0]);
      this.#fields.write('added', today());
    } else {
      this.#fields.write('kind', original.kind);
      this.#fields.write('id', original.id);
      this.#followed.clear();
    }
    if (kept !== undefined) {
      for (const [name, value] of Object.entries(kept.values)) this.#fields.write(name, value);
      this.#followed.clear();
      for (const name of kept.followed) this.#followed.add(name);
      // What was typed before is spoken of at once.
      for (const [name, value] of Object.entries(kept.values)) if (!isEmpty(value) && !this.#followed.has(name)) this.#left.add(name);
    }
    this.#fields.showKind(this.#kind);
    for (const field of this.querySelectorAll<HTMLElement>('[data-new]')) field.hidden = original !== undefined;
    if (kept === undefined && original === undefined && link !== null) {
      this.#fields.write('address', link);
      this.#readAddress();
    }
    for (const part of this.querySelectorAll('details')) {
      if (
        original !== undefined ||
        [...part.querySelectorAll<HTMLElement>('[data-field]')].some((field) => this.#left.has(field.dataset['field'] ?? ''))
      ) {
        part.open = true;
      }
    }
  }

  get #kind(): Kind {
    return kinds.find((kind) => kind === this.#fields.value('kind')) ?? kinds[0];
  }

  get #key(): string {
    return draftKey(this.#original?.id);
  }

  #onInput = ({ target }: Event): void => {
    const name = this.#fields.fieldOf(target)?.dataset['field'];
    if (name === undefined) return;
    this.#typing = name;
    this.#followed.delete(name);
    if (name === 'kind') this.#fields.showKind(this.#kind);
    if (name === 'address') this.#readAddress();
    this.#keep();
    this.#updateSoon();
  };

  #onChange = ({ target }: Event): void => {
    const field = this.#fields.fieldOf(target);
    // Names are often pasted in one line, with commas between them.
    if (field !== undefined && ['authors', 'instructors'].includes(field.dataset['field'] ?? '')) {
      const [control] = this.#fields.controlsOf(field);
      if (control !== undefined && !control.value.trim().includes('\n')) control.value = namesOf(control.value).join('\n');
    }
  };

  #onLeave = ({ target }: Event): void => {
    const field = this.#fields.fieldOf(target);
    const name = field?.dataset['field'];
    if (field === undefined || name === undefined) return;
    this.#typing = undefined;
    // A field that is passed through with the Tab key has not been filled in yet; its absence is said on sending.
    if (!isEmpty(this.#fields.value(name))) {
      this.#left.add(name);
      this.#keep();
    }
    this.#update();
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    if ('open' in button.dataset || 'copy' in button.dataset || 'download' in button.dataset) this.#update();
    if ('open' in button.dataset) void this.#open();
    if ('copy' in button.dataset) void this.#copy();
    if ('download' in button.dataset) this.#download();
    if ('discard' in button.dataset) this.#discard();
    if ('again' in button.dataset) void this.#load();
    if ('remove' in button.dataset) {
      this.#keep();
      this.#update();
    }
  };

  /** Writes what the address itself says into fields that nobody has filled in. */
  #readAddress(): void {
    const said = valuesOfAddress(String(this.#fields.value('address')), this.#list);
    if (said === undefined) return;
    const filled: string[] = [];
    for (const [name, value] of Object.entries(said)) {
      if (name === 'kind') {
        if (!this.#left.has('kind')) this.#fields.write('kind', value);
        continue;
      }
      if (!isEmpty(this.#fields.value(name)) && !this.#followed.has(name)) continue;
      this.#fields.write(name, value);
      if (value === undefined) this.#followed.delete(name);
      else {
        this.#followed.add(name);
        filled.push(this.#labelOf(name));
      }
    }
    this.#fields.showKind(this.#kind);
    const shown = filled.join(this.dataset['comma']);
    this.#say(shown === '' ? '' : fillText(this.dataset['filled'], { fields: shown }));
  }

  /** While somebody types, the file waits for a pause: the check looks at the whole list. */
  #updateSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), pause);
  }

  /** Makes the file anew, checks it, and shows both. */
  #update(): void {
    clearTimeout(this.#pause);
    if (this.#original === undefined && this.#list !== undefined) {
      for (const [name, value] of Object.entries(followingValues(this.#fields.values(), this.#list))) {
        if (this.#followed.has(name)) this.#fields.write(name, value);
      }
    }
    const values = this.#fields.values();
    const draft = formDraft(values, this.#kind, this.#original, this.#list);
    this.#draft = draft;
    this.#place('file').textContent = `content/${draft.file}`;
    this.#messages.show(draft.text, draft.findings, (field) => this.#left.has(field) && field !== this.#typing);
    this.#showAddress();
    const errors = draft.findings.filter(({ severity }) => severity === 'error');
    const isReady = errors.length === 0 && draft.isChanged && this.#list !== undefined;
    const open = this.querySelector('[data-open]');
    if (open !== null) open.ariaDisabled = String(!isReady);
    this.#place('ready').textContent = this.#readiness(draft, errors);
  }

  #readiness({ isChanged }: FormDraft, errors: readonly Finding[]): string {
    if (this.#list === undefined) return '';
    const wrong = new Set(errors.map(({ field }) => field));
    const fields = [...this.#fields.all().map((field) => field.dataset['field'] ?? ''), 'file']
      .filter((name) => wrong.has(name))
      .map((name) => (name === 'file' ? (this.dataset['file'] ?? '') : this.#labelOf(name)));
    if (errors.length > 0) {
      const text = fields.length === 1 ? this.dataset['toFixOne'] : this.dataset['toFix'];
      return fillText(text, { n: fields.length, fields: fields.join(this.dataset['comma']) });
    }
    if (!isChanged) return this.dataset['unchanged'] ?? '';
    const link = this.#link();
    if (link === undefined || link.isFilled) return this.dataset['ready'] ?? '';
    return (this.#original === undefined ? this.dataset['readyCopy'] : this.dataset['readyEdit']) ?? '';
  }

  /** Where the file becomes a pull request; nowhere while the repository is not known. */
  #link(): FileLink | undefined {
    const repository = this.dataset['repository'];
    if (repository === undefined || this.#draft === undefined) return undefined;
    const file = `content/${this.#draft.file}`;
    const isPhone = matchMedia('(pointer: coarse)').matches;
    return this.#original === undefined ? newFileLink(repository, file, this.#draft.text, !isPhone) : editFileLink(repository, file);
  }

  /** Says of the address whether it is one, and which work of the list is the same, while the rest is still missing. */
  #showAddress(): void {
    const address = String(this.#fields.value('address') ?? '');
    const isNoAddress = address !== '' && valuesOfAddress(address, this.#list) === undefined;
    if (isNoAddress && this.#typing !== 'address') this.#say(this.dataset['addressUnknown'] ?? '', true);
    const list = this.#original === undefined ? this.#list : undefined;
    const twin = list === undefined ? undefined : listedTwin(this.#fields.values(), this.#kind, list);
    const place = this.querySelector('#found-address');
    const shown = place?.querySelector<HTMLElement>('[data-twin]');
    if (twin === undefined) return void shown?.remove();
    const { entry, what } = twin;
    const key = `${entry.id} ${what}`;
    if (place === null || shown?.dataset['twin'] === key) return;
    shown?.remove();
    const message = document.createElement('p');
    message.dataset['twin'] = key;
    const work = document.createElement('a');
    work.href = this.#urls.entry(this.#language, entry);
    work.textContent = shortName(entry);
    const name = { DOI: this.dataset['whatDoi'], 'arXiv identifier': this.dataset['whatArxiv'], title: this.dataset['whatTitle'] }[what];
    const [before = '', after = ''] = fillText(this.dataset['known'], { what: name ?? '' }).split('{work}');
    const fix = this.#template('[data-known-link]');
    fix.querySelector('a')?.setAttribute('href', `?fix=${encodeURIComponent(entry.id)}`);
    message.append(before, work, after, ' ', fix);
    place.append(message);
  }

  /** A sentence beside the address that no check says. */
  #say(text: string, isError = false): void {
    const place = this.querySelector('#found-address');
    place?.querySelector('[data-said]')?.remove();
    if (text === '') return;
    const message = document.createElement('p');
    message.dataset['said'] = '';
    message.textContent = text;
    if (!isError) message.className = 'said';
    place?.prepend(message);
  }

  async #open(): Promise<void> {
    const draft = this.#draft;
    const link = this.#link();
    if (draft === undefined || link === undefined) return;
    if (draft.findings.some(({ severity }) => severity === 'error')) return this.#showAll(draft);
    if (!draft.isChanged || this.#list === undefined) return;
    if (link.isFilled) return location.assign(link.href);
    if (!(await this.#copy())) return;
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = this.dataset['goPasteLink'] ?? '';
    const [before = '', after = ''] = (this.dataset['goPaste'] ?? '').split('{link}');
    clearTimeout(this.#forget);
    this.#place('ready').replaceChildren(before, anchor, after);
  }

  /** Shows every message, and leads to the first. */
  #showAll({ findings }: FormDraft): void {
    for (const { field } of findings) this.#left.add(field);
    this.#update();
    const first = this.#fields.all().find((field) => field.classList.contains('wrong'));
    if (first === undefined) return;
    const part = first.closest('details');
    if (part !== null) part.open = true;
    this.#fields.controlsOf(first)[0]?.focus();
  }

  async #copy(): Promise<boolean> {
    const done = await copyText(Promise.resolve(this.#draft?.text ?? ''));
    const place = this.#place('ready');
    place.textContent = (done ? this.dataset['copied'] : this.dataset['notCopied']) ?? '';
    clearTimeout(this.#forget);
    if (done) this.#forget = setTimeout(() => this.#update(), 4000);
    return done;
  }

  #download(): void {
    if (this.#draft !== undefined) saveFile(this.#draft.file.split('/').at(-1) ?? '', this.#draft.text, 'application/yaml');
  }

  #keep(): void {
    const values = this.#fields.values();
    // Of a correction only the changes are kept, so that it goes along with what happens to the entry meanwhile.
    const kept = this.#original === undefined ? values : changedValues(values, this.#original);
    const isKept = keepDraft(this.#key, { values: kept, followed: [...this.#followed] });
    this.#place('kept').textContent = (isKept ? this.dataset['kept'] : this.dataset['notKept']) ?? '';
  }

  #discard(): void {
    keepDraft(this.#key, undefined);
    this.#left.clear();
    for (const name of following) this.#followed.add(name);
    this.#say('');
    this.#fill(null);
    this.#update();
  }

  #labelOf(name: string): string {
    return this.#fields.named(name)?.dataset['label'] ?? name;
  }

  #place(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-place="${name}"]`) ?? document.createElement('p');
  }

  #template(selector: string): DocumentFragment {
    const copy = this.querySelector<HTMLTemplateElement>(`template${selector}`)?.content.cloneNode(true);
    return copy instanceof DocumentFragment ? copy : document.createDocumentFragment();
  }
}

/** The names of a line in which commas or “and” stand between them. “Llama Team, AI @ Meta” is one: its second half is no name. */
function namesOf(line: string): readonly string[] {
  const names = line.split(/\s*(?:[,;，；、]|\band\b)\s*/).filter((name) => name !== '');
  return names.every((name) => /^[\p{L}.'’-]+([ ·][\p{L}.'’-]+)*$/u.test(name)) ? names : [line.trim()];
}

customElements.define('contribution-form', ContributionForm);
