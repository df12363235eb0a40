import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixEntry } from '#content-files/fix-entry.ts';
import type { LibraryFile } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { type PublishedSite, ruleAddress, rulesExplained } from '#domain/rules/rule-explanations.ts';
import { fail, readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles, namedFiles } from './command-line/content-files.ts';

const { flags, given } = readCommandLine(commands.check);
const { format } = flags;
const content = await contentFiles();
const { folder, shown } = content;
const wanted = namedFiles(given, content);
const { diagnostics } = readLibrary(flags.fix ? await fixFiles() : content.files, shown);
const findings = given.length === 0 ? diagnostics : diagnostics.filter(({ file }) => wanted.has(file.slice(shown.length + 1)));
const errors = findings.filter(({ severity }) => severity === 'error').length;
const site = publishedSite();
for (const finding of findings) {
  const explained = format === 'github' && site !== undefined ? ` See ${ruleAddress(finding.rule, site)}` : '';
  console.log(formatDiagnostic({ ...finding, remedy: finding.remedy + explained }, format));
}
if (format === 'text') {
  if (findings.length > 0) console.log('');
  console.log(`${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}, ${plural(wanted.size, 'file')} checked.`);
  const rules = findings.map(({ rule }) => rule);
  if (rules.length > 0) console.log(rulesExplained(rules, site));
}
process.exitCode = errors > 0 ? 1 : 0;

/** The files after what is mechanical in those that are wanted was put right, there and on the disk. */
async function fixFiles(): Promise<readonly LibraryFile[]> {
  const fixed: LibraryFile[] = [];
  for (const file of content.files) {
    const place = placeOfFile(file.path);
    const result = place.noun === 'entry' && wanted.has(file.path) ? fixEntry(place.kind, file.path, file.text) : undefined;
    if (result !== undefined && result.text !== file.text) await writeFile(join(folder, file.path), result.text);
    // Other programs read what is printed in their formats.
    for (const done of result?.fixes ?? []) (format === 'text' ? console.log : console.error)(`${shown}/${file.path}: ${done}`);
    fixed.push(result === undefined ? file : { path: file.path, text: result.text });
  }
  return fixed;
}

/** Where the pages are that explain rules, if the environment says where the site is published. */
function publishedSite(): PublishedSite | undefined {
  const { SITE_URL: origin, BASE_PATH: base = '/' } = process.env;
  if (origin === undefined || origin === '') return undefined;
  return URL.canParse(origin) ? { origin, base } : fail(`SITE_URL is "${origin}". Write it as in https://example.org.`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
