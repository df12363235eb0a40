import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixEntry } from '#content-files/fix-entry.ts';
import type { LibraryFile } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles, namedFiles, readKept } from './command-line/content-files.ts';
import { printFindings } from './command-line/print-findings.ts';

const { flags, given } = readCommandLine(commands.check);
const { format } = flags;
const content = await contentFiles();
const { folder, shown } = content;
const wanted = namedFiles(given, content);
const { diagnostics } = await readKept(flags.fix ? { ...content, files: await fixFiles() } : content);
const findings = given.length === 0 ? diagnostics : diagnostics.filter(({ file }) => wanted.has(file.slice(shown.length + 1)));
process.exitCode = printFindings(findings, wanted.size, format) > 0 ? 1 : 0;

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
