import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatLinkRecord } from '#content-files/format-link-record.ts';
import type { LibraryFile } from '#content-files/list-files.ts';
import { locateFindings } from '#content-files/locate-findings.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { linkRecordFile } from '#domain/content-paths.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { libraryLinks, type LinkPlace } from '#domain/link-check/library-links.ts';
import { coversLink } from '#domain/link-exception.ts';
import { linkFindings } from '#domain/link-check/link-findings.ts';
import { type JudgedLink, judgedLink, lastGoodDay, type LinkRecord, linkRecord, needsAction } from '#domain/link-record.ts';
import { linkReport, type LinkRun, linkSummary, refusingHosts } from '#domain/link-check/link-report.ts';
import { withoutFragment } from '#domain/link-verdict.ts';
import { didYouMean } from '#domain/nearest.ts';
import { expiredException, expiredExceptions } from '#domain/rules/expired-exception.ts';
import { checkLinks } from '../src/link-check/check-links.ts';
import { findArchivedCopy } from '../src/link-check/find-archived-copy.ts';
import { repository } from '../src/repository.ts';
import { fail, readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands, linkFields } from './command-line/commands.mjs';
import { contentFiles } from './command-line/content-files.ts';

const command = commands.links;
const { flags, given } = readCommandLine(command);
const only = wantedFields();
const asking = {
  concurrency: Math.max(1, Math.floor(numberOf('concurrency'))),
  pause: numberOf('pause') * 1000,
  timeout: Math.max(1, numberOf('timeout') * 1000),
  patience: numberOf('patience') * 1000,
  allowPrivate: flags.private,
  // Servers that know only browsers look for the first word; whoever reads a log finds us in the brackets.
  userAgent: `Mozilla/5.0 (compatible; Roofline link check${repository === undefined ? '' : `; +${repository}`})`,
};
if (flags.archive !== 'none' && !/^https?:\/\//.test(flags.archive)) wrongUsage(command, `"${flags.archive}" is not a web address.`);
await run();

async function run(): Promise<void> {
  const { folder, shown, files } = await contentFiles();
  const { library, diagnostics: faults } = readLibrary(files, shown);
  const isWhole = given.length === 0 && only.length === 0;
  if (isWhole && faults.some(({ severity }) => severity === 'error')) {
    fail('The library has errors, which hide links: `npm run check` lists them.');
  }
  const today = new Date().toISOString().slice(0, 10);
  const wanted = wantedFiles(files, shown);
  const places = libraryLinks(library).filter(
    ({ file, path }) => wanted.has(file) && (only.length === 0 || only.includes(String(path.at(-1)))),
  );
  const holding = library.linkExceptions.filter(({ expires }) => expires >= today);
  const isExcepted = (url: string): boolean => holding.some((exception) => coversLink(exception, url));
  const urls = [...new Set(places.map(({ url }) => withoutFragment(url)))];
  const asked = urls.filter((url) => !isExcepted(url));
  const links = await judge(asked, library.linkRecord, today);
  const expired = isWhole ? expiredExceptions(library.linkExceptions, today) : [];
  const findings = [
    ...linkFindings(places, links, today),
    ...expired.map((finding) => ({ ...finding, rule: expiredException.id, severity: expiredException.severity })),
  ];
  const diagnostics = locateFindings(findings, files, shown);
  print({ today, links, excepted: urls.length - asked.length, diagnostics }, places, library.linkRecord);
  if (isWhole && !flags['dry-run']) {
    await writeFile(join(folder, linkRecordFile), formatLinkRecord(linkRecord(links, today)));
    console.error(`Written: ${shown}/${linkRecordFile}`);
  }
  process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Asks addresses and says what is known of each now, with copies of those that are gone. */
async function judge(urls: readonly string[], before: LinkRecord | undefined, today: string): Promise<ReadonlyMap<string, JudgedLink>> {
  const results = await checkLinks(urls, { ...asking, onProgress: showProgress });
  const hosts = new Set(urls.map((url) => new URL(url).host));
  // One silent host is a finding. That all are silent is not believed.
  if (hosts.size > 1 && [...results.values()].every(({ failure }) => ['unknown-host', 'refused', 'timeout'].includes(failure ?? ''))) {
    fail('No host answered, so this machine seems to have no way to the network. Nothing is judged or written.');
  }
  const links = new Map<string, JudgedLink>();
  let unknown = 0;
  for (const [url, result] of results) {
    const link = judgedLink(url, result, before, today);
    const isWanted = flags.archive !== 'none' && link.archived === undefined && needsAction(link, today);
    const copy = isWanted ? await findArchivedCopy(flags.archive, url, asking) : 'none';
    if (isWanted) await wait(asking.pause);
    if (copy === 'unknown') unknown += 1;
    links.set(url, typeof copy === 'string' ? link : { ...link, archived: copy.copy });
  }
  if (unknown > 0) console.error(`The archive did not answer for ${unknown} of the addresses that are gone or failing.`);
  return links;
}

/** Prints a run in the form that was asked for. */
function print(run: LinkRun, places: readonly LinkPlace[], before: LinkRecord | undefined): void {
  const { links, diagnostics, today } = run;
  switch (flags.format) {
    case 'text': {
      for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic, 'text'));
      if (diagnostics.length > 0) console.log('');
      const hosts = refusingHosts(links).map(({ host, count }) => `${host} (${count})`);
      if (hosts.length > 0) console.log(`Hosts that refuse programs: ${hosts.join(', ')}.`);
      console.log(linkSummary(run));
      break;
    }
    case 'github':
      for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic, 'github'));
      break;
    case 'json': {
      const byUrl = Map.groupBy(places, ({ url }) => withoutFragment(url));
      for (const [url, link] of links) {
        const isGood = link.verdict === 'alive' || link.verdict === 'moved';
        const stated = byUrl.get(url)?.map(({ file, path }) => ({ file, field: path.length === 0 ? undefined : path.join('.') }));
        console.log(JSON.stringify({ url, ...link, lastGood: isGood ? today : lastGoodDay(before, url), places: stated }));
      }
      break;
    }
    case 'markdown':
      process.stdout.write(linkReport(run, repository));
      break;
    default:
      flags.format satisfies never;
  }
}

