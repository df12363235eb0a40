import { describe, expect, it } from 'vitest';
import { findings, paperText } from '../toy-library.ts';

describe('filled-topic', () => {
  it('is silent on the toy library, whose awaiting topic is empty', () => {
    expect(findings('filled-topic')).toBe('');
  });

  it('reports a topic that awaits works and has some, at `awaiting`', () => {
    const changes = { 'papers/tested.yaml': paperText('Tested').replace('[batching]', '[testing]') };
    expect(findings('filled-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/testing.md:6:11 warning[filled-topic] The topic "testing" awaits works, but has some.
        Remove \`awaiting\` here and in the translation."
    `);
  });
});
