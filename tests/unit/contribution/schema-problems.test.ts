import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { entrySchemas } from '#domain/entry.ts';
import { schemaProblems } from '#domain/contribution/schema-problems.ts';
import { topicSchema } from '#domain/topic.ts';
import { venuesSchema } from '#domain/venue.ts';

const paper = {
  kind: 'paper',
  id: 'x',
  title: 'X',
  tier: 'optional',
  topics: ['serving'],
  authors: ['A'],
  venue: 'SOSP',
  year: 2020,
  language: 'en',
  links: { page: 'https://example.org/' },
  why: { en: 'Why.' },
  added: '2026-11-21',
};

/** The problems of some data, each as one line: rule, path, message, remedy. */
function problems(schema: z.ZodType, data: unknown, given: readonly string[] = []): readonly string[] {
  const result = schema.safeParse(data, { reportInput: true });
  return result.success
    ? []
    : schemaProblems(result.error, schema, given).map(
        ({ rule, path, aboutKey, message, remedy }) =>
          `[${rule}] ${path.map(String).join('/')}${aboutKey ? ' (key)' : ''} | ${message} | ${remedy}`,
      );
}

const inPaper = (changes: Record<string, unknown>): readonly string[] =>
  problems(entrySchemas.paper, { ...paper, ...changes }, ['kind', 'id']);

