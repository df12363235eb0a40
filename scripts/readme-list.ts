import { readFile, writeFile } from 'node:fs/promises';
import { readLibrary } from '#content-files/read-library.ts';
import { readmeList, readmeListFiles } from '#domain/exports/readme-list.ts';
import { createUrls } from '#domain/urls.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { translator } from '../src/i18n/index.ts';
import { fail, readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles } from './command-line/content-files.ts';

const names = languages.map((language) => readmeListFiles[language]);
const { flags } = readCommandLine(commands['readme-list']);
const { shown, files } = await contentFiles();
const { library, diagnostics } = readLibrary(files, shown);
const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
if (errors > 0) fail(`The content has ${errors} errors; \`npm run check\` names them.`, 1);
const site = process.env['SITE_URL'];
const urls = createUrls(process.env['BASE_PATH'] ?? '/');
const write = (language: Language): string =>
  readmeList(library, {
    language,
    words: translator(language),
    site: site === undefined ? undefined : new URL(urls.page(language, ''), site).href,
  });
if (flags.stdout !== undefined) process.stdout.write(write(flags.stdout));
else if (flags.check) {
  const stale: string[] = [];
  for (const language of languages) {
    const name = readmeListFiles[language];
    if ((await readFile(name, 'utf8').catch(() => '')) !== write(language)) stale.push(name);
  }
  console.log(
    stale.length === 0 ? `${names.join(' and ')} are up to date.` : `Out of date: ${stale.join(', ')}. Run \`npm run readme-list\`.`,
  );
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const language of languages) await writeFile(readmeListFiles[language], write(language));
  console.log(`Written: ${names.join(', ')}.`);
}
