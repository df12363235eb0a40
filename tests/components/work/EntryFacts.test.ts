import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import EntryFacts from '../../../src/components/work/EntryFacts.astro';
import { type Changes, edited, toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

/** The HTML of the facts about a work of the toy library. */
function facts(id: string, changes: Changes = {}, language: Language = 'en'): Promise<string> {
  return render(EntryFacts, { entry: toyEntry(id, changes), library: toyLibrary(changes).library, language });
}

/** What the facts say as text: each name with its values. */
async function said(id: string, changes: Changes = {}, language: Language = 'en'): Promise<readonly string[]> {
  const html = await facts(id, changes, language);
  return html
    .split('<dt')
    .slice(1)
    .map((part) =>
      `<dt${part}`
        .replace(/<\/dt>/, ': ')
        .replace(/<br[^>]*>|<\/dd><dd[^>]*>/g, ' / ')
        .replace(/<[^>]*>/g, '')
        .trim(),
    );
}

describe('EntryFacts', () => {
  it('says all that is known of a paper, in one order', async () => {
    expect(await said('alpha')).toMatchInlineSnapshot(`
      [
        "Kind: Paper, English",
        "Venue: ACM Symposium on Operating Systems Principles",
        "Year: 2022",
        "Time: 1 h",
        "Identifiers: arXiv 2201.00010 / doi 10.1145/1.2",
        "Added: 21 Nov 2026",
        "Also called: 逐步批处理",
        "Recommended by: First list: Must-read",
      ]
    `);
  });

  it('says of a course who gives it and where, and how long it takes', async () => {
    const changes = edited(
      'courses/chips.yaml',
      'institution: A University',
      'institution: A University\nnumber: "10-414"\nterm: Fall 2024',
    );
    expect(await said('chips', changes)).toMatchInlineSnapshot(`
      [
        "Kind: Course, Chinese",
        "Taught at: A University",
        "Number: 10-414",
        "Offering: Fall 2024",
        "Instructors: 老师",
        "Time: 40 h",
        "Added: 21 Nov 2026",
      ]
    `);
  });

  it('says of a framework who maintains it, and when the entry was last looked at', async () => {
    expect(await said('engine')).toMatchInlineSnapshot(`
      [
        "Kind: Framework, English",
        "Kept by: Engine Project",
        "Time: 1 h",
        "Added: 20 Nov 2026",
        "Checked: 21 Nov 2026",
        "Also called: 某某",
        "Recommended by: First list",
      ]
    `);
  });

  it('is in the language of the page', async () => {
    expect(await said('alpha', {}, 'zh')).toMatchInlineSnapshot(`
      [
        "类型: 论文，英文",
        "发表于: ACM Symposium on Operating Systems Principles",
        "年份: 2022",
        "用时: 1 小时",
        "标识符: arXiv 2201.00010 / doi 10.1145/1.2",
        "收录: 2026-11-21",
        "又称: 逐步批处理",
        "推荐来源: First list：必读",
      ]
    `);
  });

  it('says how long reading takes only where that is known', async () => {
    expect(await said('alpha')).toContain('Time: 1 h');
    expect((await said('alpha', edited('papers/alpha.yaml', 'minutes: 60\n', ''))).join()).not.toContain('Time: ');
  });

  it('has former titles in the language of the work', async () => {
    const changes = edited('papers/alpha.yaml', 'minutes: 60', 'minutes: 60\nformerTitles: [Batching Anew, Old Alpha]');
    expect(await facts('alpha', changes, 'zh')).toContain('<dd lang="en">Batching Anew</dd><dd lang="en">Old Alpha</dd>');
    expect(await facts('alpha', changes)).toContain('<dd>Batching Anew</dd><dd>Old Alpha</dd>');
  });

  it('leads to the publication, the preprint, and what else a list recommends', async () => {
    const html = await facts('alpha');
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://arxiv.org/abs/2201.00010',
      'https://doi.org/10.1145/1.2',
      '/search/?source=first-list',
    ]);
  });
});

describe('the day of the last check of links', () => {
  const record = (alive: readonly string[]): Changes => ({
    'link-record.yaml': `checked: 2026-11-20\nalive: [${alive.join(', ')}]\nothers: { "https://arxiv.org/abs/2201.00010": { verdict: gone, status: 404 } }\n`,
  });

  it('is shown when all links of the work were asked', async () => {
    const html = await facts('alpha', record(['https://doi.org/10.1145/1.2', 'https://arxiv.org/pdf/2201.00010']));
    expect(html).toContain('<dt>Links checked</dt><dd><time datetime="2026-11-20">20 Nov 2026</time>');
  });

  it('is shown when one of them leads to a part of a page, which servers do not see', async () => {
    const changes = {
      ...record(['https://doi.org/10.1145/1.2', 'https://arxiv.org/pdf/2201.00010']),
      ...edited('papers/alpha.yaml', '10.1145/1.2\n', '10.1145/1.2#part\n'),
    };
    expect(await facts('alpha', changes)).toContain('Links checked');
  });

  it('is not shown when one of them is newer than the check, or nobody checked', async () => {
    expect(await facts('alpha', record(['https://doi.org/10.1145/1.2']))).not.toContain('Links checked');
    expect(await facts('alpha')).not.toContain('Links checked');
  });

  it('says of a work that nobody could open it, in plain words', async () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'unseen: true\nadded:');
    expect(await said('gamma', changes)).toContain('Opened: nobody here has been able to open it; this page says only what is known');
    expect(await said('gamma', changes, 'zh')).toContain('原文: 本站无人能打开，这里只写查得到的信息');
    expect((await said('gamma')).join()).not.toContain('Opened');
  });
});
