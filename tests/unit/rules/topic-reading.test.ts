import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const batching = (more: string): Record<string, string | undefined> => edited('topics/batching.md', 'order: 1', `order: 1\n${more}`);

describe('topic-reading', () => {
  it('is silent on the toy library', () => {
    expect(findings('topic-reading')).toBe('');
  });

  it('allows works of the topic in any order, and other topics', () => {
    expect(findings('topic-reading', batching('reading: [gamma, beta, alpha]\nrelated: [kv-cache, hardware]'))).toBe('');
  });

  it('reports a work that is not filed under the topic, at its place in the order', () => {
    expect(findings('topic-reading', batching('reading: [alpha, essay]'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:5:18 error[topic-reading] "essay" is not filed under "batching".
        Add the topic to the entry, or remove it here; its topics are hardware, kv-cache."
    `);
  });

  it('leaves an unknown work to the rule for those', () => {
    expect(findings('topic-reading', batching('reading: [nobody]'))).toBe('');
  });

  it('reports a related topic that does not exist', () => {
    expect(findings('topic-reading', batching('related: [kv-cache, nowhere]'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:5:21 error[topic-reading] No topic is named "nowhere".
        Name another topic by its file in content/topics/."
    `);
  });

  it('reports a topic that is related to itself', () => {
    expect(findings('topic-reading', batching('related: [batching]'))).toMatchInlineSnapshot(`
      "content/topics/batching.md:5:11 error[topic-reading] A topic cannot be related to itself.
        Name another topic by its file in content/topics/."
    `);
  });

  it('knows a related topic whose file has an error of its own', () => {
    const changes = { ...batching('related: [hardware]'), ...edited('topics/hardware.md', 'order: 2', 'order: second') };
    expect(findings('topic-reading', changes)).toBe('');
  });
});
