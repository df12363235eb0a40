import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { formatLinkRecord } from '#content-files/format-link-record.ts';
import { contentFolder, type LibraryFile, listFiles } from '#content-files/list-files.ts';
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

const formats = ['text', 'github', 'json', 'markdown'] as const;
const fields: readonly string[] = ['page', 'pdf', 'code', 'docs', 'slides', 'video', 'repository', 'doi', 'arxiv', 'url'];
const usage = `Usage: npm run links -- [options] [file or id …]

Asks every address of the library in content/ (or CONTENT_DIR) whether it is still there, and writes into that folder, to
${linkRecordFile}, what it found. With files or ids of entries only their addresses are asked, and nothing is written.

A host gets one request at a time with a pause after each, and as much rest as it asks for. What does not answer is asked
in another way, and again when all were asked.
  alive    it answers
  moved    it answers, and names another address for good
  blocked  a server is there and refuses programs; nobody has to do anything
  failing  no answer, or a wrong one; an error when that has lasted 14 days
  gone     404 or 410, twice; an archived copy is looked for
Addresses that content/link-exceptions.yaml names are not asked until the exception expires.

  --format ${formats.join('|')}  findings as \`npm run check\` prints them, one JSON object for each address, or a report
  --only page,pdf,…    only these fields: ${fields.join(', ')}
  --dry-run            writes nothing
  --concurrency 16     hosts asked at the same time
  --pause 1            seconds between an answer of a host and the next request to it; three times as many for arXiv
  --timeout 20         seconds an answer may take
  --patience 60        the longest rest, in seconds, that a host may ask for and get
  --archive URL|none   where copies are looked for: https://archive.org
  --private            also asks addresses of private networks, which are otherwise refused
Exit status: 0 when nothing has to be mended, 1 when something has, 2 for wrong usage or when nothing could be asked.`;

const options = readArguments();
if (options.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const folder = contentFolder();
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/') || '.';
  const files = await listFiles(folder).catch((cause: unknown) => fail(`The content folder ${shown} cannot be read: ${messageOf(cause)}`));
  const { library, diagnostics: faults } = readLibrary(files, shown);
  const isWhole = options.names.length === 0 && options.only.length === 0;
  if (isWhole && faults.some(({ severity }) => severity === 'error')) {
    fail('The library has errors, which hide links: `npm run check` lists them.');
  }
  const today = new Date().toISOString().slice(0, 10);
  const wanted = wantedFiles(files, shown);
  const places = libraryLinks(library).filter(
    ({ file, path }) => wanted.has(file) && (options.only.length === 0 || options.only.includes(String(path.at(-1)))),
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
  if (isWhole && !options.dryRun) {
    await writeFile(join(folder, linkRecordFile), formatLinkRecord(linkRecord(links, today)));
    console.error(`Written: ${shown}/${linkRecordFile}`);
  }
  process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Asks addresses and says what is known of each now, with copies of those that are gone. */
async function judge(urls: readonly string[], before: LinkRecord | undefined, today: string): Promise<ReadonlyMap<string, JudgedLink>> {
  const results = await checkLinks(urls, { ...options.asking, onProgress: showProgress });
  const hosts = new Set(urls.map((url) => new URL(url).host));
  // One silent host is a finding. That all are silent is not believed.
  if (hosts.size > 1 && [...results.values()].every(({ failure }) => ['unknown-host', 'refused', 'timeout'].includes(failure ?? ''))) {
    fail('No host answered, so this machine seems to have no way to the network. Nothing is judged or written.');
  }
  const links = new Map<string, JudgedLink>();
  let unknown = 0;
  for (const [url, result] of results) {
    const link = judgedLink(url, result, before, today);
    const isWanted = options.archive !== 'none' && link.archived === undefined && needsAction(link, today);
    const copy = isWanted ? await findArchivedCopy(options.archive, url, options.asking) : 'none';
    if (isWanted) await wait(options.asking.pause);
    if (copy === 'unknown') unknown += 1;
    links.set(url, typeof copy === 'string' ? link : { ...link, archived: copy.copy });
  }
  if (unknown > 0) console.error(`The archive did not answer for ${unknown} of the addresses that are gone or failing.`);
  return links;
}

/** Prints a run in the form that was asked for. */
function print(run: LinkRun, places: readonly LinkPlace[], before: LinkRecord | undefined): void {
  const { links, diagnostics, today } = run;
  switch (options.format) {
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
      options.format satisfies never;
  }
}

/** The files whose addresses are asked, relative to the content folder: those named, or those of the ids named; else all. */
function wantedFiles(files: readonly LibraryFile[], shown: string): ReadonlySet<string> {
  const paths = files.map(({ path }) => path);
  if (options.names.length === 0) return new Set(paths);
  const found = options.names.map((name) => {
    const path = relative(process.cwd(), name).replaceAll('\\', '/');
    return { name, own: paths.filter((each) => `${shown}/${each}` === path || each.replace(/^.*\/|(\.zh)?\.\w+$/g, '') === name) };
  });
  const unknown = found.filter(({ own }) => own.length === 0).map(({ name }) => name);
  if (unknown.length > 0) fail(`Neither a file of ${shown} nor an id: ${unknown.join(', ')}`);
  return new Set(found.flatMap(({ own }) => own));
}

function readArguments() {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      options: {
        format: text('text'),
        only: text(''),
        concurrency: text('16'),
        pause: text('1'),
        timeout: text('20'),
        patience: text('60'),
        archive: text('https://archive.org'),
        'dry-run': flag,
        private: flag,
        help: { ...flag, short: 'h' },
      },
      allowPositionals: true,
    });
    const format = formats.find((known) => known === values.format);
    if (format === undefined) throw new Error(`Unknown format "${values.format}". Formats: ${formats.join(', ')}.`);
    const only = values.only.split(',').filter((name) => name !== '');
    for (const name of only) {
      if (!fields.includes(name)) throw new Error(`Unknown field "${name}". ${didYouMean(name, fields)}Fields: ${fields.join(', ')}.`);
    }
    if (values.archive !== 'none' && !/^https?:\/\//.test(values.archive)) throw new Error(`"${values.archive}" is not a web address.`);
    return {
      format,
      only,
      names: positionals,
      archive: values.archive,
      dryRun: values['dry-run'],
      help: values.help,
      asking: {
        concurrency: Math.max(1, Math.floor(numberFor('concurrency', values.concurrency))),
        pause: numberFor('pause', values.pause) * 1000,
        timeout: Math.max(1, numberFor('timeout', values.timeout) * 1000),
        patience: numberFor('patience', values.patience) * 1000,
        allowPrivate: values.private,
        // Servers that know only browsers look for the first word; whoever reads a log finds us in the brackets.
        userAgent: `Mozilla/5.0 (compatible; Roofline link check${repository === undefined ? '' : `; +${repository}`})`,
      },
    };
  } catch (cause) {
    return fail(`${messageOf(cause)}\n\n${usage}`);
  }
}

function numberFor(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 86_400)) throw new Error(`--${name} takes a number from 0 to 86400, not "${text}".`);
  return number;
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

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function fail(message: string): never {
  console.error(message);
  return process.exit(2);
}
