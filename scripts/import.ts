import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readLibrary } from '#content-files/read-library.ts';
import { entryFile } from '#domain/content-paths.ts';
import { didYouMean } from '#domain/nearest.ts';
import { type DraftFile, draftFile } from '../src/list-import/draft-file.ts';
import { importList } from '../src/list-import/import-list.ts';
import { type DraftOutcome, importCounts, importText } from '../src/list-import/import-report.ts';
import { fail, readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { contentFiles } from './command-line/content-files.ts';

const {
  flags,
  given: [given = ''],
} = readCommandLine(commands.import);
const content = await contentFiles();
const { library } = readLibrary(content.files, content.shown);
const source = flags.source === undefined ? undefined : library.source(flags.source);
if (flags.source !== undefined && source === undefined) {
  const known = library.sources.map(({ id }) => id);
  fail(`No source list is named "${flags.source}". ${didYouMean(flags.source, known)}Known: ${known.join(', ')}.`);
}
const name = given === '-' ? 'standard input' : given;
const list = await (given === '-' ? text(process.stdin) : readFile(given, 'utf8').catch(() => fail(`${name} cannot be read.`)));
const imported = importList(list, { library, source, day: new Date().toISOString().slice(0, 10) });
const outcomes: DraftOutcome[] = [];
for (const draft of imported.drafts) {
  const file = draftFile(draft, name);
  outcomes.push({ file, outcome: flags['dry-run'] ? 'not written' : await write(file) });
}
console.log(flags.format === 'json' ? JSON.stringify(report(), null, 2) : importText(imported, outcomes, name, flags.out));
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

/** Writes a draft unless a file of its name is there. */
async function write(file: DraftFile): Promise<DraftOutcome['outcome']> {
  const path = join(flags.out, file.path);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, file.text, { flag: 'wx' });
    return 'written';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return 'kept';
    throw cause;
  }
}
