import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

describe('duplicate-id', () => {
  it('is silent on the toy library', () => {
    expect(findings('duplicate-id')).toBe('');
  });

  it('reports an entry whose id an entry of another kind has', () => {
    const changes = { 'papers/engine.yaml': paperText('The Paper about Engine') };
    expect(findings('duplicate-id', changes)).toMatchInlineSnapshot(`
      "content/frameworks/engine.yaml:1:1 error[duplicate-id] The id "engine" is that of the paper engine too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry.
      content/papers/engine.yaml:1:1 error[duplicate-id] The id "engine" is that of the framework engine too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry."
    `);
  });

  it('reports a former id that another entry has today, at the former id', () => {
    const changes = edited('papers/gamma.yaml', 'added:', 'formerIds: [gamma-old, alpha]\nadded:');
    expect(findings('duplicate-id', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:1:1 error[duplicate-id] The id "alpha" is that of the paper gamma too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry.
      content/papers/gamma.yaml:16:24 error[duplicate-id] The id "alpha" is that of the paper alpha too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry."
    `);
  });

  it('reports a former id that two entries claim', () => {
    const changes = {
      ...edited('papers/alpha.yaml', 'added:', 'formerIds: [old]\nadded:'),
      ...edited('papers/gamma.yaml', 'added:', 'formerIds: [old]\nadded:'),
    };
    expect(findings('duplicate-id', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:28:13 error[duplicate-id] The id "old" is that of the paper gamma too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry.
      content/papers/gamma.yaml:16:13 error[duplicate-id] The id "old" is that of the paper alpha too.
        Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry."
    `);
  });

  it('allows an entry and a topic of one name, since their addresses differ', () => {
    const changes = { 'papers/batching.yaml': paperText('A Paper on Batching') };
    expect(findings('duplicate-id', changes)).toBe('');
  });
});
