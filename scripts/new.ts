import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { intro, outro, spinner } from '@clack/prompts';
import { readLibrary } from '#content-files/read-library.ts';
import { addressFacts } from '#domain/contribution/address-facts.ts';
import { entryFile, removedFile } from '#domain/content-paths.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { type EntryDraft, identifiedWork } from '#domain/contribution/entry-draft.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { removedTwin, twinOf } from '#domain/work/work-identities.ts';
import { askAddress, askEntry } from '../src/new-entry/ask-entry.ts';
import { draftReport } from '../src/new-entry/draft-report.ts';
import { entryAt, findingsWith, mergedDraft, type NewFile, newFile, withLanguage } from '../src/new-entry/new-file.ts';
import { draftOfFlags, fieldFlags } from '../src/new-entry/field-flags.ts';
import { type FoundWork, fromAddress, lookUp } from '../src/new-entry/look-up.ts';
import { fail, readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles } from './command-line/content-files.ts';

const command = commands.new;
const { flags, given } = readCommandLine(command);
const { kind: wantedKind, id } = flags;
const stated: Readonly<Record<string, unknown>> = flags;
const address = [given[0], stated['arxiv'], stated['doi'], stated['page']].find((value) => typeof value === 'string');
const { folder, shown, files } = await contentFiles();
const list = { files, ...readLibrary(files, shown), folder: shown, today: new Date().toISOString().slice(0, 10) };
const { library } = list;
const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
if (isTerminal) intro('A new entry');

// Where there is somebody to ask, the address is the first thing to know.
const start = address ?? (isTerminal ? ((await askAddress()) ?? process.exit(1)) : '');
const facts = start === '' ? undefined : (addressFacts(start) ?? wrong(`"${start}" is neither an address nor an identifier.`));
refuseTwin(wantedKind ?? facts?.kind, { ...facts });
const same = facts && entryAt(facts, library);
if (same !== undefined) refuse(`The list has this address: ${shown}/${entryFile(same)}, “${same.title}”.`);

const found = await findWork();
for (const sentence of found.said) console.error(sentence);
if (found.refusal !== undefined) refuse(`${found.refusal.message}\n  ${found.refusal.remedy}`);

const kind = wantedKind ?? found.kind;
const draft = withLanguage(mergedDraft(found.draft, draftOfFlags(stated)));
refuseTwin(kind, draft);
if (kind !== undefined) {
  const foreign = fieldFlags.find(({ name, field }) => stated[name] !== undefined && !field.kinds.includes(kind));
  if (foreign !== undefined)
    wrong(
      `--${foreign.name} is not a field of ${kind === 'article' ? 'an' : 'a'} ${kind}. It is one of: ${foreign.field.kinds.join(', ')}.`,
    );
}

const file = isTerminal ? await askEntry({ kind, id, draft, doubtful: found.doubtful }, list) : fileOf(kind);
if (file === undefined) process.exit(1);
const findings = findingsWith(file, list);
if (flags['dry-run']) {
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
  if (flags.offline || facts.ids === undefined) return fromAddress(facts, library.venues);
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

function refuseTwin(of: Kind | undefined, draft: EntryDraft): void {
  const work = identifiedWork(of ?? 'paper', draft);
  const twin = twinOf(work, library.entries);
  if (twin !== undefined)
    refuse(`The list has this work: ${shown}/${entryFile(twin.entry)} has the same ${twin.what}, “${twin.entry.title}”.`);
  const namesake = id === undefined ? undefined : library.removedWork(id);
  const gone = namesake ?? removedTwin(work, library.removed)?.removed;
  if (gone !== undefined)
    refuse(
      `“${gone.title}” was removed from the list on ${gone.day}: ${gone.reason.en}\n` +
        `  If it is to come back, take the record \`${gone.id}\` out of ${shown}/${removedFile}, and name the file as before: --id ${gone.id}.`,
    );
}

function refuse(message: string): never {
  return fail(message, 1);
}

function wrong(message: string): never {
  return wrongUsage(command, message);
}
