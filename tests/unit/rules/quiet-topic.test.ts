import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const older = edited('papers/gamma.yaml', 'year: 2024', 'year: 2023');

describe('quiet-topic', () => {
  it('is silent on a topic with a work of the last two years, one that says why it has none, and areas', () => {
    expect(findings('quiet-topic')).toBe('');
  });

  it('warns of a sub-topic whose newest work is older', () => {
    expect(findings('quiet-topic', older)).toMatchInlineSnapshot(`
      "content/topics/batching.md:1:1 warning[quiet-topic] The newest work of the topic "batching" is of 2023.
        Add a work of the last two years, or say in \`settled\` what was settled or where the work goes on."
    `);
  });

  it('counts from the day the list last grew, not from today', () => {
    expect(findings('quiet-topic', edited('papers/gamma.yaml', 'added: 2026-11-21', 'added: 2027-02-01'))).toContain(
      '"batching" is of 2024',
    );
  });

  it('takes the month in which a work was first public, where that is known', () => {
    expect(findings('quiet-topic', edited('papers/gamma.yaml', 'year: 2024', 'year: 2024\npublished: 2024-10'))).toContain('"batching"');
    expect(findings('quiet-topic', edited('papers/gamma.yaml', 'year: 2024', 'year: 2024\npublished: 2024-11'))).toBe('');
  });
});
