import { isEmpty } from '#domain/contribution/entry-draft.ts';
import type { AskedEntries } from '#domain/contribution/entries-at-hand.ts';
import type { ListHead } from '#domain/contribution/published-list.ts';
import { valueAt } from '#domain/plain-data.ts';
import { shortName } from '#domain/work/short-name.ts';
import { type Kind, kinds, languages } from '#domain/vocabulary.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import { urls } from '../../urls.ts';
import { LoadingElement } from '../loading-element.ts';
import { today } from '../marks/marks-store.ts';
import { AddressNotes } from './address-notes.ts';
import { FieldControls } from './field-controls.ts';
import { FileActions } from './file-actions.ts';
import type { FormDraft, Original } from './form-draft.ts';
import { FormMessages } from './form-messages.ts';
import { draftKey, keepDraft, keptDraft } from './kept-draft.ts';
import { ListedEntries } from './listed-entries.ts';
import { namesInLine } from './names-in-line.ts';
import { WorkSuggestions } from './work-suggestions.ts';

/** What makes and checks files: the larger part of the code, which is fetched when somebody begins. */
type Check = typeof import('./form-draft.ts');

/** How long typing has to rest before the file is made anew, in milliseconds. */
const pause = 80;

/** Fields of a new entry whose value follows others until somebody types there. */
const following = ['id', 'citationKey', 'added', 'language'];

/**
 * <contribution-form>: a form that writes the file of an entry. The file is made anew with every change and checked by the code
 * of `npm run check` against what of the list it has to be compared with. A message is shown once its field has been left, and goes while somebody types there. The draft is kept.
 */
