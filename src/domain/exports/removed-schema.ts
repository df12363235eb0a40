import { z } from 'zod';
import { removedFile } from '../content-paths.ts';
import { removedWorksSchema } from '../removed-work.ts';
import { describeField, type EntryJsonSchema } from './entry-schema.ts';

/** Where the schema is: below the site, and below `public/`. */
export const removedSchemaFile = 'schema/removed.json';

/** The JSON Schema of `content/removed.yaml`, for editors, in the form of those of entries. */
export function removedJsonSchema(): EntryJsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(removedWorksSchema, { target: 'draft-07', io: 'input', override: describeField });
  return {
    $schema,
    $id: `/${removedSchemaFile}`,
    title: `content/${removedFile}`,
    description: `Works that were taken out of the list, by the ids they had. Their addresses say so.\n移出清单的作品，以原来的 id 为键；旧地址上会说明原因。`,
    ...rest,
  };
}
