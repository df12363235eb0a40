import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

describe('tracking-parameters', () => {
  it('is silent on the toy library', () => {
    expect(findings('tracking-parameters')).toBe('');
  });

  it('reports tracking parameters at the link, and gives the address without them', () => {
    const changes = edited('papers/gamma.yaml', 'example.org/gamma', 'example.org/gamma?utm_source=x&page=2&fbclid=y#part');
    expect(findings('tracking-parameters', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:10:9 error[tracking-parameters] The address has tracking parameters: utm_source, fbclid.
        Write https://example.org/gamma?page=2#part instead."
    `);
  });

  it('reports them in any link, not only the page', () => {
    const changes = edited('papers/gamma.yaml', 'minutes:', '  video: https://example.org/watch?v=1&si=abc\nminutes:');
    expect(findings('tracking-parameters', changes)).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:11:10 error[tracking-parameters] The address has tracking parameters: si.
        Write https://example.org/watch?v=1 instead."
    `);
  });

  it('reports them in the repository of a framework', () => {
    const changes = edited('frameworks/engine.yaml', 'engine.git', 'engine.git?spm=1');
    expect(findings('tracking-parameters', changes)).toMatchInlineSnapshot(`
      "content/frameworks/engine.yaml:5:13 error[tracking-parameters] The address has tracking parameters: spm.
        Write https://example.org/engine.git instead."
    `);
  });

  it('reports them in a companion', () => {
    const changes = edited(
      'papers/gamma.yaml',
      'recommendedBy:',
      'companions:\n  - { kind: recording, language: zh, title: 讲解, url: "https://example.org/v?spm=1" }\nrecommendedBy:',
    );
    expect(findings('tracking-parameters', changes)).toContain('Write https://example.org/v instead.');
  });

  it('allows parameters that say what is shown', () => {
    const changes = edited('papers/gamma.yaml', 'example.org/gamma', 'example.org/gamma?id=utm_source&size=2');
    expect(findings('tracking-parameters', changes)).toBe('');
  });
});
