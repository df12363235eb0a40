import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { intro, outro, spinner } from '@clack/prompts';
import { contentFolder, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { addressFacts } from '#domain/contribution/address-facts.ts';
import { entryFile } from '#domain/content-paths.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { type EntryDraft, identifiedWork } from '#domain/contribution/entry-draft.ts';
import { didYouMean } from '#domain/nearest.ts';
import { type Kind, kinds } from '#domain/vocabulary.ts';
import { twinOf } from '#domain/work/work-identities.ts';
import { askAddress, askEntry } from '../src/new-entry/ask-entry.ts';
import { draftReport } from '../src/new-entry/draft-report.ts';
import { entryAt, findingsWith, mergedDraft, type NewFile, newFile, withLanguage } from '../src/new-entry/new-file.ts';
import { draftOfFlags, fieldFlags } from '../src/new-entry/field-flags.ts';
import { type FoundWork, fromAddress, lookUp } from '../src/new-entry/look-up.ts';

const usage = `Usage: npm run new -- [address or identifier] [--offline] [--dry-run] [--kind ${kinds.join('|')}] [--id <id>] [flag …]

Writes the file of a new entry: content/papers/<id>.yaml (or below CONTENT_DIR).
  npm run new -- arxiv:2205.14135
  npm run new -- https://doi.org/10.1145/3600006.3613165 --tier optional --topic kv-cache --why-en "…"

What an address says is taken from it; arXiv and Crossref are asked about identifiers, unless --offline is given.
In a terminal it asks for what is missing and shows the file before it is written. Elsewhere it asks nothing: what is
missing is listed with the flags that state it. No file is written in which \`npm run check\` would find an error,
and none is overwritten. --dry-run prints the file instead of writing it.

Every field has a flag; those of lists may be repeated:
${fieldFlags.map(({ name, field, isRepeated }) => `  ${`--${name}${isRepeated ? ' …' : ''}`.padEnd(22)}${field.kinds.length === kinds.length ? '' : `(${field.kinds.join(', ')}) `}${field.meaning.en}`).join('\n')}

Exit status: 0 when the file is written, 1 when it is not, 2 for wrong usage.`;

const { address, kind: wantedKind, id, isOffline, isDry, stated, flags } = readArguments();
const folder = contentFolder();
const shown = relative(process.cwd(), folder) || '.';
const files = await listFiles(folder).catch((cause: unknown) =>
  wrong(`The content folder ${shown} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`),
);
const list = { files, ...readLibrary(files, shown), folder: shown, today: new Date().toISOString().slice(0, 10) };
const { library } = list;
const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
if (isTerminal) intro('A new entry');

// Where there is somebody to ask, the address is the first thing to know.
const given = address ?? (isTerminal ? ((await askAddress()) ?? process.exit(1)) : '');
const facts = given === '' ? undefined : (addressFacts(given) ?? wrong(`"${given}" is neither an address nor an identifier.`));
refuseTwin(wantedKind ?? facts?.kind, { ...facts });
const same = facts && entryAt(facts, library);
if (same !== undefined) refuse(`The list has this address: ${shown}/${entryFile(same)}, “${same.title}”.`);

const found = await findWork();
for (const sentence of found.said) console.error(sentence);
if (found.refusal !== undefined) refuse(`${found.refusal.message}\n  ${found.refusal.remedy}`);

const kind = wantedKind ?? found.kind;
const draft = withLanguage(mergedDraft(found.draft, stated));
refuseTwin(kind, draft);
if (kind !== undefined) {
  const foreign = fieldFlags.find(({ name, field }) => flags.includes(name) && !field.kinds.includes(kind));
  if (foreign !== undefined)
    wrong(
      `--${foreign.name} is not a field of ${kind === 'article' ? 'an' : 'a'} ${kind}. It is one of: ${foreign.field.kinds.join(', ')}.`,
    );
}

const file = isTerminal ? await askEntry({ kind, id, draft, doubtful: found.doubtful }, list) : fileOf(kind);
if (file === undefined) process.exit(1);
const findings = findingsWith(file, list);
if (isDry) {
  process.stdout.write(file.text);
} else {
  await mkdir(dirname(join(folder, file.path)), { recursive: true });
  // Whatever happened since the folder was read, no file is overwritten.
  await writeFile(join(folder, file.path), file.text, { flag: 'wx' }).catch((cause: unknown) =>
    refuse(`${shown}/${file.path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`),
  );
  const done = `${shown}/${file.path} is written. Read it once more, then open a pull request with it.`;
  if (isTerminal) outro(done);
  else console.log(done);
}
if (!isTerminal && findings.length > 0) {
  console.error(`\nWarnings of the check, for later:`);
  for (const finding of findings) console.error(formatDiagnostic(finding, 'text'));
}

/** What is known of the work at the address. */
async function findWork(): Promise<FoundWork> {
  if (facts === undefined) return { draft: {}, doubtful: {}, said: [] };
  if (isOffline || facts.ids === undefined) return fromAddress(facts, library.venues);
  const services = { arxiv: service('ARXIV_API'), crossref: service('CROSSREF_API'), contact: process.env['CROSSREF_MAILTO'] || undefined };
  if (!isTerminal) return lookUp(facts, library.venues, services);
  const waiting = spinner();
  waiting.start('Asking what is known of this work');
  const work = await lookUp(facts, library.venues, services);
  waiting.stop('What is known of this work:');
  return work;
}

/** Another address for a service. */
function service(variable: string): string | undefined {
  const value = process.env[variable];
  if (value === undefined || value === '') return undefined;
  return URL.canParse(value) ? value : wrong(`${variable} is "${value}". Write an address.`);
}

/** The file, where nobody can be asked. */
function fileOf(known: Kind | undefined): NewFile {
  const report = draftReport(known, draft, found.doubtful, library, shown);
  if (known === undefined || report.length > 0) return refuse([...report, 'Nothing was written.'].join('\n'));
  const made = newFile(known, draft, list, id);
  if (made.id === '') refuse('The title has no Latin letters to make an id of. State one with --id.');
  if (files.some(({ path }) => path === made.path)) refuse(`${shown}/${made.path} is there already. State another id with --id.`);
  const errors = findingsWith(made, list).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) refuse([...errors.map((error) => formatDiagnostic(error, 'text')), 'Nothing was written.'].join('\n'));
  return made;
}

