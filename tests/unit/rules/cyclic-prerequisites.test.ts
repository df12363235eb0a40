import { describe, expect, it } from 'vitest';
import { edited, findings, paperText } from '../toy-library.ts';

describe('cyclic-prerequisites', () => {
  it('is silent on the toy library', () => {
    expect(findings('cyclic-prerequisites')).toBe('');
  });

  it('reports two entries that are prerequisites of each other once, at the one that comes first', () => {
    const changes = edited('papers/alpha.yaml', 'citationKey:', 'prerequisites: [gamma, beta]\ncitationKey:');
    expect(findings('cyclic-prerequisites', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:26:24 error[cyclic-prerequisites] Reading in this order never begins: alpha needs beta needs alpha.
        Remove the relation that points from an earlier work to a later one."
    `);
  });

  it('reports a cycle over three entries with every step of it', () => {
    const changes = {
      'papers/one.yaml': paperText('One', 'prerequisites: [two]'),
      'papers/two.yaml': paperText('Two', 'prerequisites: [three]'),
      'papers/three.yaml': paperText('Three', 'prerequisites: [one]'),
    };
    expect(findings('cyclic-prerequisites', changes)).toMatchInlineSnapshot(`
      "content/papers/one.yaml:14:17 error[cyclic-prerequisites] Reading in this order never begins: one needs two needs three needs one.
        Remove the relation that points from an earlier work to a later one."
    `);
  });

  it('reports works that build on each other', () => {
    const changes = edited('papers/alpha.yaml', 'citationKey:', 'buildsOn: [{ entry: beta, how: { en: uses it } }]\ncitationKey:');
    expect(findings('cyclic-prerequisites', changes)).toMatchInlineSnapshot(`
      "content/papers/alpha.yaml:26:12 error[cyclic-prerequisites] Reading in this order never begins: alpha needs beta needs alpha.
        Remove the relation that points from an earlier work to a later one."
    `);
  });

  it('allows two ways to the same prerequisite', () => {
    const changes = {
      'papers/left.yaml': paperText('Left', 'prerequisites: [alpha]'),
      'papers/right.yaml': paperText('Right', 'prerequisites: [alpha]'),
      'papers/both.yaml': paperText('Both', 'prerequisites: [left, right]'),
    };
    expect(findings('cyclic-prerequisites', changes)).toBe('');
  });
});
