import { describe, expect, it } from 'vitest';
import { coversLink } from '#domain/link-exception.ts';
import { findings, toyLibrary } from '../toy-library.ts';

const file = (key: string, added = '2026-11-21', expires = '2027-05-21'): Record<string, string> => ({
  'link-exceptions.yaml': `${key}:\n  reason: Asks for a login; opened in a browser.\n  added: ${added}\n  expires: ${expires}\n`,
});
const errors = (changes: Record<string, string>): readonly string[] =>
  toyLibrary(changes)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, file: name, position, message }) => `${name}:${position.known ? position.line : '?'} ${rule} ${message}`);

describe('an exception', () => {
  it('is read with its address', () => {
    expect(toyLibrary(file('https://example.org/list')).library.linkExceptions).toEqual([
      { id: 'https://example.org/list', reason: 'Asks for a login; opened in a browser.', added: '2026-11-21', expires: '2027-05-21' },
    ]);
  });

  it('is about one address, or with a star about all that begin so', () => {
    expect(coversLink({ id: 'https://a.org/x' }, 'https://a.org/x')).toBe(true);
    expect(coversLink({ id: 'https://a.org/x' }, 'https://a.org/x/y')).toBe(false);
    expect(coversLink({ id: 'https://a.org/x/*' }, 'https://a.org/x/y')).toBe(true);
    expect(coversLink({ id: 'https://a.org/x/*' }, 'https://a.org/z')).toBe(false);
  });

  it.each(['https://*', 'https://example.org*', 'https://a.org/*/b*', 'example.org/x', 'javascript:alert(1)'])(
    'is refused for %s: it has to name a whole host',
    (key) => {
      expect(errors(file(`"${key}"`))).toEqual([expect.stringContaining('content/link-exceptions.yaml:1 unknown-key An exception is')]);
    },
  );

  it('has to expire within a year of the day on which somebody looked', () => {
    expect(errors(file('https://example.org/list', '2026-11-21', '2029-11-21'))).toEqual([
      'content/link-exceptions.yaml:4 wrong-date The exception lasts 1096 days.',
    ]);
    expect(errors(file('https://example.org/list', '2026-11-21', '2026-11-20'))).toEqual([
      'content/link-exceptions.yaml:4 wrong-date The exception expires before it was added.',
    ]);
    expect(errors(file('https://example.org/list', '2026-11-21', '2027-11-21'))).toEqual([]);
  });

  it('has to give a reason', () => {
    expect(errors({ 'link-exceptions.yaml': 'https://example.org/list: { added: 2026-11-21, expires: 2026-12-21 }\n' })).toEqual([
      expect.stringContaining('missing-field `https://example.org/list.reason` is missing.'),
    ]);
  });

  it('that no link is about is reported', () => {
    expect(findings('unused-record', file('https://example.org/nothing/*'))).toMatchInlineSnapshot(`
      "content/link-exceptions.yaml:2:3 warning[unused-record] No link is covered by the exception "https://example.org/nothing/*".
        Remove it, or correct its address. One for many addresses ends with a star."
    `);
    expect(findings('unused-record', file('https://example.org/li*'))).toBe('');
  });
});
