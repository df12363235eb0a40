import { describe, expect, it } from 'vitest';
import { locateFindings } from '#content-files/locate-findings.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { type LinkPlace } from '#domain/link-check/library-links.ts';
import { linkFindings, linkProblem } from '#domain/link-check/link-findings.ts';
import { type JudgedLink } from '#domain/link-record.ts';
import { linkReport, type LinkRun, linkSummary } from '#domain/link-check/link-report.ts';

const today = '2026-11-21';
const copy = 'https://web.archive.org/web/20240102030405/https://example.org/gone';
const known: Readonly<Record<string, JudgedLink>> = {
  'https://example.org/alive': { verdict: 'alive', status: 200 },
  'https://example.org/gone': { verdict: 'gone', status: 404, since: today, lastGood: '2026-11-14', archived: copy },
  'https://example.org/old': { verdict: 'moved', status: 200, since: today, movedTo: 'https://example.org/new' },
  'https://example.org/deep': { verdict: 'moved', status: 200, since: today, movedTo: 'https://example.org/' },
  'https://slow.example/': { verdict: 'failing', failure: 'timeout', since: '2026-11-01' },
  'https://new.example/': { verdict: 'failing', status: 500, since: today },
  'https://closed.example/a': { verdict: 'blocked', status: 403, since: today },
  'https://closed.example/b': { verdict: 'blocked', status: 403, since: today },
};
const urls = Object.keys(known);
const places: readonly LinkPlace[] = urls.map((url, index) => ({
  url: `${url}#part`,
  file: 'papers/x.yaml',
  path: ['links', `l${index}`],
}));
const text = `links:\n${urls.map((url, index) => `  l${index}: ${url}\n`).join('')}`;

function run(links: Readonly<Record<string, JudgedLink>>, where: readonly LinkPlace[] = places, source = text): LinkRun {
  const map = new Map(Object.entries(links));
  const diagnostics = locateFindings(linkFindings(where, map, today), [{ path: 'papers/x.yaml', text: source }], 'content');
  return { today, links: map, excepted: 0, diagnostics };
}

