import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '#content-files/read-library.ts';
import { changeValue, RefusedChange } from '#content-files/change-value.ts';
import { translations } from '#domain/prose/translations.ts';
import { fail, readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles, namedFiles } from './command-line/content-files.ts';

const { flags, given } = readCommandLine(commands.translated);
if (flags.all === given.length > 0) wrongUsage(commands.translated, 'Name the files that you compared, or give --all.');
const content = await contentFiles();
const { folder, shown, files } = content;
const wanted = namedFiles(given, content);
const known = translations(readLibrary(files, shown).library);
const texts = new Map(files.map(({ path, text }) => [path, text]));
const changed = new Set<string>();
const refused: string[] = [];
for (const { file, path, of, current } of known) {
  if (of === current || !wanted.has(file)) continue;
  try {
    texts.set(file, changeValue(file, texts.get(file) ?? '', path.map(String), current));
    changed.add(file);
  } catch (cause) {
    if (!(cause instanceof RefusedChange)) throw cause;
    refused.push(cause.message);
  }
}
for (const file of changed) await writeFile(join(folder, file), texts.get(file) ?? '');
console.log(`${changed.size} of ${wanted.size} files noted.`);
if (refused.length > 0) fail(refused.join('\n'), 1);
const unread = flags.all ? [] : [...wanted].filter((path) => !known.some(({ file }) => file === path));
if (unread.length > 0) fail(`No Chinese texts, or errors that \`npm run check\` names: ${unread.join(', ')}`, 1);
