import { expect, it } from 'vitest';
import { archivedCopy, archiveQuestion } from '#domain/link-check/archived-copy.ts';

const answer = (closest: unknown): string => JSON.stringify({ url: 'x', archived_snapshots: { closest } });
const copy = {
  status: '200',
  available: true,
  url: 'http://web.archive.org/web/20240102030405/https://a.org/',
  timestamp: '20240102030405',
};

it('the archive is asked for one address, whatever is in it', () => {
  expect(archiveQuestion('https://archive.org/', 'https://a.org/x?b=c&d=e#f')).toBe(
    'https://archive.org/wayback/available?url=https%3A%2F%2Fa.org%2Fx%3Fb%3Dc%26d%3De%23f',
  );
});

it('a copy is named with https', () => {
  expect(archivedCopy(answer(copy))).toBe('https://web.archive.org/web/20240102030405/https://a.org/');
});

it.each([
  ['no copy', '{"archived_snapshots":{}}'],
  ['a copy of an error page', answer({ ...copy, status: '404' })],
  ['a copy that is not available', answer({ ...copy, available: false })],
  ['an address that a browser would execute', answer({ ...copy, url: 'javascript:alert(1)' })],
  ['no JSON', '<html>Busy</html>'],
  ['another form', '[]'],
])('%s is no copy', (_, text) => {
  expect(archivedCopy(text)).toBeUndefined();
});