describe('what is said of addresses', () => {
  it('stands at its line, says what was found and what to do, and is silent on what is alive or refuses programs', () => {
    expect(
      run(known)
        .diagnostics.map((one) => formatDiagnostic(one, 'text'))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "content/papers/x.yaml:3:7 error[gone-link] https://example.org/gone is gone: asked twice, it answers 404. It was last good on 2026-11-14.
        Find where the work is now and write that address, or remove the link. An archived copy: https://web.archive.org/web/20240102030405/https://example.org/gone
      content/papers/x.yaml:4:7 warning[moved-link] https://example.org/old has moved for good to https://example.org/new.
        Open it, and write the new address.
      content/papers/x.yaml:5:7 warning[moved-link] https://example.org/deep now leads to the front page of a site, https://example.org/.
        Look whether the work is still there, and write the address that it has now.
      content/papers/x.yaml:6:7 error[failing-link] https://slow.example/ does not answer in time. It has failed since 2026-11-01.
        Open it. If it opens, add an exception to content/link-exceptions.yaml; if not, write an address that does.
      content/papers/x.yaml:7:7 warning[failing-link] https://new.example/ answers 500.
        Such faults often pass: it becomes an error when it has lasted 14 days. If the address is new, look for a slip in it."
    `);
  });

  it.each([
    ['unknown-host', 'a host that nobody knows'],
    ['certificate', 'certificate cannot be trusted'],
    ['redirect-loop', 'redirects in a circle'],
    ['private-address', 'into a private network'],
  ] as const)('is plain for %s', (failure, words) => {
    expect(linkProblem('https://a.org/', { verdict: 'failing', failure, since: today }, today)?.message).toContain(words);
  });
});

describe('the report for an issue', () => {
  it('says what to mend first, with files linked, and counts what nobody can judge', () => {
    expect(linkReport({ ...run(known), excepted: 2 }, 'https://github.com/owner/name')).toMatchInlineSnapshot(`
      "Links were checked on 2026-11-21. 8 addresses asked: 1 alive, 2 moved, 2 refuse programs, 2 failing, 1 gone. 2 not asked, as content/link-exceptions.yaml says.

      ## To mend (2)

      - [\`content/papers/x.yaml:3\`](https://github.com/owner/name/blob/main/content/papers/x.yaml?plain=1#L3): <https://example.org/gone> is gone: asked twice, it answers 404. It was last good on 2026-11-14. Find where the work is now and write that address, or remove the link. An archived copy: <https://web.archive.org/web/20240102030405/https://example.org/gone>
      - [\`content/papers/x.yaml:6\`](https://github.com/owner/name/blob/main/content/papers/x.yaml?plain=1#L6): <https://slow.example/> does not answer in time. It has failed since 2026-11-01. Open it. If it opens, add an exception to content/link-exceptions.yaml; if not, write an address that does.

      ## Moved (2)

      They still work.

      - [\`content/papers/x.yaml:4\`](https://github.com/owner/name/blob/main/content/papers/x.yaml?plain=1#L4): <https://example.org/old> has moved for good to <https://example.org/new>. Open it, and write the new address.
      - [\`content/papers/x.yaml:5\`](https://github.com/owner/name/blob/main/content/papers/x.yaml?plain=1#L5): <https://example.org/deep> now leads to the front page of a site, <https://example.org/>. Look whether the work is still there, and write the address that it has now.

      ## Failing, perhaps not for long (1)

      Nothing to do yet, unless the address is new and has a slip in it.

      - [\`content/papers/x.yaml:7\`](https://github.com/owner/name/blob/main/content/papers/x.yaml?plain=1#L7): <https://new.example/> answers 500.

      ## Not judged (1)

      These hosts refuse programs. Their pages open for people, as far as is known.

      - \`closed.example\`: 2
      "
    `);
  });

  it('names files without links when nobody knows where the repository is', () => {
    const report = linkReport(run(known), undefined);
    expect(report).toContain('- `content/papers/x.yaml:3`: <https://example.org/gone> is gone');
    expect(report).not.toContain('undefined');
  });

  it('is one sentence when nothing is wrong', () => {
    expect(linkReport(run({ 'https://example.org/alive': { verdict: 'alive' } }), undefined)).toBe(
      'Links were checked on 2026-11-21. 1 address asked: 1 alive, 0 moved, 0 refuse programs, 0 failing, 0 gone. Nothing has to be mended.\n',
    );
  });

  it('lets no address write Markdown or HTML', () => {
    const hostile = [
      'https://a.org/`x`?`b`<img>',
      'https://a.org/](https://evil.example)',
      'https://a.org/?<!--',
      'https://a.org/|@someone',
    ];
    const links = Object.fromEntries(hostile.map((url) => [url, { verdict: 'gone', status: 404 } as const]));
    const where = hostile.map((url) => ({ url, file: 'papers/x.yaml', path: [] }));
    const report = linkReport(run(links, where, 'a: b\n'), undefined);
    const items = report.split('\n').filter((line) => line.startsWith('- '));
    expect(items).toHaveLength(4);
    for (const line of items) expect(line).toMatch(/^- `content\/papers\/x\.yaml:1`: <https:\/\/a\.org\/[^<>\s]+> is gone: /);
  });

  it('stays within what GitHub takes, and says how many it leaves out', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `https://example.org/${'long/'.repeat(30)}${index}`);
    const links = Object.fromEntries(many.map((url) => [url, { verdict: 'gone', status: 404 } as const]));
    const where = many.map((url) => ({ url, file: 'papers/x.yaml', path: [] }));
    const report = linkReport(run(links, where, 'a: b\n'), undefined);
    expect(report.length).toBeLessThan(65_536);
    const listed = report.split('\n').filter((line) => line.startsWith('- `')).length;
    expect(report).toContain(`## To mend (1000)`);
    expect(report).toContain(`- and ${1000 - listed} more:`);
  });
});

it('the summary counts every verdict', () => {
  expect(linkSummary({ ...run(known), excepted: 1 })).toBe(
    '8 addresses asked: 1 alive, 2 moved, 2 refuse programs, 2 failing, 1 gone. 1 not asked, as content/link-exceptions.yaml says.',
  );
});
