import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { evaluateTex } from './evaluate-tex.ts';

const folder = fileURLToPath(new URL('../../../content', import.meta.url));
const { library } = readLibrary(await listFiles(folder), 'content');
const { notes } = library;

/** How far a number may be off that was rounded to the digits it has. @example roundingOf('0.273') // 0.0005 */
function roundingOf(text: string): number {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

const computed = notes.flatMap((note) => note.computed.map((item) => ({ note, ...item })));

it.each([
  ['0.273', 0.0005],
  ['31.4', 0.05],
  ['7.5e9', 5e7],
  ['120', 0.5],
])('%s is exact to %f', (text, expected) => {
  expect(roundingOf(text)).toBeCloseTo(expected, 12);
});

it.each([
  ['\\frac{p-1}{m+p-1}', { p: '4', m: '8' }, 3 / 11],
  ['2\\,\\frac{N-1}{N}\\,S', { N: '8', S: '1e9' }, 1.75e9],
  ['\\frac{1-\\alpha^{\\gamma+1}}{1-\\alpha}', { '\\alpha': '0.8', '\\gamma': '4' }, 3.3616],
  ['h_{kv} d', { 'h_{kv}': '8', d: '128' }, 1024],
])('the TeX %s is computed as it reads', (tex, values, expected) => {
  expect(evaluateTex(tex, values)).toBeCloseTo(expected, 6);
});

describe('the numbers that a note computes', () => {
  it('are there in nearly every note', () => {
    expect(notes.filter((note) => note.computed.length > 0).length).toBeGreaterThanOrEqual(50);
  });

  it.each(computed.map((item) => [item.note.id, item.stated, item] as const))('%s: %s follows from its formula', (_id, _stated, item) => {
    const { formula, where, gives } = item;
    expect(Math.abs(evaluateTex(formula, where) - Number(gives))).toBeLessThanOrEqual(roundingOf(gives) * 1.0001);
  });

  it.each(computed.map((item) => [item.note.id, item.stated, item] as const))(
    '%s: formula and %s stand in both languages',
    (_id, _stated, { note, formula, stated }) => {
      for (const body of [note.en.body, note.zh?.body ?? '']) {
        expect(body).toContain(formula);
        expect(body).toContain(stated);
      }
    },
  );
});

describe('every note', () => {
  it('is under headings of the third level, since the page has the two above', () => {
    const wrong = notes.flatMap(({ id, en, zh }) => [en.body, zh?.body ?? ''].flatMap((body) => (/^(#{1,2}|#{4,}) /m.test(outsideCode(body)) ? id : [])));
    expect(wrong).toEqual([]);
  });

  it('links entries that exist, in both languages the same', () => {
    const links = (body: string): readonly string[] => [...body.matchAll(/\]\(\.\.\/\.\.\/([a-z]+)\/([a-z0-9-]+)\/\)/g)].map(([, kind, id]) => `${kind}/${id}`);
    const known = new Set(library.entries.map(({ kind, id }) => `${kind}s/${id}`));
    for (const { id, en, zh } of notes) {
      expect(new Set(links(en.body)), id).toEqual(new Set(links(zh?.body ?? '')));
      expect(
        links(en.body).filter((link) => !known.has(link)),
        id,
      ).toEqual([]);
    }
  });

  it('has no table with a column that is not named', () => {
    const bodies = notes.flatMap(({ en, zh }) => [en.body, zh?.body ?? '']).map(outsideCode);
    expect(bodies.flatMap((body) => body.match(/^\|(?:.*\|)?\s*\|.*\n\|[\s:|-]+\|$/gm) ?? [])).toEqual([]);
  });

  it('links nothing by another relative address', () => {
    const bodies = notes.flatMap(({ en, zh }) => [en.body, zh?.body ?? '']);
    expect(bodies.flatMap((body) => body.match(/\]\((?!\.\.\/\.\.\/[a-z]+\/[a-z0-9-]+\/\)|https:\/\/)[^)]*\)/g) ?? [])).toEqual([]);
  });

  it('ends with questions to test oneself', () => {
    const without = notes.filter(({ en, zh }) => !/^### Test yourself$/m.test(en.body) || !/^### 自测$/m.test(zh?.body ?? ''));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('answers each of its questions, as many in both languages', () => {
    const wrong = notes.flatMap(({ id, en, zh }) => {
      const [first, second] = [questionsOf(en.body), questionsOf(zh?.body ?? '')];
      const unanswered = [...first, ...second].filter(({ answer }) => answer === undefined).map(({ question }) => `${id}: ${question}`);
      return first.length === 0 || first.length !== second.length ? [...unanswered, `${id}: ${first.length} and ${second.length} questions`] : unanswered;
    });
    expect(wrong).toEqual([]);
  });

  it('has nothing but questions and answers at its end', () => {
    const other = notes.flatMap(({ id, en, zh }) =>
      [en.body, zh?.body ?? ''].flatMap((body) => (/^(?!\d+\. | {3}\S|$)/m.test(testOf(body).trimEnd()) ? id : [])),
    );
    expect(other).toEqual([]);
  });
});

it.each([
  ['1. Why?\n\n   Because.\n\n2. How?\n', [{ question: 'Why?', answer: 'Because.' }, { question: 'How?' }]],
  ['1. Why?\n2. How?\n\n   So.\n', [{ question: 'Why?' }, { question: 'How?', answer: 'So.' }]],
  ['1. Why?\n   Because, in the same paragraph.\n', [{ question: 'Why?' }]],
])('an answer is a paragraph of its own: %j', (items, expected) => {
  expect(questionsOf(`### Test yourself\n\n${items}`)).toEqual(expected);
});

/** What stands under the last heading of a note, its test. */
function testOf(body: string): string {
  return body.split(/^### (?:Test yourself|自测)$/m)[1] ?? '';
}

/** The questions of a note, each with its answer where the item has a second paragraph. */
function questionsOf(body: string): readonly { readonly question: string; readonly answer?: string }[] {
  return [...testOf(body).matchAll(/^\d+\. (?<question>.*)(?:\n\n {3}(?<answer>\S.*))?/gm)].map(({ groups }) => ({
    question: groups?.question ?? '',
    ...(groups?.answer === undefined ? {} : { answer: groups.answer }),
  }));
}

function outsideCode(body: string): string {
  return body.replace(/^```[\s\S]*?^```$/gm, '');
}
