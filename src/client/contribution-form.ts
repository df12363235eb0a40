import type { Diagnostic } from '#domain/diagnostic.ts';
import type { PublishedList } from '#domain/exports/published-list.ts';
import { editFileLink, type FileLink, newFileLink } from '#domain/github-links.ts';
import { shortName } from '#domain/short-name.ts';
import { createUrls } from '#domain/urls.ts';
import { type Kind, kinds, type Language, languages } from '#domain/vocabulary.ts';
import * as draft from './entry-draft.ts';
import { fillText } from './fill-text.ts';
import { at, FormFields, type FormValues, nested } from './form-values.ts';
import { draftKey, keepDraft, keptDraft } from './kept-draft.ts';
import { today } from './reading-marks.ts';

/** The entry that is being corrected: its file as published. */
interface Original {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The file that the form states, and what is wrong with it. */
interface State {
  readonly kind: Kind;
  readonly file: string;
  readonly text: string;
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
}

/** A finding and the field it is shown beside; `file` is the whole. */
interface Finding extends Diagnostic {
  readonly field: string;
}

/** Fields that say what the form works on, and are not written into the file. */
const outside = ['address', 'kind', 'id'];

/**
 * <contribution-form>: a form that writes the file of an entry. The file is made anew with every change and checked by the code
 * of `npm run check`. A message is shown once its field has been left, and goes while somebody types there. The draft is kept.
 */
class ContributionForm extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.dataset['language']) ?? languages[0];
  readonly #urls = createUrls(this.dataset['base'] ?? '/');
  readonly #form = this.querySelector('form') ?? document.createElement('form');
  readonly #fields = new FormFields(this.#form);
  readonly #rules = this.#template('[data-rules]');
  #list: PublishedList | undefined;
  #original: Original | undefined;
  #state: State | undefined;
  /** The fields whose messages are shown. */
  readonly #left = new Set<string>();
  /** The fields whose value nobody typed: it follows the address, the title or the authors. */
  readonly #followed = new Set<string>(['id', 'citationKey', 'added', 'language']);
  #typing: string | undefined;
  #forget: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    this.addEventListener('click', this.#onClick);
    this.#form.addEventListener('input', this.#onInput);
    this.#form.addEventListener('change', this.#onChange);
    this.#form.addEventListener('focusout', this.#onLeave);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    await this.#load();
  }

  /** Gets the list, and the file to correct where the address names one, and fills the form. */
  async #load(): Promise<void> {
    this.#list = await fetchJson<PublishedList>(this.dataset['list'] ?? '');
    const asked = new URLSearchParams(location.search);
    const fixes = asked.get('fix') ?? undefined;
    this.#original = fixes === undefined ? undefined : await this.#originalOf(fixes);
    this.#showState(fixes);
    this.#fillWorks();
    this.#fill(asked.get('link') ?? undefined);
    this.#update();
  }

  async #originalOf(id: string): Promise<Original | undefined> {
    const entry = this.#list?.entries.find((each) => each.id === id || each.formerIds.includes(id));
    if (entry === undefined) return undefined;
    const response = await fetch(this.#urls.file(draft.entryFile(entry))).catch(() => undefined);
    if (response?.ok !== true) return undefined;
    const text = await response.text();
    const { data } = draft.parseSourceFile(draft.entryFile(entry), text);
    if (typeof data !== 'object' || data === null) return undefined;
    return { kind: entry.kind, id: entry.id, name: shortName(entry), text, data: { ...data } };
  }

  #showState(fixes: string | undefined): void {
    const state = this.#place('state');
    const isLost = this.#list === undefined;
    state.hidden = !isLost && (fixes === undefined || this.#original !== undefined);
    if (isLost) state.replaceChildren(this.#template('[data-failed]'));
    else state.textContent = fillText(this.dataset['noEntry'], { id: fixes ?? '' });
    const heading = this.querySelector('h1');
    if (this.#original === undefined || heading === null) return;
    heading.textContent = fillText(this.dataset['titleFix'], { name: this.#original.name });
    document.title = document.title.replace(/^.* · /, `${heading.textContent} · `);
    const lead = this.querySelector('[data-lead]');
    if (lead !== null) lead.textContent = this.dataset['leadFix'] ?? '';
  }

  /** What is in the list, for the controls that name works. */
  #fillWorks(): void {
    const options = (this.#list?.entries ?? []).map((entry) => new Option(shortName(entry), entry.id));
    this.querySelector('#works')?.replaceChildren(...options);
  }

  #fill(link: string | undefined): void {
    const kept = keptDraft(this.#key);
    const original = this.#original;
    for (const field of this.#fields.all()) {
      const name = field.dataset['field'] ?? '';
      this.#fields.write(name, original === undefined ? undefined : at(original.data, name.split('.')));
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
    if (kept === undefined && original === undefined && link !== undefined) {
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
    this.#update();
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
    if (!isEmpty(this.#fields.value(name))) this.#left.add(name);
    this.#update();
  };

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
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
    const facts = draft.addressFacts(String(this.#fields.value('address')));
    if (facts === undefined) return;
    const { kind, ids, links, repository, venue, year, published } = facts;
    const hasVenue = this.#list?.venues.some(({ id }) => id === venue) === true;
    const said: FormValues = {
      kind: kind ?? 'article',
      'ids.doi': ids?.doi,
      'ids.arxiv': ids?.arxiv,
      'links.page': links?.page,
      'links.pdf': links?.pdf,
      repository,
      venue: hasVenue ? venue : undefined,
      year,
      published,
    };
    const filled: string[] = [];
    for (const [name, value] of Object.entries(said)) {
      const isFree = isEmpty(this.#fields.value(name)) || this.#followed.has(name) || (name === 'kind' && !this.#left.has('kind'));
      if (!isFree) continue;
      this.#fields.write(name, value);
      if (name === 'kind') continue;
      if (value === undefined) this.#followed.delete(name);
      else {
        this.#followed.add(name);
        filled.push(this.#labelOf(name));
      }
    }
    this.#fields.showKind(this.#kind);
    const shown = filled.join(this.dataset['comma']);
    this.#say('address', shown === '' ? '' : fillText(this.dataset['filled'], { fields: shown }));
  }

  /** Fields that follow others: the name of the file and the citation key. */
  #follow(): void {
    if (this.#original !== undefined || this.#list === undefined) return;
    const text = (name: string): string => String(this.#fields.value(name) ?? '');
    const { entries } = this.#list;
    if (this.#followed.has('id')) {
      const short = text('short');
      const work = { title: text('title'), ...(short === '' ? {} : { short }) };
      this.#fields.write(
        'id',
        draft.suggestedId(
          work,
          entries.flatMap(({ id, formerIds }) => [id, ...formerIds]),
        ),
      );
    }
    if (this.#followed.has('citationKey')) {
      const authors = this.#fields.value('authors');
      const year = this.#fields.value('year');
      const work = {
        title: text('title'),
        authors: Array.isArray(authors) ? authors.map(String) : [],
        year: typeof year === 'number' ? year : undefined,
      };
      this.#fields.write(
        'citationKey',
        draft.citationKey(
          work,
          entries.flatMap(({ citationKey }) => citationKey ?? []),
        ),
      );
    }
  }

  /** Makes the file anew, checks it, and shows both. */
  #update(): void {
    this.#follow();
    const kind = this.#kind;
    const original = this.#original;
    const stated = nested(Object.fromEntries(Object.entries(this.#fields.values()).filter(([name]) => !outside.includes(name))));
    const id = String(this.#fields.value('id') ?? '');
    const file = draft.entryFile({ kind, id: id === '' ? 'new-entry' : id });
    const changes = original === undefined ? draft.stampTranslation(kind, stated) : changed(original, stated);
    const text = draft.changeEntry(kind, original?.text ?? '', changes);
    const checked =
      this.#list === undefined ? [] : draft.checkDraft({ path: file, text, replaces: original !== undefined }, this.#list, 'content');
    const findings = checked.map((finding) => ({ ...finding, field: this.#fieldOf(finding) }));
    this.#state = { kind, file, text, isChanged: original === undefined || text !== original.text, findings };
    this.#show(this.#state);
  }

  /** The field that a finding is about; what is about none of them is about the file. */
  #fieldOf({ path, rule }: Diagnostic): string {
    if (path.length === 0) return ['wrong-id', 'duplicate-id', 'misplaced-file'].includes(rule) ? 'id' : 'file';
    const names = this.#fields
      .all()
      .filter((field) => !field.hidden)
      .map((field) => field.dataset['field'] ?? '');
    const full = path.filter((part) => typeof part === 'string').join('.');
    return (
      names.filter((name) => full === name || full.startsWith(`${name}.`)).toSorted((a, b) => b.length - a.length)[0] ??
      names.find((name) => name.startsWith(`${full}.`)) ??
      'file'
    );
  }

  #show(state: State): void {
    const shown = state.findings.filter(({ field }) => field === 'file' || (this.#left.has(field) && field !== this.#typing));
    this.#place('file').textContent = `content/${state.file}`;
    this.#showFile(
      state.text,
      shown.filter(({ severity }) => severity === 'error'),
    );
    for (const field of this.#fields.all()) this.#showFindings(field, shown);
    this.#showCounts();
    this.#showKnown();
    const errors = state.findings.filter(({ severity }) => severity === 'error');
    const whole = errors.filter(({ field }) => field === 'file');
    this.querySelector('#found-file')?.replaceChildren(...whole.map((finding) => this.#message(finding)));
    this.#showAdvice(state.findings.filter(({ severity, field }) => severity === 'warning' && field === 'file'));
    const isReady = errors.length === 0 && state.isChanged && this.#list !== undefined;
    const open = this.querySelector('[data-open]');
    if (open !== null) open.ariaDisabled = String(!isReady);
    this.#place('ready').textContent = this.#readiness(state, errors);
  }

  #readiness({ isChanged }: State, errors: readonly Finding[]): string {
    if (this.#list === undefined) return '';
    const wrong = new Set(errors.map(({ field }) => field));
    const fields = [...this.#fields.all().map((field) => field.dataset['field'] ?? ''), 'file']
      .filter((name) => wrong.has(name))
      .map((name) => (name === 'file' ? (this.dataset['file'] ?? '') : this.#labelOf(name)));
    if (errors.length > 0) {
      return fillText(fields.length === 1 ? this.dataset['toFixOne'] : this.dataset['toFix'], {
        n: fields.length,
        fields: fields.join(this.dataset['comma']),
      });
    }
    if (!isChanged) return this.dataset['unchanged'] ?? '';
    const link = this.#link();
    if (link === undefined || link.isFilled) return this.dataset['ready'] ?? '';
    return (this.#original === undefined ? this.dataset['readyCopy'] : this.dataset['readyEdit']) ?? '';
  }

  /** Where the file becomes a pull request; nowhere while the repository is not known. */
  #link(): FileLink | undefined {
    const repository = this.dataset['repository'];
    if (repository === undefined || this.#state === undefined) return undefined;
    const file = `content/${this.#state.file}`;
    const isPhone = matchMedia('(pointer: coarse)').matches;
    return this.#original === undefined ? newFileLink(repository, file, this.#state.text, !isPhone) : editFileLink(repository, file);
  }

  #showFile(text: string, errors: readonly Finding[]): void {
    // What is missing has no line of its own.
    const stated = errors.filter(({ rule }) => rule !== 'missing-field');
    const bad = new Set(stated.flatMap(({ position }) => (position.known ? [position.line] : [])));
    const lines = text.replace(/\n$/, '').split('\n');
    this.#place('yaml').replaceChildren(
      ...lines.map((line, index) => {
        const element = document.createElement('span');
        element.className = bad.has(index + 1) ? 'ln bad' : 'ln';
        element.textContent = `${line}\n`;
        return element;
      }),
    );
  }

  #showFindings(field: HTMLElement, shown: readonly Finding[]): void {
    const own = shown.filter((finding) => finding.field === field.dataset['field']);
    const isWrong = own.some(({ severity }) => severity === 'error');
    field.classList.toggle('wrong', isWrong);
    for (const control of this.#fields.controlsOf(field)) {
      if (isWrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    if (field.dataset['field'] === 'address') return;
    const place = field.querySelector('.found');
    const messages = own.map((finding) => this.#message(finding));
    // A live region that is set anew is read anew.
    if (place !== null && place.textContent !== messages.map(({ textContent }) => textContent).join('')) place.replaceChildren(...messages);
  }

  #message({ severity, rule, message, remedy }: Finding): HTMLElement {
    const element = document.createElement('p');
    if (severity === 'warning') element.className = 'advice';
    // The page about the rule, named in the language of the page; the message is that of the command.
    const link = this.#rules.querySelector(`[data-rule="${rule}"]`)?.cloneNode(true);
    element.append(`${message} ${remedy} `, ...(link === undefined ? [] : [link]));
    return element;
  }

  #showAdvice(findings: readonly Finding[]): void {
    const place = this.#place('advice');
    place.hidden = findings.length === 0;
    const items = findings.map((finding) => {
      const item = document.createElement('li');
      item.append(...this.#message(finding).childNodes);
      return item;
    });
    place.querySelector('ul')?.replaceChildren(...items);
  }

  #showCounts(): void {
    for (const count of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const field = this.#fields.fieldOf(count);
      const text = field === undefined ? '' : String(this.#fields.value(field.dataset['field'] ?? ''));
      count.textContent = text === '' ? '' : fillText(count.dataset['count'], { n: [...text].length });
    }
  }

  /** Says which work of the list has the same identifier or title, while the rest is still missing. */
  #showKnown(): void {
    const address = String(this.#fields.value('address') ?? '');
    const isNoAddress = address !== '' && draft.addressFacts(address) === undefined;
    if (isNoAddress && this.#typing !== 'address') this.#say('address', this.dataset['addressUnknown'] ?? '', true);
    const twin = this.#original === undefined ? this.#twin() : undefined;
    const place = this.querySelector('#found-address');
    const shown = place?.querySelector<HTMLElement>('[data-twin]');
    if (twin === undefined) return void shown?.remove();
    const key = `${twin.entry.id} ${twin.what}`;
    if (place === null || shown?.dataset['twin'] === key) return;
    shown?.remove();
    const message = document.createElement('p');
    message.dataset['twin'] = key;
    const work = document.createElement('a');
    work.href = this.#urls.entry(this.#language, twin.entry);
    work.textContent = shortName(twin.entry);
    const what = { DOI: this.dataset['whatDoi'], 'arXiv identifier': this.dataset['whatArxiv'], title: this.dataset['whatTitle'] }[
      twin.what
    ];
    const [before = '', after = ''] = fillText(this.dataset['known'], { what: what ?? '' }).split('{work}');
    const fix = this.#template('[data-known-link]');
    fix.querySelector('a')?.setAttribute('href', `?fix=${encodeURIComponent(twin.entry.id)}`);
    message.append(before, work, after, ' ', fix);
    place.append(message);
  }

  #twin() {
    const text = (name: string): string | undefined => String(this.#fields.value(name) ?? '') || undefined;
    const work: draft.IdentifiedWork = {
      kind: this.#kind,
      title: text('title') ?? '',
      formerTitles: [],
      ids: { doi: text('ids.doi'), arxiv: text('ids.arxiv') },
      year: Number(text('year')) || undefined,
      institution: text('institution'),
    };
    const own = new Map(draft.workIdentities(work).map(({ key, what }) => [key, what]));
    for (const entry of this.#list?.entries ?? []) {
      const shared = draft.workIdentities(entry).find(({ key }) => own.has(key));
      if (shared !== undefined && (shared.what !== 'title' || work.title !== '')) return { entry, what: shared.what };
    }
    return undefined;
  }

  /** A sentence beside a field that no finding is about. */
  #say(name: string, text: string, isError = false): void {
    const place = this.#fields.named(name)?.querySelector('.found');
    place?.querySelector('[data-said]')?.remove();
    if (text === '') return;
    const message = document.createElement('p');
    message.dataset['said'] = '';
    message.textContent = text;
    if (!isError) message.className = 'said';
    place?.prepend(message);
  }

  async #open(): Promise<void> {
    const state = this.#state;
    const link = this.#link();
    if (state === undefined || link === undefined) return;
    if (state.findings.some(({ severity }) => severity === 'error')) return this.#showAll(state);
    if (!state.isChanged || this.#list === undefined) return;
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
  #showAll(state: State): void {
    for (const { field } of state.findings) this.#left.add(field);
    this.#update();
    const first = this.#fields.all().find((field) => field.classList.contains('wrong'));
    if (first === undefined) return;
    const part = first.closest('details');
    if (part !== null) part.open = true;
    this.#fields.controlsOf(first)[0]?.focus();
  }

  async #copy(): Promise<boolean> {
    const done = await navigator.clipboard.writeText(this.#state?.text ?? '').then(
      () => true,
      () => false,
    );
    const place = this.#place('ready');
    place.textContent = (done ? this.dataset['copied'] : this.dataset['notCopied']) ?? '';
    clearTimeout(this.#forget);
    if (done) this.#forget = setTimeout(() => this.#update(), 4000);
    return done;
  }

  #download(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#state?.text ?? ''], { type: 'application/yaml' }));
    link.download = this.#state?.file.split('/').at(-1) ?? '';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #keep(): void {
    const values = this.#fields.values();
    const isKept = keepDraft(this.#key, { values, followed: [...this.#followed] });
    this.#place('kept').textContent = (isKept ? this.dataset['kept'] : this.dataset['notKept']) ?? '';
  }

  #discard(): void {
    keepDraft(this.#key, undefined);
    this.#left.clear();
    for (const name of ['id', 'citationKey', 'added', 'language']) this.#followed.add(name);
    this.#say('address', '');
    this.#fill(undefined);
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

/** The top-level fields in which what is stated differs from a file, with the fingerprint where a Chinese text is among them. */
function changed(original: Original, stated: Readonly<Record<string, unknown>>): draft.EntryDraft {
  const changes = Object.entries(stated).filter(([name, value]) => canonical(value) !== canonical(original.data[name]));
  const isTranslated = changes.some(([name, value]) => canonical(chineseOf(value)) !== canonical(chineseOf(original.data[name])));
  const { translationOf } = draft.stampTranslation(original.kind, { ...original.data, ...stated });
  return Object.fromEntries(isTranslated && translationOf !== undefined ? [...changes, ['translationOf', translationOf]] : changes);
}

/** The Chinese texts within a value. */
function chineseOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chineseOf);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => (name === 'zh' ? [inner] : [chineseOf(inner)]));
}

/** A value in a form in which two that say the same are the same text: without what is empty, keys in order, scalars as text. */
function canonical(value: unknown): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).filter(Boolean).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(String(value));
  const fields = Object.entries(value)
    .map(([name, inner]: [string, unknown]) => [name, canonical(inner)] as const)
    .filter(([, text]) => text !== '');
  return fields.length === 0 ? '' : JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The names of a line in which commas or “and” stand between them. “Llama Team, AI @ Meta” is one: its second half is no name. */
function namesOf(line: string): readonly string[] {
  const names = line.split(/\s*(?:[,;，；、]|\band\b)\s*/).filter((name) => name !== '');
  return names.every((name) => /^[\p{L}.'’-]+([ ·][\p{L}.'’-]+)*$/u.test(name)) ? names : [line.trim()];
}

async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  const response = await fetch(address).catch(() => undefined);
  // The build that wrote the page wrote this file too, so its form is known.
  return response?.ok === true ? ((await response.json()) as Data) : undefined;
}

customElements.define('contribution-form', ContributionForm);
