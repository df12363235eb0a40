// What reads, checks and writes files of entries, for the browser. Only the form loads it: it brings zod and a YAML parser along.
import { config } from 'zod';

// Schemas are otherwise compiled with `new Function`, which the content security policy forbids.
config({ jitless: true });

export { changeEntry } from '#content-files/change-entry.ts';
export { unlessRefused } from '#content-files/change-value.ts';
export { checkDraft } from '#content-files/check-draft.ts';
export { parseSourceFile } from '#content-files/source-file.ts';
export { stampTranslation } from '#domain/contribution/stamp-translation.ts';
export { addressFacts } from '#domain/contribution/address-facts.ts';
export { entryFile } from '#domain/content-paths.ts';
