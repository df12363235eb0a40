import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unused-record', () => {
  it('is silent on the toy library', () => {
    expect(findings('unused-record')).toBe('');
  });

  it('warns of a venue that no paper names, at its key or below it', () => {
    const changes = edited(
      'venues.yaml',
      'arXiv:',
      'OSDI:\n  name: Operating Systems Design and Implementation\n  kind: conference\narXiv:',
    );
    expect(findings('unused-record', changes)).toMatchInlineSnapshot(`
      "content/venues.yaml:6:3 warning[unused-record] No paper names the venue "OSDI".
        Remove it, or correct the entry that should name it."
    `);
  });

  it('warns of a source list that no entry names', () => {
    const changes = edited('sources.yaml', 'first-list:', 'other-list:\n  name: Other list\nfirst-list:');
    expect(findings('unused-record', changes)).toMatchInlineSnapshot(`
      "content/sources.yaml:2:3 warning[unused-record] No entry names the source list "other-list".
        Remove it, or correct the entry that should name it."
    `);
  });
});