class ContributionForm extends LoadingElement<typeof contributionForm> {
  readonly #fields = new FieldControls(this);
  readonly #messages = new FormMessages(this, this.#fields);
  readonly #address = new AddressNotes(this, this.#fields);
  readonly #actions = new FileActions(this, this.#fields);
  readonly #suggestions = new WorkSuggestions(this);
  #check: Check | undefined;
  #list: ListedEntries | undefined;
  /** What the draft is to be compared with is on its way. */
  #comparing: Promise<void> | undefined;
  #original: Original | undefined;
  /** The fields whose messages are shown. */
  readonly #left = new Set<string>();
  /** The fields whose value nobody typed: it follows the address, the title or the authors. */
  readonly #followed = new Set(following);
  #typing: string | undefined;
  #isFilled = false;
  /** Whether this browser has all that was typed. */
  #isKept = true;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connected(): void {
    const form = this.getPart('form');
    this.#fields.connect();
    this.listen(form, 'input', this.#onInput);
    this.listen(form, 'change', this.#onChange);
    this.listen(form, 'focusout', this.#onLeave);
    this.listen(form, 'submit', (event) => event.preventDefault());
    this.listen(this.getPart('discard'), 'click', () => this.#discard());
    for (const event of ['focusin', 'input']) {
      this.listen(form, event, ({ target }) => {
        void this.#begin();
        void this.#suggestions.suggest(target, this.#list);
      });
    }
    this.#actions.connect({
      made: async () => {
        await this.#begin();
        this.#update();
      },
      checked: async () => {
        while (this.#comparing !== undefined) await this.#comparing;
      },
      showAll: (draft) => this.#showAll(draft),
    });
    this.atEnd(() => clearTimeout(this.#pause));
    void this.#start();
  }

  /** Fills the form, and gets the list and the file to correct where the address names one. What is typed meanwhile stays. */
  async #start(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const fixes = asked.get('fix') ?? undefined;
    // What is typed before the file to correct is there would go with it.
    this.getPart('form').hidden = fixes !== undefined && !this.#isFilled;
    if (fixes === undefined) this.#fillOnce(asked.get('link'));
    // An empty form needs no check before somebody begins.
    if (fixes !== undefined || asked.has('link') || keptDraft(draftKey(undefined)) !== undefined) void this.#begin();
    this.#list = new ListedEntries(await this.load<ListHead>(urls.file('contribute/list.json'), this.getPart('state')));
    if (fixes !== undefined) await this.#loadOriginal(fixes, this.#list);
    this.#fillOnce(null);
    // Only the list says whether it has the venue that an address names.
    if (this.#followed.has('links.page')) this.#readAddress();
    this.#update();
  }

  #beginning: Promise<void> | undefined;

  /** Gets what makes and checks files, and begins with what is filled in by then. */
  #begin(): Promise<void> {
    return (this.#beginning ??= (async () => {
      this.#check = await this.loadCode(
        () => import('./form-draft.ts'),
        this.getPart('state'),
        () => this.#isKept,
      );
      if (isEmpty(this.#fields.value('links.page')) || this.#followed.has('links.page')) this.#readAddress();
      this.#update();
    })());
  }

  /** Gets the file of an entry to correct, or says that there is none of this name. */
  async #loadOriginal(id: string, list: ListedEntries): Promise<void> {
    const state = this.getPart('state');
    await this.#begin();
    while (!(await list.fetch({ id, references: [], lookups: [id] }))) await this.askToRetry(state);
    const entry = list.entry(id);
    if (entry === undefined) return state.replaceChildren(this.copy('noEntry', { sentence: this.t('contribute.noEntry', { id }) }));
    while (this.#original === undefined) {
      const text = await list.textOf(entry);
      this.#original = text === undefined ? undefined : this.#check?.originalOf(entry.kind, entry.id, text);
      if (this.#original === undefined) await this.askToRetry(state);
    }
    const heading = this.getPart('heading');
    heading.textContent = this.t('contribute.titleFix', { name: shortName(entry) });
    document.title = document.title.replace(/^.* · /, `${heading.textContent} · `);
    this.getPart('lead').textContent = this.t('contribute.leadFix');
  }

  #fillOnce(link: string | null): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    this.getPart('form').hidden = false;
    this.#fill(link);
  }

  #fill(link: string | null): void {
    const kept = keptDraft(this.#key);
    const original = this.#original;
    for (const name of this.#fields.names()) {
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
    for (const field of this.allParts('forNew')) field.hidden = original !== undefined;
    if (kept === undefined && original === undefined && link !== null) {
      this.#fields.write('address', link);
      this.#readAddress();
    }
    for (const part of this.allParts('further')) {
      if (original !== undefined || this.#fields.names(part).some((name) => this.#left.has(name))) part.open = true;
    }
  }

  get #kind(): Kind {
    return kinds.find((kind) => kind === this.#fields.value('kind')) ?? kinds[0];
  }

  get #key(): string {
    return draftKey(this.#original?.id);
  }

  #onInput = ({ target }: Event): void => {
    const name = this.#fields.nameOf(target);
    if (name === undefined) return;
    this.#typing = name;
    this.#followed.delete(name);
    if (name === 'kind') {
      this.#left.add(name);
      this.#fields.showKind(this.#kind);
    }
    if (name === 'address') this.#readAddress();
    this.#keep();
    this.#updateSoon();
  };

  #onChange = ({ target }: Event): void => {
    const name = this.#fields.nameOf(target);
    // Names are often pasted in one line, with commas between them.
    if (name !== undefined && ['authors', 'instructors'].includes(name)) this.#fields.write(name, namesInLine(this.#fields.value(name)));
  };

  #onLeave = ({ target }: Event): void => {
    const name = this.#fields.nameOf(target);
    if (name === undefined) return;
    this.#typing = undefined;
    // A field that is passed through with the Tab key has not been filled in yet; its absence is said on sending.
    if (!isEmpty(this.#fields.value(name))) {
      this.#left.add(name);
      this.#keep();
    }
    this.#update();
  };

  /** Writes what the address itself says into fields that nobody has filled in. */
  #readAddress(): void {
    const said = this.#check?.valuesOfAddress(String(this.#fields.value('address')), this.#list?.list);
    if (said === undefined) return;
    const { kind, ...others } = said;
    // A kind that somebody chose stays.
    if (!this.#left.has('kind')) this.#fields.write('kind', kind);
    const filled = Object.entries(others).filter(([name]) => isEmpty(this.#fields.value(name)) || this.#followed.has(name));
    for (const [name, value] of filled) {
      this.#fields.write(name, value);
      if (value === undefined) this.#followed.delete(name);
      else this.#followed.add(name);
    }
    this.#fields.showKind(this.#kind);
    this.#address.showFilled(filled.flatMap(([name, value]) => (value === undefined ? [] : [name])));
  }

  /** While somebody types, the file waits for a pause. */
  #updateSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), pause);
  }

  /** Makes the file anew and shows it; checks it as soon as all is at hand that it is to be compared with, and says what is found. */
  #update(): void {
    clearTimeout(this.#pause);
    const check = this.#check;
    const list = this.#list;
    if (check === undefined) return;
    const isNew = this.#original === undefined;
    if (isNew && list !== undefined) {
      for (const [name, value] of Object.entries(check.followingValues(this.#fields.values(), list.list))) {
        if (this.#followed.has(name)) this.#fields.write(name, value);
      }
    }
    const values = this.#fields.values();
    const asked = check.askedOf(values, this.#kind, this.#original);
    const isAtHand = list?.has(asked) === true;
    const draft = check.formDraft(values, this.#kind, this.#original, isAtHand ? list.list : undefined);
    this.getPart('file').textContent = `content/${draft.file}`;
    this.#actions.show(draft, { isNew, isChecked: isAtHand, isAwaited: list !== undefined && !isAtHand });
    if (list !== undefined && !isAtHand) {
      this.#messages.showText(draft.text);
      this.#comparing ??= this.#compare(asked, list).finally(() => {
        this.#comparing = undefined;
        this.#update();
      });
      return;
    }
    this.#messages.show(draft.text, draft.findings, (field) => this.#left.has(field) && field !== this.#typing);
    this.#address.show({ check, kind: this.#kind, list: list?.list, isNew, isTyped: this.#typing === 'address' });
  }

  /** Gets what a draft is to be compared with. What is said of the draft before stays until it is there. */
  async #compare(asked: AskedEntries, list: ListedEntries): Promise<void> {
    while (!(await list.fetch(asked))) await this.askToRetry(this.getPart('state'));
  }

  /** Shows every message, and leads to the first. */
  #showAll({ findings }: FormDraft): void {
    for (const { field } of findings) this.#left.add(field);
    this.#update();
    const wrong = new Set(findings.flatMap(({ severity, field }) => (severity === 'error' ? [field] : [])));
    this.#fields.focus(this.#fields.names().find((name) => wrong.has(name)));
  }

  #keep(): void {
    const values = this.#fields.values();
    // Of a correction only the changes are kept, so that it goes along with what happens to the entry meanwhile.
    const kept = this.#original === undefined ? values : (this.#check?.changedValues(values, this.#original) ?? values);
    this.#isKept = keepDraft(this.#key, { values: kept, followed: [...this.#followed] });
    this.getPart('kept').textContent = this.t(this.#isKept ? 'contribute.kept' : 'contribute.notKept');
  }

  #discard(): void {
    keepDraft(this.#key, undefined);
    this.#left.clear();
    for (const name of following) this.#followed.add(name);
    this.#address.showFilled([]);
    this.#fill(null);
    this.#update();
  }
}

customElements.define('contribution-form', ContributionForm);
