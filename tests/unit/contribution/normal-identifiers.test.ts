import { describe, expect, it } from 'vitest';
import { normalArxivId, normalDoi } from '#domain/contribution/normal-identifiers.ts';

describe('normalArxivId', () => {
  it.each([
    ['2309.06180', '2309.06180'],
    ['2309.06180v2', '2309.06180'],
    ['arXiv: 2309.06180', '2309.06180'],
    ['https://arxiv.org/pdf/2309.06180v2.pdf', '2309.06180'],
    ['http://www.arxiv.org/abs/cs/0703001', 'cs/0703001'],
    ['math.GT/0309136v1', 'math.GT/0309136'],
  ])('reads %s', (text, id) => {
    expect(normalArxivId(text)).toBe(id);
  });

  it.each(['', '2309.061801', '2309.06180x', '2309', 'https://example.org/2309.06180', '10.1145/1.2'])('does not guess from %j', (text) => {
    expect(normalArxivId(text)).toBeUndefined();
  });
});

describe('normalDoi', () => {
  it.each([
    ['10.1145/3600006.3613165', '10.1145/3600006.3613165'],
    ['DOI: 10.1109/SC41404.2022.00051', '10.1109/sc41404.2022.00051'],
    ['https://dx.doi.org/10.1145/1.2', '10.1145/1.2'],
    ['https://dl.acm.org/doi/pdf/10.1145/1.2', '10.1145/1.2'],
    ['10.48550/arXiv.2309.06180', '10.48550/arxiv.2309.06180'],
  ])('reads %s', (text, doi) => {
    expect(normalDoi(text)).toBe(doi);
  });

  it.each(['', '2309.06180', '11.1/2', '10.1145/', '10.1145/a b', 'https://example.org/10.1145/1.2'])('does not guess from %j', (text) => {
    expect(normalDoi(text)).toBeUndefined();
  });
});
