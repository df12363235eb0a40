import type { Readable, Writable } from 'node:stream';
import {
  autocomplete,
  autocompleteMultiselect,
  cancel,
  type CANCEL_SYMBOL,
  confirm,
  isCancel,
  log,
  note,
  select,
  text,
} from '@clack/prompts';
import { addressFacts } from '#domain/contribution/address-facts.ts';
import { entryFile } from '#domain/content-paths.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { type EntryDraft, identifiedWork, withField } from '#domain/contribution/entry-draft.ts';
import { valueAt } from '#domain/plain-data.ts';
import type { FormField } from '#domain/contribution/form-fields.ts';
import { idSchema } from '#domain/identifiers.ts';
import type { Library } from '#domain/library.ts';
import { type Kind, kinds, tiers } from '#domain/vocabulary.ts';
import { removedTwin, twinOf } from '#domain/work/work-identities.ts';
import { translator } from '../i18n/index.ts';
import {
  fieldsOfKind,
  findingsWith,
  type ListOfFiles,
  missingFields,
  type NewFile,
  newFile,
  statedErrors,
  withLanguage,
} from './new-file.ts';
import { fieldFlags, readText } from './field-flags.ts';

/** What is known before anything is asked. */
export interface KnownEntry {
  readonly kind?: Kind | undefined;
  readonly id?: string | undefined;
  readonly draft: EntryDraft;
  /** What stands in a prompt for a person to put right. */
  readonly doubtful: Readonly<Record<string, string>>;
}

/** Where people are asked; the terminal of the process unless a test has another. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** Fields that are asked for although an entry can be without them: what makes it easy to find and to plan with. */
const welcome = ['short', 'aliases', 'links.pdf', 'links.code', 'minutes', 'why.zh'];

const t = translator('en');

/** Somebody does not want to go on. */
class Stopped extends Error {}

/**
 * Asks in the terminal for what is missing of a new entry, shows its file, and asks again until the check finds no error in it.
 * @returns The file to write, or `undefined` where the person stopped.
 */
export async function askEntry(known: KnownEntry, list: ListOfFiles, terminal: Terminal = {}): Promise<NewFile | undefined> {
  try {
    return await ask(known, list, terminal);
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause;
    cancel('Nothing was written.', terminal);
    return undefined;
  }
}

/**
 * Asks for the address or the identifier of a work. Empty where it has none.
 * @returns `undefined` where the person stopped.
 */
export async function askAddress(terminal: Terminal = {}): Promise<string | undefined> {
  const answer = await text({
    message: 'The address of the work, its arXiv number or its DOI (Enter: none)',
    placeholder: '2309.06180',
    validate: (value = '') =>
      value.trim() === '' || addressFacts(value) !== undefined ? undefined : 'That is neither an address nor an identifier.',
    ...terminal,
  });
  if (!isCancel(answer)) return answer.trim();
  cancel('Nothing was written.', terminal);
  return undefined;
}

async function ask(known: KnownEntry, list: ListOfFiles, terminal: Terminal): Promise<NewFile> {
  const kind = known.kind ?? (await askKind(terminal));
  let draft = fieldsOfKind(kind, known.draft);
  let id = known.id;
  const fields = fieldFlags.map(({ field }) => field).filter(({ kinds: of }) => of.includes(kind));
  for (const field of fields) {
    const isWelcome = welcome.includes(field.name) && valueAt(draft, field.name.split('.')) === undefined;
    // Anew for each field: the language of a work follows from its title.
    if (!isWelcome && !missingFields(kind, draft).includes(field)) continue;
    draft = withLanguage(await askField(field, draft, { kind, list, terminal, first: known.doubtful[field.name] }));
  }
  for (;;) {
    const file = newFile(kind, draft, list, id);
    if (file.id === '') {
      // A title without Latin letters.
      id = await askId(file, list, terminal);
      continue;
    }
    const findings = list.files.some(({ path }) => path === file.path) ? undefined : findingsWith(file, list);
    note(file.text.trimEnd(), `${list.folder}/${file.path}`, terminal);
    if (findings === undefined) log.error(`${list.folder}/${file.path} is there already.`, terminal);
    for (const found of findings ?? []) log[found.severity === 'error' ? 'error' : 'warn'](formatDiagnostic(found, 'text'), terminal);
    const isRight = findings !== undefined && findings.every(({ severity }) => severity !== 'error');
    const choice = await answered(
      select({
        message: isRight ? 'Write this file?' : 'It cannot be written like this.',
        options: [
          ...(isRight ? [{ value: 'write', label: 'Write it' }] : []),
          { value: 'change', label: 'Change a field' },
          { value: 'stop', label: 'Stop; nothing is written' },
        ],
        ...terminal,
      }),
    );
    if (choice === 'write') return file;
    if (choice === 'stop') throw new Stopped();
    const place = await answered(
      autocomplete({
        message: 'Which field?',
        options: [{ value: 'id', label: 'id' }, ...fields.map(({ name }) => ({ value: name, label: name }))],
        maxItems: 8,
        ...terminal,
      }),
    );
    const field = fields.find(({ name }) => name === place);
    if (field === undefined) id = await askId(file, list, terminal);
    else draft = await askField(field, draft, { kind, list, terminal });
  }
}

function askKind(terminal: Terminal): Promise<Kind> {
  return answered(select<Kind>({ message: 'What is it?', options: kinds.map((value) => ({ value, label: value })), ...terminal }));
}

async function askId(file: NewFile, { files }: ListOfFiles, terminal: Terminal): Promise<string> {
  const id = await answered(
    text({
      message: 'id: The name of the file and the address of the page; permanent.',
      initialValue: file.id,
      validate: (value = '') => {
        const { success, error } = idSchema.safeParse(value.trim());
        if (!success) return error.issues[0]?.message;
        return files.some(({ path }) => path === entryFile({ kind: file.kind, id: value.trim() }))
          ? 'There is a file of this name.'
          : undefined;
      },
      ...terminal,
    }),
  );
  return id.trim();
}

