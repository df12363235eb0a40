import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { contentFolder, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { writeValue } from '#content-files/write-value.ts';
import { translations } from '#domain/prose/translations.ts';

const usage = `Usage: npm run translated -- file … | --all

Notes in files that their Chinese texts were compared with the English ones and agree with them as they are now.
The check then reports them again when the English changes.
Exit status: 0 when done, 1 when the library has errors in them, 2 for wrong usage.`;

const args = process.argv.slice(2);
const isAll = args.includes('--all');
if (args.length === 0 || args.some((arg) => arg.startsWith('-') && arg !== '--all')) {
  console.error(usage);
  process.exit(2);
}

const folder = contentFolder();
const files = await listFiles(folder);
const wanted = new Set(args.map((file) => relative(folder, file).replaceAll('\\', '/')));
const unknown = isAll ? [] : [...wanted].filter((path) => !files.some((file) => file.path === path));
if (unknown.length > 0) {
  console.error(`Not in the content folder: ${unknown.join(', ')}`);
  process.exit(2);
}

const known = translations(readLibrary(files, 'content').library);
const unread = isAll ? [] : [...wanted].filter((path) => !known.some(({ file }) => file === path));
const texts = new Map(files.map(({ path, text }) => [path, text]));
const changed = new Set<string>();
for (const { file, path, of, current } of known) {
  if (of === current || !(isAll || wanted.has(file))) continue;
  texts.set(file, writeValue(file, texts.get(file) ?? '', path.map(String), current));
  changed.add(file);
}
for (const file of changed) await writeFile(join(folder, file), texts.get(file) ?? '');
console.log(`${changed.size} of ${isAll ? files.length : wanted.size} files noted.`);
if (unread.length > 0) {
  console.error(`No Chinese texts, or errors that \`npm run check\` names: ${unread.join(', ')}`);
  process.exitCode = 1;
}
