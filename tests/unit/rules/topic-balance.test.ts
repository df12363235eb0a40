import { describe, expect, it } from 'vitest';
import { type Changes, edited, findings } from '../toy-library.ts';

const tier = (path: string, from: string, to: string): Changes => edited(path, `tier: ${from}`, `tier: ${to}`);

describe('topic-balance', () => {
  it('is silent on the toy library, where half of two topics are must-reads', () => {
    expect(findings('topic-balance')).toBe('');
  });

  it('warns of a topic of which more than half are must-reads, with the numbers', () => {
    expect(findings('topic-balance', tier('papers/gamma.yaml', 'advanced', 'must-read'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:1:1 warning[topic-balance] 3 of the 4 works of the topic "batching" are must-reads.
        At most half may be: a must-read is what the rest of the topic assumes.
      content/topics/serving.md:1:1 warning[topic-balance] 4 of the 6 works of the topic "serving" are must-reads.
        At most half may be: a must-read is what the rest of the topic assumes."
    `);
  });

  it('warns of an area without a must-read', () => {
    const changes = {
      ...tier('papers/alpha.yaml', 'must-read', 'optional'),
      ...tier('papers/no-chinese.yaml', 'must-read', 'optional'),
      ...tier('frameworks/engine.yaml', 'must-read', 'optional'),
    };
    expect(findings('topic-balance', changes)).toMatchInlineSnapshot(`
      "content/topics/serving.md:1:1 warning[topic-balance] The topic "serving" has no must-read.
        Find the work that the others take as known, or add one."
    `);
  });

  it('asks no sub-topic for a must-read', () => {
    const changes = {
      ...tier('papers/alpha.yaml', 'must-read', 'optional'),
      ...tier('papers/no-chinese.yaml', 'must-read', 'optional'),
    };
    expect(findings('topic-balance', changes)).toBe('');
  });

  it('does not judge a topic of fewer than four works', () => {
    const changes = {
      ...tier('articles/essay.yaml', 'optional', 'must-read'),
      ...tier('courses/chips.yaml', 'optional', 'must-read'),
    };
    expect(findings('topic-balance', changes)).not.toContain('hardware');
  });
});
