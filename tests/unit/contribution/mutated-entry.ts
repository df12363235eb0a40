import fc from 'fast-check';
import type { LibraryFile } from '#content-files/list-files.ts';

/** Values that people, programs and strangers write where something else belongs. */
const values = [
  '',
  '~',
  '2309.06180v2',
  '2309.06180',
  'https://arxiv.org/pdf/2309.06180',
  'https://arxiv.org/abs/2309.06180',
  'https://doi.org/10.1145/3600006.3613165',
  '10.1145/3600006.3613165',
  'javascript:alert(1)',
  'https://example.org/?utm_source=feed&id=1',
  'must-reed',
  'must-read',
  'serving2',
  '[alpha, alpha]',
  '[servng]',
  '[alpha]',
  '[gamma, nothing]',
  '{ en: "A novel method: it is elegant.", zh: "一个novel方法, 很优雅." }',
  `{ en: "${'long '.repeat(40)}" }`,
  '{ zh: 只有中文 }',
  '1890',
  '2022',
  '"2022"',
  '20022',
  '0',
  '99999',
  '2026-02-30',
  '2026-11-21',
  '2023-9',
  'yes',
  '"unclosed',
  '[unclosed',
  'a: b: c',
  '- item',
  '{ entry: alpha, how: { en: x } }',
  '[{ entry: gamma, how: { en: extends it } }]',
  'Beta: A Title',
  '"ALPHA: Bátching"',
  '|\n  two\n  lines',
  '&anchor x',
  '*anchor',
];

/** Fields that satisfy the schema and are wrong all the same. */
const plausible = [
  ['why', '{ en: "A novel method.", zh: "一个novel方法, 很优雅." }'],
  ['why', '{ en: Batches requests and keeps the rest. }'],
  ['why', '{ en: Uses the KV cache as it is., zh: 键值缓存 照旧。 }'],
  ['topics', '[servng]'],
  ['topics', '[serving, nothing]'],
  ['prerequisites', '[gamma]'],
  ['prerequisites', '[alpha]'],
  ['prerequisites', '[beta]'],
  ['prerequisites', '[nobody]'],
  ['buildsOn', '[{ entry: gamma, how: { en: extends it } }]'],
  ['buildsOn', '[{ entry: nobody, how: { en: extends it } }]'],
  ['published', '1999-01'],
  ['year', '1999'],
  ['links', '{ page: https://arxiv.org/abs/2309.06180 }'],
  ['links', '{ page: https://arxiv.org/pdf/2309.06180 }'],
  ['links', '{ page: "https://example.org/?utm_source=feed&id=1" }'],
  ['ids', '{ arxiv: 2309.06180 }'],
  ['ids', '{ doi: 10.1145/1.2 }'],
  ['minutes', '11000'],
  ['minutes', '1'],
  ['recommendedBy', '[{ source: nobody }]'],
  ['venue', 'OSDII'],
  ['formerIds', '[alpha]'],
  ['formerIds', '[omicron]'],
  ['title', '"Omicron: notes on batching"'],
  ['citationKey', 'writer-2022-alpha'],
  ['aliases', '[one, two]'],
  ['companions', '[{ kind: recording, language: zh, title: x, url: https://example.org/gamma }]'],
  ['companions', '[{ kind: notebook, language: en, title: x, url: https://github.com/a/b/blob/main/c.ipynb }]'],
  ['tier', 'must-read'],
  ['unseen', 'true'],
  ['unseen', 'yes'],
  ['summary', '{ en: "A comprehensive, state-of-the-art system." }'],
] as const;

const keys = [
  'title',
  'short',
  'aliases',
  'formerTitles',
  'formerIds',
  'tier',
  'topics',
  'authors',
  'venue',
  'year',
  'published',
  'language',
  'ids',
  'links',
  'minutes',
  'why',
  'summary',
  'answers',
  'askedAs',
  'prerequisites',
  'buildsOn',
  'lineageNote',
  'companions',
  'citationKey',
  'tierNote',
  'recommendedBy',
  'added',
  'reviewed',
  'unseen',
  'translationOf',
  'repository',
  'institution',
  'kind',
  'id',
  'publishd',
];

/** Entry files of a library, each with one to four mistakes in it, some under a new name. */
export function mutatedEntry(files: readonly LibraryFile[]): fc.Arbitrary<LibraryFile> {
  const entries = files.filter(({ path }) => /^(papers|frameworks|courses|articles|videos|books|collections)\//.test(path));
  const mistake = fc.oneof(
    {
      arbitrary: fc.constantFrom(...plausible).map(([key, value]) => ({ is: 'set' as const, key: key as string, value: value as string })),
      weight: 12,
    },
    fc.record({ is: fc.constant('set' as const), key: fc.constantFrom(...keys), value: fc.constantFrom(...values) }),
    fc.record({ is: fc.constant('remove' as const), key: fc.constantFrom(...keys), value: fc.constant('') }),
    fc.record({ is: fc.constant('repeat' as const), key: fc.constantFrom(...keys), value: fc.constantFrom(...values) }),
    fc.record({ is: fc.constant('value' as const), key: fc.nat({ max: 40 }), value: fc.constantFrom(...values) }),
    fc.record({
      is: fc.constant('insert' as const),
      key: fc.nat({ max: 2000 }),
      value: fc.constantFrom('\t', ' ', ':', '"', '#', '\n', '，', '🙂', '\u202e', '<b>', '%'),
    }),
  );
  return fc
    .record({
      file: fc.constantFrom(...entries),
      mistakes: fc.array(mistake, { minLength: 1, maxLength: 4 }),
      name: fc.option(fc.constantFrom('papers/new-one.yaml', 'frameworks/new-one.yaml', 'papers/Wrong_Name.yaml', 'thing/x.yaml'), {
        freq: 5,
      }),
    })
    .map(({ file, mistakes, name }) => ({
      path: name ?? file.path,
      text: mistakes.reduce((text, { is, key, value }) => {
        if (typeof key === 'number') return is === 'insert' ? inserted(text, key, value) : valued(text, key, value);
        const field = new RegExp(`^${key}:.*\\n(?:[ #].*\\n|\\n)*`, 'm');
        if (is === 'remove') return text.replace(field, '');
        const line = `${key}: ${value}\n`;
        return is === 'repeat' || !field.test(text) ? text + line : text.replace(field, () => line);
      }, file.text),
    }));
}

function inserted(text: string, at: number, value: string): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + value + text.slice(place);
}

/** The value of a line, whichever it is, replaced. */
function valued(text: string, line: number, value: string): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  lines[at] = (lines[at] ?? '').replace(/: .*$/, () => `: ${value}`);
  return lines.join('\n');
}
