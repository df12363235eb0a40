import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('unknown-topic', () => {
  it('is silent on the toy library', () => {
    expect(findings('unknown-topic')).toBe('');
  });

  it('reports a topic of an entry that does not exist at its place in the list, with the nearest id', () => {
    const changes = edited('papers/beta.yaml', '[kv-cache, batching]', '[kv-cache, baching]');
    expect(findings('unknown-topic', changes)).toMatchInlineSnapshot(`
      "content/papers/beta.yaml:4:20 error[unknown-topic] No topic is named "baching".
        Did you mean "batching"? Topics are the files in content/topics/: batching, hardware, kv-cache, serving, testing."
    `);
  });

  it('reports a parent that does not exist, at the parent', () => {
    const changes = edited('topics/batching.md', 'parent: serving', 'parent: servng');
    expect(findings('unknown-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/batching.md:3:9 error[unknown-topic] No area is named "servng".
        Did you mean "serving"? Areas are topics without a parent: serving, hardware."
    `);
  });

  it('reports a parent that is a sub-topic itself', () => {
    const changes = edited('topics/batching.md', 'parent: serving', 'parent: testing');
    expect(findings('unknown-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/batching.md:3:9 error[unknown-topic] No area is named "testing".
        Areas are topics without a parent: serving, hardware."
    `);
  });

  it('reports a topic that is its own parent', () => {
    const changes = edited('topics/batching.md', 'parent: serving', 'parent: batching');
    expect(findings('unknown-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/batching.md:3:9 error[unknown-topic] No area is named "batching".
        Areas are topics without a parent: serving, hardware."
    `);
  });

  it('knows a topic whose file has an error of its own', () => {
    const changes = edited('topics/batching.md', 'order: 1', 'order: first');
    expect(findings('unknown-topic', changes)).toBe('');
  });
});
