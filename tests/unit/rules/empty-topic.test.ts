import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('empty-topic', () => {
  it('is silent on the toy library, whose empty topic says what it awaits', () => {
    expect(findings('empty-topic')).toBe('');
  });

  it('reports a topic without works that does not say why it is kept', () => {
    const changes = edited('topics/testing.md', 'awaiting: A list names the heading and gives no work.\n', '');
    expect(findings('empty-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/testing.md:1:1 error[empty-topic] No entry has the topic "testing".
        File a work under it, remove the topic, or say in \`awaiting\` why it is kept."
    `);
  });

  it('does not call an area empty whose sub-topics have works', () => {
    const changes = edited('frameworks/engine.yaml', 'topics: [serving]', 'topics: [batching]');
    expect(findings('empty-topic', changes)).toBe('');
  });
});
