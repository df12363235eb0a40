import { describe, expect, it } from 'vitest';
import { formatLinkRecord } from '#content-files/format-link-record.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import {
  checkedDay,
  judgedLink,
  type JudgedLink,
  lastGoodDay,
  type LinkRecord,
  linkRecord,
  linkRecordSchema,
  needsAction,
} from '#domain/link-record.ts';
import type { LinkResult } from '#domain/link-verdict.ts';
import { findings, toyLibrary } from '../toy-library.ts';

const url = 'https://example.org/x';
const broken: LinkResult = { verdict: 'failing', status: 500 };
const missing: LinkResult = { verdict: 'gone', status: 404 };

/** The records of runs on days, each with what the run found at the address. */
function runs(...found: readonly (readonly [day: string, LinkResult])[]): {
  readonly record: LinkRecord | undefined;
  readonly link: JudgedLink;
} {
  let record: LinkRecord | undefined;
  let link: JudgedLink = { verdict: 'alive' };
  for (const [day, result] of found) {
    link = judgedLink(url, result, record, day);
    record = linkRecord(new Map([[url, link]]), day);
  }
  return { record, link };
}

describe('what is known of an address', () => {
  it('keeps the last good day while it fails', () => {
    const alive: LinkResult = { verdict: 'alive', status: 200 };
    const { link } = runs(['2026-11-01', alive], ['2026-11-08', broken], ['2026-11-15', broken]);
    expect(link).toMatchObject({ verdict: 'failing', since: '2026-11-08', lastGood: '2026-11-01' });
  });

  it('has no last good day when there was none', () => {
    expect(runs(['2026-11-08', broken]).link.lastGood).toBeUndefined();
  });

  it('counts failing and gone as one trouble, and refusing programs as none', () => {
    expect(runs(['2026-11-01', broken], ['2026-11-08', missing]).link.since).toBe('2026-11-01');
    expect(runs(['2026-11-01', broken], ['2026-11-08', { verdict: 'blocked', status: 403 }]).link.since).toBe('2026-11-08');
  });

  it('begins anew after a good day', () => {
    const { link } = runs(['2026-11-01', broken], ['2026-11-08', { verdict: 'alive' }], ['2026-11-15', broken]);
    expect(link).toMatchObject({ since: '2026-11-15', lastGood: '2026-11-08' });
  });

  it('takes an address that moved for good', () => {
    const moved: LinkResult = { verdict: 'moved', movedTo: 'https://example.org/y' };
    const { record, link } = runs(['2026-11-01', moved], ['2026-11-08', moved]);
    expect(link).toMatchObject({ since: '2026-11-01', movedTo: 'https://example.org/y' });
    expect(lastGoodDay(record, url)).toBe('2026-11-08');
  });

  it('keeps the archived copy that was found once', () => {
    const before = linkRecord(new Map([[url, { verdict: 'gone', archived: 'https://archive.example/x' } as const]]), '2026-11-01');
    expect(judgedLink(url, missing, before, '2026-11-08').archived).toBe('https://archive.example/x');
    expect(judgedLink(url, { verdict: 'moved', movedTo: url }, before, '2026-11-08').archived).toBeUndefined();
  });
});

describe('somebody has to act', () => {
  it('at once when an address is gone or leads into a private network', () => {
    expect(needsAction({ verdict: 'gone', since: '2026-11-21' }, '2026-11-21')).toBe(true);
    expect(needsAction({ verdict: 'failing', failure: 'private-address', since: '2026-11-21' }, '2026-11-21')).toBe(true);
  });

  it('after fourteen days when it fails', () => {
    expect(needsAction({ verdict: 'failing', since: '2026-11-08' }, '2026-11-21')).toBe(false);
    expect(needsAction({ verdict: 'failing', since: '2026-11-07' }, '2026-11-21')).toBe(true);
  });

  it('never for the other verdicts', () => {
    for (const verdict of ['alive', 'moved', 'blocked'] as const) {
      expect(needsAction({ verdict, since: '2020-01-01' }, '2026-11-21')).toBe(false);
    }
  });
});

describe('the file of the record', () => {
  const links = new Map<string, JudgedLink>([
    ['https://b.example/?q=a:b', { verdict: 'alive', status: 200 }],
    ['https://c.example/中文', { verdict: 'gone', status: 404, since: '2026-11-14', lastGood: '2026-11-07', archived: undefined }],
    ['https://a.example/', { verdict: 'alive' }],
  ]);

  it('says the day once, lists what is alive, and says more of the rest only', () => {
    expect(formatLinkRecord(linkRecord(links, '2026-11-21')).split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
      "checked: 2026-11-21
      alive:
        - https://a.example/
        - https://b.example/?q=a:b
      others:
        https://c.example/中文:
          verdict: gone
          status: 404
          since: 2026-11-14
          lastGood: 2026-11-07
      "
    `);
  });

  it('does not depend on the order in which addresses answered', () => {
    const turned = new Map([...links].toReversed());
    expect(formatLinkRecord(linkRecord(turned, '2026-11-21'))).toBe(formatLinkRecord(linkRecord(links, '2026-11-21')));
  });

  it('changes one line when nothing but the day changed', () => {
    const [a, b] = ['2026-11-21', '2026-11-28'].map((day) => formatLinkRecord(linkRecord(links, day)).split('\n'));
    expect(a?.filter((line, index) => line !== b?.[index])).toEqual(['checked: 2026-11-21']);
  });

  it('is read as it was written, with any address', () => {
    const odd = [
      'https://a.example/#',
      'https://a.example/?x=[1]&y={2}',
      "https://a.example/'q'",
      `https://a.example/${'long/'.repeat(200)}`,
    ];
    const record = linkRecord(new Map([...odd.map((each) => [each, { verdict: 'alive' } as const] as const), ...links]), '2026-11-21');
    const others = new Map([...odd].map((each) => [`${each}x`, { verdict: 'blocked', status: 403 } as const]));
    for (const one of [record, linkRecord(others, '2026-11-21')]) {
      const read = parseSourceFile('link-record.yaml', formatLinkRecord(one));
      expect(read.problems).toEqual([]);
      expect(linkRecordSchema.parse(read.data)).toEqual(one);
    }
  });

  it('of a run over nothing is read too', () => {
    const text = formatLinkRecord(linkRecord(new Map(), '2026-11-21'));
    expect(toyLibrary({ 'link-record.yaml': text }).library.linkRecord).toEqual({ checked: '2026-11-21', alive: [], others: {} });
  });

  it('is reported at its line when somebody made it wrong', () => {
    const text = 'checked: 2026-11-21\nothers:\n  https://a.example/: { verdict: dead }\n';
    expect(findings('not-allowed', { 'link-record.yaml': text })).toMatch(/^content\/link-record\.yaml:3:34 error/);
  });
});

describe('the day on which links were checked', () => {
  const record: LinkRecord = { checked: '2026-11-21', alive: [url], others: { 'https://example.org/y': { verdict: 'gone' } } };

  it('is that of the record when all of them are in it, whatever was found', () => {
    expect(checkedDay(record, [url, 'https://example.org/y'])).toBe('2026-11-21');
  });

  it('is not known when one of them was not asked, or nobody asked yet', () => {
    expect(checkedDay(record, [url, 'https://example.org/new'])).toBeUndefined();
    expect(checkedDay(undefined, [url])).toBeUndefined();
  });
});
