import { expect, it } from 'vitest';
import { findings } from '../toy-library.ts';

const exception = (expires: string): Record<string, string> => ({
  'link-exceptions.yaml': `https://example.org/list:\n  reason: Opened in a browser.\n  added: 2026-06-01\n  expires: ${expires}\n`,
});

it('an exception that ended before the newest entry came is reported at the day on which it ended', () => {
  expect(findings('expired-exception', exception('2026-11-20'))).toMatchInlineSnapshot(`
    "content/link-exceptions.yaml:4:12 warning[expired-exception] The exception for https://example.org/list expired on 2026-11-20, so it is asked again.
      Open the address. If it is good and programs still cannot tell, write today as \`added\` and a later day; else remove it."
  `);
});

it('an exception holds on its last day, and no clock is asked', () => {
  expect(findings('expired-exception', exception('2026-11-21'))).toBe('');
});
