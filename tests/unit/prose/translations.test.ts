import { describe, expect, it } from 'vitest';
import { translations } from '#domain/prose/translations.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

const all = (changes: Changes = {}) => translations(toyLibrary(changes).library);
const current = (file: string, changes: Changes = {}): string | undefined => all(changes).find((each) => each.file === file)?.current;

describe('translations', () => {
  it('are all Chinese texts of the library, with the places of their fingerprints', () => {
    expect(all().map(({ file, path }) => `${file} ${path.join('.')}`)).toMatchInlineSnapshot(`
      [
        "papers/alpha.yaml translationOf",
        "papers/beta.yaml translationOf",
        "courses/chips.yaml translationOf",
        "frameworks/engine.yaml translationOf",
        "articles/essay.yaml translationOf",
        "papers/gamma.yaml translationOf",
        "papers/no-chinese.yaml translationOf",
        "topics/serving.zh.md translationOf",
        "topics/batching.zh.md translationOf",
        "topics/testing.zh.md translationOf",
        "topics/hardware.zh.md translationOf",
        "paths/begin.zh.mdx translationOf",
        "notes/zh/alpha.md translationOf",
        "glossary.yaml batch.translationOf",
        "glossary.yaml pipeline-bubble.translationOf",
      ]
    `);
  });

  it('are up to date in the toy library', () => {
    expect(all().filter(({ of, current: now }) => of !== now)).toEqual([]);
  });

  it('are none where nothing is Chinese', () => {
    expect(current('papers/gamma.yaml', edited('papers/gamma.yaml', '  zh: 把 batch 分到两台设备上。\n', ''))).toBeUndefined();
    expect(current('topics/batching.zh.md', { 'topics/batching.zh.md': undefined })).toBeUndefined();
  });

  it.each([
    ['why', 'Adds a request to the batch', 'Adds the request to a batch'],
    ['summary', '36 times the throughput', '37 times the throughput'],
    ['answers', 'how does a request join', 'when does a request join'],
    ['lineageNote', 'Grows from operating systems', 'Comes from operating systems'],
  ])('change with the English %s of an entry', (_, from, to) => {
    expect(current('papers/alpha.yaml', edited('papers/alpha.yaml', from, to))).not.toBe(current('papers/alpha.yaml'));
  });

  it('change with how an entry builds on another', () => {
    expect(current('papers/beta.yaml', edited('papers/beta.yaml', 'keeps its', 'uses its'))).not.toBe(current('papers/beta.yaml'));
  });

  it.each([
    ['topics/serving', 'title: Serving', 'title: Servings'],
    ['topics/serving', 'line: batching', 'line: batches'],
    ['topics/serving', 'Requests share', 'Requests use'],
    ['topics/testing', 'awaiting: A list', 'awaiting: One list'],
  ])('of %s change when "%s" becomes "%s"', (topic, from, to) => {
    expect(current(`${topic}.zh.md`, edited(`${topic}.md`, from, to))).not.toBe(current(`${topic}.zh.md`));
  });

  it.each([
    ['title: From one', 'title: From a'],
    ['line: Batching', 'line: Batches'],
    ['goal: "Say when', 'goal: "Tell when'],
    ['needs: "You have run', 'needs: "You ran'],
    ['title: One request', 'title: A request'],
    ['milestone: "You can say what one', 'milestone: "You can tell what one'],
    ['entry: essay', 'entry: engine'],
    ['task: "The first lecture."', 'task: "The second lecture."'],
    ['margin: "The rest', 'margin: "The remainder'],
    ['Six works in the order', 'Some works in the order'],
  ])('of a path change when %j becomes %j', (from, to) => {
    expect(current('paths/begin.zh.mdx', edited('paths/begin.mdx', from, to))).not.toBe(current('paths/begin.zh.mdx'));
  });

  it('of a note change with its English text', () => {
    expect(current('notes/zh/alpha.md', edited('notes/en/alpha.md', 'four stages', '4 stages'))).not.toBe(current('notes/zh/alpha.md'));
  });

  it('of a term change with its English name and definition', () => {
    const now = current('glossary.yaml');
    expect(current('glossary.yaml', edited('glossary.yaml', 'en: batch', 'en: batches'))).not.toBe(now);
    expect(current('glossary.yaml', edited('glossary.yaml', 'Requests that', 'The requests that'))).not.toBe(now);
  });

  it('are the same whatever the line endings of the English file', () => {
    const text = edited('notes/en/alpha.md', '### The bubble', '### The bubble')['notes/en/alpha.md'];
    expect(current('notes/zh/alpha.md', { 'notes/en/alpha.md': text?.replaceAll('\n', '\r\n') })).toBe(current('notes/zh/alpha.md'));
  });
});