describe('schemaProblems', () => {
  it('finds nothing wrong with a paper that is right', () => {
    expect(inPaper({})).toEqual([]);
  });

  it('names a field that is missing and says what to write', () => {
    expect(inPaper({ title: undefined, year: undefined, links: undefined, topics: undefined })).toMatchInlineSnapshot(`
      [
        "[missing-field] title | \`title\` is missing. | Add it. The title as published, capitals included.",
        "[missing-field] topics | \`topics\` is missing. | Add it. Ids from content/topics; the first is its home.",
        "[missing-field] year | \`year\` is missing. | Add it. The year of the publication that \`venue\` names.",
        "[missing-field] links | \`links\` is missing. | Add it. Where to read it: page, and pdf, code, docs, slides or video where they exist.",
      ]
    `);
  });

  it('lists the values of a missing field that has a closed list', () => {
    expect(inPaper({ tier: undefined })).toMatchInlineSnapshot(`
      [
        "[missing-field] tier | \`tier\` is missing. | Add it: one of must-read, optional, advanced.",
      ]
    `);
  });

  it('names a missing field inside another by its whole path', () => {
    expect(inPaper({ links: {} })).toMatchInlineSnapshot(`
      [
        "[missing-field] links/page | \`links.page\` is missing. | Add it. The page about the work at its publisher: the abstract page of a paper, not the PDF.",
      ]
    `);
  });

  it('says what stands where something else is expected', () => {
    expect(inPaper({ title: 2020, year: '2020', topics: 'serving', links: ['x'], why: null, short: true })).toMatchInlineSnapshot(`
      [
        "[wrong-type] title | \`title\` is a number. | Write text; put it in quotes if it looks like a number.",
        "[wrong-type] short | \`short\` is true or false. | Write text; put it in quotes if it looks like a number.",
        "[wrong-type] topics | \`topics\` is text. | Write a list: [a, b].",
        "[wrong-type] year | \`year\` is text. | Write a whole number without quotes.",
        "[wrong-type] links | \`links\` is a list. | Write named values, one a line, indented.",
        "[wrong-type] why | \`why\` is empty. | Write named values, one a line, indented.",
      ]
    `);
  });

  it('suggests the nearest value of a closed list, and lists all', () => {
    expect(inPaper({ tier: 'must-reed', language: 'de' })).toMatchInlineSnapshot(`
      [
        "[not-allowed] tier | \`tier\` cannot be "must-reed". | Did you mean "must-read"? Allowed: must-read, optional, advanced.",
        "[not-allowed] language | \`language\` cannot be "de". | Allowed: en, zh.",
      ]
    `);
  });

  it('suggests the nearest field for an unknown key, and lists all', () => {
    expect(inPaper({ publishd: '2020' })).toMatchInlineSnapshot(`
      [
        "[unknown-key] publishd (key) | Unknown key "publishd". | Did you mean "published"? Fields: title, short, aliases, formerTitles, formerIds, tier, topics, authors, venue, year, published, language, ids, links, minutes, why, summary, answers, askedAs, prerequisites, buildsOn, lineageNote, companions, citationKey, tierNote, recommendedBy, added, reviewed, unseen, translationOf, publishedIn.",
      ]
    `);
  });

  it('suggests no field of the root for an unknown key further down', () => {
    expect(inPaper({ links: { page: 'https://example.org/', titel: 'x' } })).toMatchInlineSnapshot(`
      [
        "[unknown-key] links/titel (key) | Unknown key "titel". | Fields: page, pdf, code, docs, slides, video.",
      ]
    `);
  });

  it('reports each of several unknown keys', () => {
    expect(inPaper({ foo: 1, bar: 2 })).toHaveLength(2);
  });

  it('says why a file must not state its kind or id', () => {
    expect(problems(topicSchema, { title: 'T', line: 'L', order: 1, kind: 'topic', id: 't' })).toMatchInlineSnapshot(`
      [
        "[unknown-key] kind (key) | Unknown key "kind". | Fields: title, line, settled, awaiting, parent, order, aliases, reading, related.",
        "[unknown-key] id (key) | Unknown key "id". | Fields: title, line, settled, awaiting, parent, order, aliases, reading, related.",
      ]
    `);
  });

  it('says how far a number or a list is from what is allowed', () => {
    expect(inPaper({ year: 1890, topics: [], minutes: 99999 })).toMatchInlineSnapshot(`
      [
        "[too-little] topics | \`topics\` is a list of 0; the least is 1. | List at least one.",
        "[too-little] year | \`year\` is 1890; the least is 1940. | Check the number.",
        "[too-much] minutes | \`minutes\` is 99999; the most is 12000. | Shorten it, or check the number.",
      ]
    `);
  });

  it('says how long a text is and how long it may be', () => {
    expect(inPaper({ title: 'x'.repeat(301), why: { en: 'x'.repeat(141) } })).toMatchInlineSnapshot(`
      [
        "[too-much] title | \`title\` is 301 characters long; the most is 300. | Shorten it, or check the number.",
        "[text-limit] why/en | The text has 141 characters; the limit is 140. | Say one thing only: what the reader gets.",
      ]
    `);
  });

  it('counts characters as people do in every limit, so that the message is true', () => {
    expect(inPaper({ title: '🚀'.repeat(300) })).toEqual([]);
  });

  it('says that a text is empty, or has spaces around it', () => {
    expect(inPaper({ title: '', short: ' x' })).toMatchInlineSnapshot(`
      [
        "[too-little] title | \`title\` is 0 characters long; the least is 1. | Write it out, or remove the field.",
        "[wrong-text] short | The text has a line break, or a space at its beginning or end. | Write it on one line without surrounding spaces.",
      ]
    `);
  });

  it('says the rule and the form of an identifier, an address, an id or a date', () => {
    const wrong = inPaper({
      ids: { doi: 'DOI', arxiv: '1.2' },
      links: { page: 'javascript:alert(1)' },
      topics: ['A B'],
      added: 'yesterday',
      published: 'May 2020',
    });
    expect(wrong).toMatchInlineSnapshot(`
      [
        "[wrong-id] topics/0 | "A B" cannot be an id. | Use lower-case letters, digits and single hyphens, at most 60: flash-attention-2.",
        "[wrong-date] published | "May 2020" is not a month. | Write year and month, 2023-09, or the year alone.",
        "[wrong-identifier] ids/doi | "DOI" is not a DOI in normal form. | Write it as in 10.1145/3600006.3613165: lower case, without https://doi.org/.",
        "[wrong-identifier] ids/arxiv | "1.2" is not an arXiv identifier. | Write it as in 2309.06180: four digits, a full stop, five digits; no version, no address.",
        "[wrong-url] links/page | "javascript:alert(1)" is not a web address. | Write the whole address, beginning with https://, without spaces.",
        "[wrong-date] added | "yesterday" is not a day. | Write year, month and day: 2026-11-21.",
      ]
    `);
  });

  it('says what a value may be that is text or a number', () => {
    expect(inPaper({ published: ['2020'] })).toMatchInlineSnapshot(`
      [
        "[wrong-type] published | \`published\` is a list. | Write text or a whole number.",
      ]
    `);
  });

  it('says what a citation key has', () => {
    expect(inPaper({ citationKey: 'Kwon:2023' })).toMatchInlineSnapshot(`
      [
        "[wrong-text] citationKey | A citation key has lower-case letters, digits and single hyphens only. | Correct the value.",
      ]
    `);
  });

  it('says where in a list the fault is', () => {
    expect(
      inPaper({
        buildsOn: [
          { entry: 'a', how: { en: 'x' } },
          { entry: 'b', how: {} },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "[missing-field] buildsOn/1/how/en | \`buildsOn.how.en\` is missing. | Add it. The English text, at most 90 characters.",
      ]
    `);
  });

  it('says that the key of a record is wrong', () => {
    expect(problems(venuesSchema, { 'A B': { name: 'A', kind: 'journal' } })).toMatchInlineSnapshot(`
      [
        "[unknown-key] A B (key) | A venue key has letters, digits and hyphens. | Correct the key.",
      ]
    `);
  });

  it('speaks of the file when the file as a whole is of the wrong form', () => {
    expect(problems(topicSchema, ['a', 'list'])).toMatchInlineSnapshot(`
      [
        "[wrong-type]  | The file is a list. | Write named values, one a line, indented.",
      ]
    `);
    expect(problems(topicSchema, 'text')).toMatchInlineSnapshot(`
      [
        "[wrong-type]  | The file is text. | Write named values, one a line, indented.",
      ]
    `);
  });

  it('calls every problem an error', () => {
    const { error } = entrySchemas.paper.safeParse({});
    expect(new Set(error === undefined ? [] : schemaProblems(error, entrySchemas.paper).map(({ severity }) => severity))).toEqual(
      new Set(['error']),
    );
  });
});
