import { describe, expect, it } from 'vitest';
import { linesOf, readRecord, recordFields, writeRecord } from '#domain/search/found-record.ts';
import { foundRecord } from '#domain/search/search-record.ts';
import { edited, toyEntry, toyLibrary } from '../toy-library.ts';
import { toyRecord } from './toy-records.ts';

const { library } = toyLibrary();

describe('a record', () => {
  it.each(library.entries.map((entry) => [entry.id, foundRecord(entry, library)] as const))(
    'of %s is read as it was written',
    (_, record) => {
      expect(readRecord(writeRecord(record))).toEqual(record);
    },
  );

  it('keeps the value of each field apart from the others', () => {
    for (const field of recordFields) {
      const record = { ...readRecord('[]'), [field]: 'Only here.' };
      expect(readRecord(writeRecord(record))).toEqual(record);
    }
  });

  it.each(['two\nlines', '"quotes", [brackets]', '<b>signs</b> & \\', '每一步之后'])('keeps a value as it is: %s', (whyEn) => {
    const record = toyRecord({ whyEn });
    expect(readRecord(writeRecord(record))).toEqual(record);
  });

  it('is sent without the names of its fields', () => {
    expect(recordFields.filter((field) => writeRecord(readRecord('[]')).includes(field))).toEqual([]);
  });

  it('has the ids that a renamed work had before, on which marks of its readers hang', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'formerIds: [gamma-old, gamma-older]\nadded:');
    const record = foundRecord(toyEntry('gamma', changes), library);
    expect(linesOf(readRecord(writeRecord(record)).formerIds)).toEqual(['gamma-old', 'gamma-older']);
    expect(linesOf(foundRecord(toyEntry('alpha'), library).formerIds)).toEqual([]);
  });

  it('is empty where nothing was written', () => {
    expect(Object.values(readRecord('["alpha"]')).filter((value) => value !== '')).toEqual(['alpha']);
  });
});

describe('linesOf', () => {
  it('gives the lines of a field, and none of an empty one', () => {
    expect(linesOf('one\ntwo')).toEqual(['one', 'two']);
    expect(linesOf('')).toEqual([]);
  });
});
