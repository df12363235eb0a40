import { describe, expect, it } from 'vitest';
import { type Changes, edited, findings, paperText } from '../toy-library.ts';

const tier = (path: string, from: string, to: string): Changes => edited(path, `tier: ${from}`, `tier: ${to}`);
const noneInBatching = {
  ...tier('papers/alpha.yaml', 'must-read', 'optional'),
  ...tier('papers/no-chinese.yaml', 'must-read', 'optional'),
};
/** Works of `batching` beside the four of the toy library, of which two are must-reads. */
const more = (optional: number, mustRead: number): Changes =>
  Object.fromEntries(
    Array.from({ length: optional + mustRead }, (_, index) => [
      `papers/more-${index}.yaml`,
      paperText(`More ${index}`).replace('optional', index < mustRead ? 'must-read' : 'optional'),
    ]),
  );

describe('topic-balance', () => {
  it('is silent on the toy library, where half of two small topics are must-reads', () => {
    expect(findings('topic-balance')).toBe('');
  });

  it('warns of a topic of fewer than ten works of which more than half are must-reads, with the numbers', () => {
    expect(findings('topic-balance', tier('papers/gamma.yaml', 'advanced', 'must-read'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:1:1 warning[topic-balance] 3 of the 4 works of the topic "batching" are must-reads.
        At most 2 may be: a must-read is what the rest of the topic assumes.
      content/topics/serving.md:1:1 warning[topic-balance] 4 of the 6 works of the topic "serving" are must-reads.
        At most 3 may be: a must-read is what the rest of the topic assumes."
    `);
  });

  it('allows two of five in a topic of ten works and more', () => {
    expect(findings('topic-balance', more(4, 2))).not.toContain('batching.md');
    expect(findings('topic-balance', more(3, 3))).toContain('5 of the 10 works of the topic "batching" are must-reads.');
  });

  it('warns of an area and of a sub-topic without a must-read', () => {
    const changes = { ...noneInBatching, ...tier('frameworks/engine.yaml', 'must-read', 'optional') };
    expect(findings('topic-balance', changes)).toMatchInlineSnapshot(`
      "content/topics/batching.md:1:1 warning[topic-balance] The topic "batching" has no must-read.
        Find the work that the others take as known, or add one.
      content/topics/serving.md:1:1 warning[topic-balance] The topic "serving" has no must-read.
        Find the work that the others take as known, or add one."
    `);
  });

  it('does not judge a topic of fewer than four works', () => {
    const changes = {
      ...tier('articles/essay.yaml', 'optional', 'must-read'),
      ...tier('courses/chips.yaml', 'optional', 'must-read'),
    };
    expect(findings('topic-balance', changes)).not.toContain('hardware');
  });
});