/** The files whose addresses are asked, relative to the content folder: those named, or those of the ids named; else all. */
function wantedFiles(files: readonly LibraryFile[], shown: string): ReadonlySet<string> {
  const paths = files.map(({ path }) => path);
  if (given.length === 0) return new Set(paths);
  const found = given.map((name) => {
    const path = relative(process.cwd(), name).replaceAll('\\', '/');
    return { name, own: paths.filter((each) => `${shown}/${each}` === path || each.replace(/^.*\/|(\.zh)?\.\w+$/g, '') === name) };
  });
  const unknown = found.filter(({ own }) => own.length === 0).map(({ name }) => name);
  if (unknown.length > 0) fail(`Neither a file of ${shown} nor an id: ${unknown.join(', ')}`);
  return new Set(found.flatMap(({ own }) => own));
}

/** The fields that are asked; none means all. */
function wantedFields(): readonly string[] {
  const names = flags.only.split(',').filter((name) => name !== '');
  const known: readonly string[] = linkFields;
  for (const name of names) {
    if (!known.includes(name)) {
      wrongUsage(command, `There is no field "${name}". ${didYouMean(name, known)}Fields: ${known.join(', ')}.`);
    }
  }
  return names;
}

function numberOf(name: 'concurrency' | 'pause' | 'timeout' | 'patience'): number {
  const text = flags[name];
  const number = Number(text);
  const isNumber = text.trim() !== '' && number >= 0 && number <= 86_400;
  return isNumber ? number : wrongUsage(command, `--${name} takes a number from 0 to 86400, not "${text}".`);
}

/** Says how far a run is: on one line that it writes over on a terminal, else now and then. */
function showProgress(round: 1 | 2, done: number, of: number): void {
  const what = round === 1 ? 'Asked' : 'Asked again';
  if (process.stderr.isTTY) {
    const filled = Math.round((done / of) * 30);
    const end = done === of ? '\r\u001B[K' : '';
    process.stderr.write(`\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${what}: ${done} of ${of}${end}`);
  } else if (done % 100 === 0 || done === of) console.error(`${what}: ${done} of ${of}`);
}
