// Ships to the browser: imports nothing.

/** What a result shows and what ranks by field. Lists are joined by line breaks. */
export const metaFields = [
  'id',
  'kind',
  'tier',
  'title',
  'short',
  'aliases',
  'former',
  'authors',
  'makers',
  'venue',
  'place',
  'year',
  'ids',
  'topics',
  'pdf',
  'code',
  'language',
  'added',
] as const;
export type MetaField = (typeof metaFields)[number];

/** The prose of an entry. The index keeps its content, so it is not kept a second time as a field. */
const textFields = ['terms', 'whyEn', 'whyZh', 'answersEn', 'answersZh', 'summaryEn', 'summaryZh', 'notesEn', 'notesZh'] as const;
type TextField = (typeof textFields)[number];

export type SearchField = MetaField | TextField;

/** All that a search looks at and shows of an entry. */
export type FoundRecord = Readonly<Record<SearchField, string>>;

/** Parts the sections of the content, and the lines of a section: the index keeps these two characters and no line breaks. */
const sectionMark = '␞';
const lineMark = '␟';

/** The content of a record: its names, then its texts, each a section. */
export function joinSections(sections: Readonly<Record<'names' | TextField, string>>): string {
  return [sections.names, ...textFields.map((field) => sections[field])]
    .map((section) => section.replaceAll('\n', ` ${lineMark} `))
    .join(` ${sectionMark} `);
}

/** A record as the index gives it back: its fields, and its content cut into sections again. */
export function readRecord(meta: Readonly<Record<MetaField, string>>, content: string): FoundRecord {
  // The index marks where it cut Chinese into words.
  const [, ...sections] = content.replaceAll('\u200b', '').split(sectionMark);
  const texts = textFields.map((field, index) => [
    field,
    (sections[index] ?? '')
      .split(lineMark)
      .map((line) => line.trim())
      .join('\n'),
  ]);
  return { ...meta, ...(Object.fromEntries(texts) as Record<TextField, string>) };
}
