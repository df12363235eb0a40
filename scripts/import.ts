import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { contentFolder, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { entryFile } from '#domain/content-paths.ts';
import { didYouMean } from '#domain/nearest.ts';
import { type DraftFile, draftFile } from '../src/list-import/draft-file.ts';
import { importList } from '../src/list-import/import-list.ts';
import { type DraftOutcome, importCounts, importText } from '../src/list-import/import-report.ts';

const formats = ['text', 'json'];

const usage = `Usage: npm run import -- FILE|- [--source ID] [--out DIR] [--dry-run] [--format ${formats.join('|')}]

Reads an awesome list, a README in Markdown or HTML, and compares it with the library in content/ (or CONTENT_DIR).
Works that the library has are named, and what the list has that they do not; nothing in content/ is changed.
For the others drafts are written, with what the list and the addresses say. Move those you want into content/,
write the rest and run \`npm run check\`. Every line that is not a work is counted with the reason.
  -              reads the list from standard input
  --source ID    the list is this one of content/sources.yaml: drafts name it in \`recommendedBy\`
  --out DIR      where drafts are written; default drafts. Files that are there are kept
  --dry-run      writes nothing
Exit status: 0 when works were found, 1 when none was, 2 for wrong usage.`;

const options = readArguments();
if (options.help) {
  console.log(usage);
} else {
  const folder = contentFolder();
  const shown = relative(process.cwd(), folder) || '.';
  const { library } = readLibrary(await listFiles(folder).catch(() => fail(`The content folder ${shown} cannot be read.`)), shown);
  const source = options.source === undefined ? undefined : library.source(options.source);
  if (options.source !== undefined && source === undefined) {
    const known = library.sources.map(({ id }) => id);
    fail(`No source list is named "${options.source}". ${didYouMean(options.source, known)}Known: ${known.join(', ')}.`);
  }
  const name = options.file === '-' ? 'standard input' : options.file;
  const list = await (options.file === '-'
    ? text(process.stdin)
    : readFile(options.file, 'utf8').catch(() => fail(`${name} cannot be read.`)));
  const imported = importList(list, { library, source, day: new Date().toISOString().slice(0, 10) });
  const outcomes: DraftOutcome[] = [];
  for (const draft of imported.drafts) {
    const file = draftFile(draft, name);
    outcomes.push({ file, outcome: options.isDry ? 'not written' : await write(file) });
  }
  console.log(options.format === 'json' ? JSON.stringify(report(), null, 2) : importText(imported, outcomes, name, options.out));
  process.exitCode = imported.works.length === 0 ? 1 : 0;

  function report(): unknown {
    return {
      list: name,
      counts: importCounts(imported),
      merged: imported.merged.map(({ work, entry, ...rest }) => ({ line: work.line, title: work.title, file: entryFile(entry), ...rest })),
      drafts: imported.drafts.map(({ work, ...rest }, index) => ({
        line: work.line,
        ...rest,
        file: outcomes[index]?.file.path,
        outcome: outcomes[index]?.outcome,
      })),
      conflicts: imported.conflicts.map(({ work, entry, ...rest }) => ({
        line: work.line,
        title: work.title,
        file: entryFile(entry),
        ...rest,
      })),
      skipped: imported.skipped,
      dropped: imported.dropped,
    };
  }
}

/** Writes a draft unless a file of its name is there. */
async function write(file: DraftFile): Promise<DraftOutcome['outcome']> {
  const path = join(options.out, file.path);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, file.text, { flag: 'wx' });
    return 'written';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return 'kept';
    throw cause;
  }
}

interface Options {
  readonly file: string;
  readonly source: string | undefined;
  readonly out: string;
  readonly isDry: boolean;
  readonly format: string;
  readonly help: boolean;
}

function readArguments(): Options {
  try {
    const { values, positionals } = parseArgs({
      options: {
        source: { type: 'string' },
        out: { type: 'string', default: 'drafts' },
        'dry-run': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    const [file = '', ...more] = positionals;
    if (!formats.includes(values.format)) throw new Error(`Unknown format "${values.format}". Formats: ${formats.join(', ')}.`);
    if (!values.help && (file === '' || more.length > 0)) throw new Error('Name one list, or - for standard input.');
    return { file, source: values.source, out: values.out, isDry: values['dry-run'], format: values.format, help: values.help };
  } catch (cause) {
    return fail(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