function refuseTwin(of: Kind | undefined, work: EntryDraft): void {
  const twin = twinOf(identifiedWork(of ?? 'paper', work), library.entries);
  if (twin !== undefined)
    refuse(`The list has this work: ${shown}/${entryFile(twin.entry)} has the same ${twin.what}, “${twin.entry.title}”.`);
}

function readArguments() {
  const names = ['kind', 'id', 'offline', 'dry-run', 'help', ...fieldFlags.map(({ name }) => name)].map((name) => `--${name}`);
  try {
    const { values, positionals } = parseArgs({
      options: {
        ...Object.fromEntries(fieldFlags.map(({ name, isRepeated }) => [name, { type: 'string', multiple: isRepeated } as const])),
        kind: { type: 'string' },
        id: { type: 'string' },
        offline: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (positionals.length > 1) wrong(`One work at a time: ${positionals.join(', ')}.`);
    const kind = kinds.find((known) => known === values.kind);
    if (values.kind !== undefined && kind === undefined) {
      wrong(`No kind is named "${values.kind}". ${didYouMean(values.kind, kinds)}Kinds: ${kinds.join(', ')}.`);
    }
    const given: Readonly<Record<string, unknown>> = values;
    const first = [positionals[0], given['arxiv'], given['doi'], given['page']].find((value) => typeof value === 'string');
    return {
      address: typeof first === 'string' ? first : undefined,
      kind,
      id: values.id,
      isOffline: values.offline,
      isDry: values['dry-run'],
      stated: draftOfFlags(given),
      flags: Object.keys(given),
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const [, unknown] = /^Unknown option '--([^' ]+)/.exec(message) ?? [];
    return wrong(unknown === undefined ? message : `There is no flag --${unknown}. ${didYouMean(`--${unknown}`, names)}`.trim());
  }
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function wrong(message: string): never {
  console.error(`${message}\n\n\`npm run new -- --help\` lists the flags.`);
  process.exit(2);
}
