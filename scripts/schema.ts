import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entryJsonSchema, entrySchemaFile } from '#domain/exports/entry-schema.ts';
import { removedJsonSchema, removedSchemaFile } from '#domain/exports/removed-schema.ts';
import { kinds } from '#domain/vocabulary.ts';
import { entryFlags } from '../src/new-entry/field-flags.ts';
import { readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

readCommandLine(commands.schema);
for (const kind of kinds) await write(join('public', entrySchemaFile(kind)), entryJsonSchema(kind));
await write(join('public', removedSchemaFile), removedJsonSchema());
await write('scripts/command-line/entry-flags.json', entryFlags());
console.log(`${kinds.length + 1} schemas written to public/schema/, and the flags of \`npm run new\`.`);

async function write(file: string, data: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(data, undefined, 2)}\n`);
}
