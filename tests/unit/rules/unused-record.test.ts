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
  it('warns of a person whom no entry names', () => {
    const changes = { 'people.yaml': 'Ada Writer: { zh: 艾达 }\nNo One: { zh: 无人 }\n' };
    expect(findings('unused-record', changes)).toMatchInlineSnapshot(`
      "content/people.yaml:2:9 warning[unused-record] No entry is by "No One".
        Remove it, or correct the entry that should name it."
    `);
  });

  it('takes instructors for people, and maintainers for none', () => {
    expect(findings('unused-record', { 'people.yaml': '老师: { zh: 王老师 }\n' })).toBe('');
    expect(findings('unused-record', { 'people.yaml': 'Engine Project: { zh: 引擎 }\n' })).toContain('Engine Project');
  });
});
