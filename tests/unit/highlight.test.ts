import { describe, expect, it } from 'vitest';
import { highlight } from '#domain/highlight.ts';

describe('highlight', () => {
  it('marks Latin words from their beginning only', () => {
    expect(highlight('Pipeline in a lineup', ['line'])).toEqual([
      { text: 'Pipeline in a ', hit: false },
      { text: 'line', hit: true },
      { text: 'up', hit: false },
    ]);
  });
});
