import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { readmeList, readmeListFiles } from '#domain/exports/readme-list.ts';
import { createUrls } from '#domain/urls.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { translator } from '../src/i18n/index.ts';

const names = languages.map((language) => readmeListFiles[language]);
const usage = `Usage: npm run readme-list [-- --check | --stdout LANGUAGE]

Writes the whole list as Markdown into ${names.join(' and ')}, for those who read it on GitHub.
Links to the published site where SITE_URL (and BASE_PATH) say where it is.
  --check            writes nothing; says which files are out of date
  --stdout LANGUAGE  writes one of them to standard output: ${languages.join(', ')}
Exit status: 0 when written or up to date, 1 when the content has errors or a file is out of date, 2 for wrong usage.`;

const options = readArguments();
if (options.help) {
  console.log(usage);
} else {
  const folder = contentFolder();
  const shown = relative(process.cwd(), folder) || '.';
  const files = await listFiles(folder).catch(() => fail(`The content folder ${shown} cannot be read.`));
  const { library, diagnostics } = readLibrary(files, shown);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    console.error(`The content has ${errors} errors; \`npm run check\` names them.`);
    process.exit(1);
  }
  const site = process.env['SITE_URL'];
  const urls = createUrls(process.env['BASE_PATH'] ?? '/');
  const write = (language: Language): string =>
    readmeList(library, {
      language,
      words: translator(language),
      site: site === undefined ? undefined : new URL(urls.page(language, ''), site).href,
    });
  if (options.stdout !== undefined) process.stdout.write(write(options.stdout));
  else if (options.isCheck) {
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
}

function readArguments(): { readonly isCheck: boolean; readonly stdout: Language | undefined; readonly help: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        stdout: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const stdout = languages.find((language) => language === values.stdout);
    if (values.stdout !== undefined && stdout === undefined)
      throw new Error(`Unknown language "${values.stdout}". Languages: ${languages.join(', ')}.`);
    return { isCheck: values.check, stdout, help: values.help };
  } catch (cause) {
    return fail(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
