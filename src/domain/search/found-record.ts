/** What is known of an entry when it was found, in the order in which it is sent. Lists are joined by line breaks. */
export const recordFields = [
  'id',
  'kind',
  'tier',
  'title',
  'short',
  'aliases',
  'former',
  'authors',
  'makers',
  'place',
  'venue',
  'year',
  'ids',
  'filings',
  'pdf',
  'code',
  'language',
  'whyEn',
  'whyZh',
  'answersEn',
  'answersZh',
  'askedEn',
  'askedZh',
  'formerIds',
] as const;
export type RecordField = (typeof recordFields)[number];

/** What a result shows and what it is ranked by. */
export type FoundRecord = Readonly<Record<RecordField, string>>;

/** A record as the site sends it: its values alone, since every reader fetches twenty of them. */
export function writeRecord(record: FoundRecord): string {
  return JSON.stringify(recordFields.map((field) => record[field]));
}

/** Reads what `writeRecord` wrote. */
export function readRecord(text: string): FoundRecord {
  const values = JSON.parse(text) as readonly string[];
  return Object.fromEntries(recordFields.map((field, index) => [field, values[index] ?? ''])) as FoundRecord;
}

/** The lines of a field; none when it is empty. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
