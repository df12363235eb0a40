import { isEmpty } from '#domain/contribution/entry-draft.ts';
import type { PublishedList } from '#domain/contribution/published-list.ts';
import { valueAt } from '#domain/plain-data.ts';
import { shortName } from '#domain/work/short-name.ts';
import { type Kind, kindFolder, kinds, languages } from '#domain/vocabulary.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import { urls } from '../../urls.ts';
import { LoadingElement } from '../loading-element.ts';
import { today } from '../marks/marks-store.ts';
import { AddressNotes } from './address-notes.ts';
import { FieldControls } from './field-controls.ts';
import { FileActions } from './file-actions.ts';
import { changedValues, followingValues, type FormDraft, formDraft, type Original, originalOf, valuesOfAddress } from './form-draft.ts';
import { FormMessages } from './form-messages.ts';
import { draftKey, keepDraft, keptDraft } from './kept-draft.ts';

/** How long typing has to rest before the file is made anew, in milliseconds. */
const pause = 80;

/** Fields of a new entry whose value follows others until somebody types there. */
const following = ['id', 'citationKey', 'added', 'language'];

/**
 * <contribution-form>: a form that writes the file of an entry. The file is made anew with every change and checked by the code
 * of `npm run check`. A message is shown once its field has been left, and goes while somebody types there. The draft is kept.
 */
class ContributionForm extends LoadingElement<typeof contributionForm> {
  readonly #fields = new FieldControls(this);
  readonly #messages = new FormMessages(this, this.#fields);
  readonly #address = new AddressNotes(this, this.#fields);
  readonly #actions = new FileActions(this, this.#fields);
  #list: PublishedList | undefined;
  #original: Original | undefined;
  /** The fields whose messages are shown. */
  readonly #left = new Set<string>();
  /** The fields whose value nobody typed: it follows the address, the title or the authors. */
  readonly #followed = new Set(following);
  #typing: string | undefined;
  #isFilled = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connected(): void {
    const form = this.getPart('form');
    this.#fields.connect();
    this.listen(form, 'input', this.#onInput);
    this.listen(form, 'change', this.#onChange);
    this.listen(form, 'focusout', this.#onLeave);
    this.listen(form, 'submit', (event) => event.preventDefault());
    this.listen(this.getPart('discard'), 'click', () => this.#discard());
    this.#actions.connect({ update: () => this.#update(), showAll: (draft) => this.#showAll(draft) });
    this.atEnd(() => clearTimeout(this.#pause));
    void this.#start();
  }

  /** Fills the form, and gets the list and the file to correct where the address names one. What is typed meanwhile stays. */
  async #start(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const fixes = asked.get('fix') ?? undefined;
    // What is typed before the file to correct is there would go with it.
    this.getPart('form').hidden = fixes !== undefined && !this.#isFilled;
    if (fixes === undefined) {
      this.#fillOnce(asked.get('link'));
      this.#update();
    }
    this.#list = await this.load<PublishedList>(urls.file('contribute/list.json'), this.getPart('state'));
    if (fixes !== undefined) await this.#loadOriginal(fixes, this.#list);
    this.#fillOnce(null);
    this.getPart('works').replaceChildren(...this.#list.entries.map((entry) => new Option(shortName(entry), entry.id)));
    // Only the list says whether it has the venue that an address names.
    if (this.#followed.has('links.page')) this.#readAddress();
    this.#update();
  }

  /** Gets the file of an entry to correct, or says that there is none of this name. */
  async #loadOriginal(id: string, { entries }: PublishedList): Promise<void> {
    const entry = entries.find((each) => each.id === id || each.formerIds.includes(id));
    const state = this.getPart('state');
    if (entry === undefined) return state.replaceChildren(this.copy('noEntry', { sentence: this.t('contribute.noEntry', { id }) }));
    while (this.#original === undefined) {
      const text = await fetchText(urls.file(`${kindFolder(entry.kind)}/${entry.id}.yaml`));
      this.#original = text === undefined ? undefined : originalOf(entry.kind, entry.id, text);
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
    if (name !== undefined && ['authors', 'instructors'].includes(name)) this.#fields.write(name, namesOf(this.#fields.value(name)));
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
    const said = valuesOfAddress(String(this.#fields.value('address')), this.#list);
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
    const draft = formDraft(this.#fields.values(), this.#kind, this.#original, this.#list);
    this.getPart('file').textContent = `content/${draft.file}`;
    this.#messages.show(draft.text, draft.findings, (field) => this.#left.has(field) && field !== this.#typing);
    this.#address.show({ kind: this.#kind, list: this.#list, isNew: this.#original === undefined, isTyped: this.#typing === 'address' });
    this.#actions.show(draft, { isNew: this.#original === undefined, isChecked: this.#list !== undefined });
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
    const kept = this.#original === undefined ? values : changedValues(values, this.#original);
    const isKept = keepDraft(this.#key, { values: kept, followed: [...this.#followed] });
    this.getPart('kept').textContent = this.t(isKept ? 'contribute.kept' : 'contribute.notKept');
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

/** The names of a list; where it is one line, in which commas or “and” stand between names, those. “Llama Team, AI @ Meta” is one: its second half is no name. */
function namesOf(lines: unknown): unknown {
  const [line, ...others] = Array.isArray(lines) ? lines.map(String) : [];
  if (line === undefined || others.length > 0) return lines;
  const names = line.split(/\s*(?:[,;，；、]|\band\b)\s*/).filter((name) => name !== '');
  return names.every((name) => /^[\p{L}.'’-]+([ ·][\p{L}.'’-]+)*$/u.test(name)) ? names : lines;
}

/** A file of this site as text, or nothing when it cannot be had. */
async function fetchText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('contribution-form', ContributionForm);
