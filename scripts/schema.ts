import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { entryJsonSchema, entrySchemaFile } from '#domain/exports/entry-schema.ts';
import { kinds } from '#domain/vocabulary.ts';

const usage = `Usage: npm run schema

Writes public/schema/<kind>.json, the JSON Schemas by which editors check entries, from src/domain/entry.ts.
Exit status: 0 when written, 2 for wrong usage.`;

if (isHelpWanted()) console.log(usage);
else {
  for (const kind of kinds) {
    const file = join('public', entrySchemaFile(kind));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(entryJsonSchema(kind), undefined, 2)}\n`);
  }
  console.log(`${kinds.length} schemas written to public/schema/.`);
}

function isHelpWanted(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } }).values.help;
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
    return process.exit(2);
  }
}
