import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { reviewFiles } from '#content-files/review-files.ts';
import { reviewComment } from '#domain/review/review-comment.ts';
import { longestComment, reviewMarker } from '#domain/review/review-marker.ts';
import { fileURLToPath } from 'node:url';
import { type Changes, edited, paperText } from '../toy-library.ts';

const base = await listFiles(fileURLToPath(new URL('../../fixtures/library', import.meta.url)));

/** The comment on a pull request that makes changes to the toy library: in English, in Chinese and whole. */
function commentOn(changes: Changes): { readonly en: string; readonly zh: string; readonly whole: string } {
  const texts: Changes = { ...Object.fromEntries(base.map(({ path, text }) => [path, text])), ...changes };
  const head = Object.entries(texts).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  const whole = reviewComment(reviewFiles(base, head, []), {});
  const [en = '', zh = ''] = whole.split('<details>');
  return { en, zh, whole };
}

const filedUnder = (topic: string, more = ''): string => paperText('Measuring Networks', more).replace('[batching]', `[${topic}]`);

describe('reviewComment', () => {
  it('begins with the mark by which it is found again, and says the same in Chinese below', () => {
    const { whole, zh } = commentOn({ 'papers/new.yaml': paperText('Measuring Networks') });
    expect(whole.startsWith(`${reviewMarker}\n### `)).toBe(true);
    expect(zh).toContain('新增 1 条');
    expect(zh.trim().endsWith('</details>')).toBe(true);
  });

  it('tells when a topic gets its first must-read, and when it has none any more', () => {
    const first = commentOn(edited('papers/beta.yaml', 'tier: optional', 'tier: must-read')).en;
    expect(first).toContain('“KV cache” gets its first must-read.');
    const { en } = commentOn({ ...edited('papers/alpha.yaml', 'tier: must-read', 'tier: optional'), 'papers/no-chinese.yaml': undefined });
    expect(en).toContain('“Batching” has no must-read any more.');
  });

  it('says of a removed work with a record why it left, in both languages, and that its address and its marks stay', () => {
    const record =
      'gamma: { kind: paper, title: Gamma, day: 2026-11-23, reason: { en: Said *twice*., zh: 重复收录。 }, instead: [beta] }\n';
    const { en, zh } = commentOn({ 'papers/gamma.yaml': undefined, ...edited('removed.yaml', 'omicron:', `${record}omicron:`) });
    expect(en).toContain(
      '**Gamma** (`gamma`) is removed: Said \\*twice\\*. Its address says so and names `beta` instead, and readers keep their marks.',
    );
    expect(zh).toContain('移出 **Gamma**（`gamma`）：重复收录。原地址会说明此事，并推荐改读 `beta`，读者的标记保留。');
    expect(en).not.toContain('without a record');
  });

  it('says where a work is at home now when the first of its topics is another', () => {
    const { en } = commentOn(edited('papers/beta.yaml', '[kv-cache, batching]', '[batching, kv-cache]'));
    expect(en).toContain('`topics`: another order\n  - home topic: “KV cache” → “Batching”');
  });

  it('only names texts and dates that changed', () => {
    const { en } = commentOn(edited('papers/alpha.yaml', 'leave after every step.', 'leave at once.'));
    expect(en).toContain('also changed: `summary.en`');
    expect(en).not.toContain('leave at once');
  });

  it('does not repeat a long value', () => {
    const { en } = commentOn(edited('papers/alpha.yaml', 'title: "Alpha: Batching Requests"', `title: "Alpha: ${'very '.repeat(50)}long"`));
    expect(en).toContain('`title`: rewritten');
  });

  it('says a finding of several places once, with all places', () => {
    const changes = Object.fromEntries(
      ['one', 'two', 'three'].map((id) => [`papers/${id}.yaml`, filedUnder('nowhere', `short: ${id}`).replace('Measuring', id)]),
    );
    const { en } = commentOn(changes);
    expect(en.match(/No topic is named/g)).toHaveLength(1);
    expect(en).toMatch(
      /3 places: `content\/papers\/one\.yaml:3`, `content\/papers\/three\.yaml:3`, `content\/papers\/two\.yaml:3`: No topic/,
    );
    expect(en).toContain('### 3 errors have to be mended');
  });

  it('does not take a file that cannot be read for a removed work, nor blame others for it', () => {
    const { en } = commentOn({ 'papers/alpha.yaml': 'title: [' });
    expect(en).toContain('### 1 error has to be mended');
    expect(en).not.toContain('removed');
    expect(en).not.toContain('changes nothing');
    expect(en).toContain('- `content/papers/alpha.yaml`: cannot be read because of the errors above');
  });

  it('does not say that a new file which cannot be read was compared with an older one', () => {
    const { en } = commentOn({ 'papers/new.yaml': 'title: [' });
    expect(en).not.toContain('adds');
    expect(en).toContain('`content/papers/new.yaml`');
  });

  it('names what a plan to many works gains once', () => {
    const changes = {
      'papers/new.yaml': paperText('Measuring Networks'),
      ...edited('papers/alpha.yaml', 'minutes: 60', 'minutes: 60\nprerequisites: [new]'),
    };
    const { en } = commentOn(changes);
    expect(en).toContain('What has to be read before 2 works (**Alpha** (`alpha`), **PagedBeta** (`beta`)): now also Measuring Networks.');
  });

  it('shows forty works of a section and counts the others', () => {
    const names = Array.from({ length: 45 }, (_, index) => `unlike${index}${'abcdefghij'.repeat(index % 5)}`);
    const { en } = commentOn(Object.fromEntries(names.map((name) => [`papers/x${name}.yaml`, paperText(name)])));
    expect(en.match(/^- \*\*unlike/gm)).toHaveLength(40);
    expect(en).toContain('… and 5 more.');
  });

  it('leaves the Chinese out when both do not fit, and cuts the English at the end of a line when that does not', () => {
    const many = (length: number, count: number): Changes =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `papers/n${index}.yaml`,
          paperText(`${'w'.repeat(40)}${index}`, `ids: { arxiv: "${index}${'x'.repeat(length)}" }`),
        ]),
      );
    const both = commentOn(many(700, 39)).whole;
    expect(both.length).toBeLessThanOrEqual(longestComment);
    expect(both.includes('<details>')).toBe(false);
    const cut = commentOn(many(1500, 39)).whole;
    expect(cut.length).toBeLessThanOrEqual(longestComment);
    expect(cut.slice(-200)).toMatch(/\n\nThis comment was too long for GitHub and ends here\..*\n$/);
  });
});