/** What a prompt has to know besides its field. */
interface Asking {
  readonly kind: Kind;
  readonly list: ListOfFiles;
  readonly terminal: Terminal;
  /** What stands in the prompt when the draft has no value. */
  readonly first?: string | undefined;
}

/** The draft with what a person answers. */
async function askField(field: FormField, draft: EntryDraft, asking: Asking): Promise<EntryDraft> {
  return withField(draft, field.name, await askValue(field, draft, asking));
}

async function askValue(field: FormField, draft: EntryDraft, asking: Asking): Promise<unknown> {
  const { kind, list, terminal } = asking;
  const { name, control } = field;
  const message = `${name}: ${field.meaning.en}`;
  if (name === 'topics') return askTopics(list.library, terminal);
  if (name === 'venue') return answered(autocomplete<string>({ message, ...namesOf(list.library.venues), maxItems: 8, ...terminal }));
  if (control.is === 'ids') {
    return answered(autocompleteMultiselect<string>({ message, ...namesOf(list.library.entries), maxItems: 8, ...terminal }));
  }
  if (control.is === 'yes') return (await answered(confirm({ message, initialValue: true, ...terminal }))) || undefined;
  if (control.is === 'choice') {
    const options = control.values.map((value) => {
      const tier = name === 'tier' ? tiers.find((each) => each === value) : undefined;
      return { value, label: value, hint: tier === undefined ? '' : t(`tier.${tier}.meaning`) };
    });
    return answered(select<string>({ message, options, ...terminal }));
  }
  const before = valueAt(draft, name.split('.')) ?? asking.first ?? '';
  const isNeeded = field.requiredIn.includes(kind);
  const read = (answer: string): unknown => {
    // Nothing answered is nothing stated.
    if (answer.trim() === '') return undefined;
    return control.is === 'lines' ? itemsOf(answer) : readText(field, answer.trim());
  };
  const answer = await answered(
    text({
      message: `${message}${control.is === 'lines' ? ' Separated by commas.' : ''}${isNeeded ? '' : ' (Enter: none)'}`,
      initialValue: Array.isArray(before) ? before.join(', ') : String(before),
      validate: (value) => problemWith(field, withField(draft, name, read(value ?? '')), asking),
      ...terminal,
    }),
  );
  return read(answer);
}

/** Records to choose from, found by any of their names. */
function namesOf(
  records: readonly { readonly id: string; readonly name?: string; readonly title?: string; readonly aliases?: readonly string[] }[],
) {
  const options = records.map(({ id, name, title, aliases = [] }) => ({
    value: id,
    label: id,
    hint: [name ?? title ?? '', ...aliases].join('; '),
  }));
  const filter = (search: string, { label, hint }: { readonly label?: string; readonly hint?: string }): boolean =>
    `${label ?? ''} ${hint ?? ''}`.toLowerCase().includes(search.toLowerCase());
  return { options, filter };
}

/** The topics of a work, its home first. */
async function askTopics({ topics }: Library, terminal: Terminal): Promise<readonly string[]> {
  const titles = new Map(topics.map(({ id, en }) => [id, en.title]));
  const options = topics.map(({ id, parent, en }) => ({
    value: id,
    label: parent === undefined ? en.title : `${titles.get(parent) ?? parent} › ${en.title}`,
    hint: en.line,
  }));
  const names = new Map(
    topics.map(({ id, aliases, en, zh }) => [id, [id, en.title, zh?.title ?? '', ...aliases].join('\n').toLowerCase()]),
  );
  const filter = (search: string, { value }: { value: string }): boolean => names.get(value)?.includes(search.toLowerCase()) ?? false;
  const home = await answered(
    autocomplete<string>({ message: 'topics: Which topic is its home?', options, filter, maxItems: 8, ...terminal }),
  );
  const more = await answered(
    autocompleteMultiselect<string>({
      message: 'topics: In which others does it belong? (Enter: none)',
      options: options.filter(({ value }) => value !== home),
      filter,
      maxItems: 8,
      ...terminal,
    }),
  );
  return [home, ...more];
}

/** What the check says of the value of a field, if it finds an error in it. */
function problemWith(field: FormField, draft: EntryDraft, { kind, list }: Asking): string | undefined {
  if (missingFields(kind, draft).includes(field)) return `${field.name} is needed.`;
  // Before anything else is asked of a work that the list has.
  const isTelling = ['title', 'ids.arxiv', 'ids.doi'].includes(field.name);
  const twin = isTelling ? twinOf(identifiedWork(kind, draft), list.library.entries) : undefined;
  if (twin !== undefined) return `${list.folder}/${entryFile(twin.entry)} has the same ${twin.what}.`;
  const gone = isTelling ? removedTwin(identifiedWork(kind, draft), list.library.removed)?.removed : undefined;
  if (gone !== undefined) return `“${gone.title}” was removed from the list on ${gone.day}: ${gone.reason.en}`;
  const path = field.name.split('.');
  const own = statedErrors(kind, draft, list.library, list.folder).find((found) => path.every((part, index) => found.path[index] === part));
  return own === undefined ? undefined : `${own.message} ${own.remedy}`;
}

function itemsOf(answer: string): readonly string[] {
  return answer
    .split(/[,;，；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** What was answered, unless the person stopped. */
async function answered<Value>(prompt: Promise<Value | typeof CANCEL_SYMBOL>): Promise<Value> {
  const answer = await prompt;
  if (isCancel(answer)) throw new Stopped();
  return answer;
}
