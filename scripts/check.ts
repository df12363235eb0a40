import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fixEntry } from '#content-files/fix-entry.ts';
import { contentFolder, type LibraryFile, listFiles } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { type DiagnosticFormat, diagnosticFormats, formatDiagnostic } from '#domain/diagnostic.ts';
import { type PublishedSite, ruleAddress, rulesExplained } from '#domain/rules/rule-explanations.ts';

const usage = `Usage: npm run check -- [--fix] [--format ${diagnosticFormats.join('|')}] [file …]

Checks the library in content/ (or CONTENT_DIR) and prints all findings.
With files, only findings in those files are shown; the rest of the library is read all the same.
--fix first puts right what is mechanical in the files of entries, or in those that are named, and says what it did:
line ends, surrounding spaces, the order of fields, the form of identifiers, identifiers that the links name,
tracking parameters, a PDF given as the page, Chinese typography. Comments and everything else stay as they are.
Exit status: 0 without errors, 1 with errors, 2 for wrong usage.`;

const { format, files, fix, help } = readArguments();
if (help) {
  console.log(usage);
} else {
  const folder = contentFolder();
  const shown = relative(process.cwd(), folder) || '.';
  let library = await listFiles(folder).catch((cause: unknown) => {
    console.error(`The content folder ${shown} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    process.exit(2);
  });
  const wanted = new Set(files.map((file) => relative(process.cwd(), file).replaceAll('\\', '/')));
  const unknown = [...wanted].filter((file) => !library.some(({ path }) => `${shown}/${path}` === file));
  if (unknown.length > 0) {
    console.error(`Not in ${shown}: ${unknown.join(', ')}`);
    process.exit(2);
  }
  if (fix) library = await fixFiles(library, (path) => wanted.size === 0 || wanted.has(`${shown}/${path}`), folder, shown);
  const { diagnostics } = readLibrary(library, shown);
  const findings = diagnostics.filter(({ file }) => wanted.size === 0 || wanted.has(file));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const site = publishedSite();
  for (const finding of findings) {
    const explained = format === 'github' && site !== undefined ? ` See ${ruleAddress(finding.rule, site)}` : '';
    console.log(formatDiagnostic({ ...finding, remedy: finding.remedy + explained }, format));
  }
  if (format === 'text') {
    if (findings.length > 0) console.log('');
    const count = wanted.size === 0 ? library.length : wanted.size;
    console.log(`${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}, ${plural(count, 'file')} checked.`);
    if (findings.length > 0) {
      console.log(
        rulesExplained(
          findings.map(({ rule }) => rule),
          site,
        ),
      );
    }
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

/** The files after what is mechanical in some of them was put right, there and on the disk. */
async function fixFiles(
  library: readonly LibraryFile[],
  isWanted: (path: string) => boolean,
  folder: string,
  shown: string,
): Promise<readonly LibraryFile[]> {
  const fixed: LibraryFile[] = [];
  for (const file of library) {
    const place = placeOfFile(file.path);
    const result = place.noun === 'entry' && isWanted(file.path) ? fixEntry(place.kind, file.path, file.text) : undefined;
    if (result !== undefined && result.text !== file.text) await writeFile(join(folder, file.path), result.text);
    // Other programs read what is printed in their formats.
    for (const done of result?.fixes ?? []) (format === 'text' ? console.log : console.error)(`${shown}/${file.path}: ${done}`);
    fixed.push(result === undefined ? file : { path: file.path, text: result.text });
  }
  return fixed;
}

function readArguments(): { format: DiagnosticFormat; files: readonly string[]; fix: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    const format = diagnosticFormats.find((known) => known === values.format);
    if (format === undefined) throw new Error(`Unknown format "${values.format}".`);
    return { format, files: positionals, fix: values.fix, help: values.help };
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
    return process.exit(2);
  }
}

/** Where the pages are that explain rules, if the environment says where the site is published. */
function publishedSite(): PublishedSite | undefined {
  const { SITE_URL: origin, BASE_PATH: base = '/' } = process.env;
  if (origin === undefined || origin === '') return undefined;
  if (!URL.canParse(origin)) {
    console.error(`SITE_URL is "${origin}". Write it as in https://example.org.`);
    process.exit(2);
  }
  return { origin, base };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
