import { stringify } from 'yaml';
import type { LinkRecord } from '#domain/link-record.ts';

const heading = '# Written by `npm run links`, which replaces it as a whole. Every field is described in src/domain/link-record.ts.\n';

/** The text of `content/link-record.yaml`. The same record gives the same text; one address is one line or one group of lines. */
export function formatLinkRecord(record: LinkRecord): string {
  return heading + stringify(record, { lineWidth: 0 });
}
