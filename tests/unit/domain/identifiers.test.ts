import { describe, expect, it } from 'vitest';
import { arxivIdOf, arxivIdSchema, daySchema, doiOf, doiSchema, idSchema, monthSchema, urlSchema } from '#domain/identifiers.ts';

describe('arxivIdSchema', () => {
  it.each(['2309.06180', '0704.0001', 'cs/0703001', 'math.GT/0309136'])('accepts %s', (id) => {
    expect(arxivIdSchema.safeParse(id).success).toBe(true);
  });

  it.each(['2309.06180v2', 'arXiv:2309.06180', 'https://arxiv.org/abs/2309.06180', '2309.061', '2309.06180 ', ''])('refuses "%s"', (id) => {
    expect(arxivIdSchema.safeParse(id).success).toBe(false);
  });
});

describe('doiSchema', () => {
  it.each(['10.1145/3600006.3613165', '10.1109/sc41405.2020.00024', '10.1145/1.2'])('accepts %s', (doi) => {
    expect(doiSchema.safeParse(doi).success).toBe(true);
  });

  it.each(['10.1109/SC41405.2020.00024', 'https://doi.org/10.1145/1.2', 'doi:10.1145/1.2', '10.1145/1 2', '10.1145/'])(
    'refuses "%s"',
    (doi) => {
      expect(doiSchema.safeParse(doi).success).toBe(false);
    },
  );
});

describe('urlSchema', () => {
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://zh.d2l.ai/', 'https://例子.公司/页面'])('accepts %s', (url) => {
    expect(urlSchema.safeParse(url).success).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    'example.org',
    'https://localhost/',
    'https://user@example.org/',
    'https://example.org/a b',
    '',
  ])('refuses "%s"', (url) => {
    expect(urlSchema.safeParse(url).success).toBe(false);
  });
});

describe('idSchema', () => {
  it.each(['orca', 'flash-attention-2', '2024', 'a'.repeat(60)])('accepts %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it.each(['Orca', 'a_b', 'a--b', '-a', 'a-', 'a.b', 'a/b', '..', '缓存', '', 'a'.repeat(61)])('refuses "%s"', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});

describe('daySchema', () => {
  it.each(['2026-11-21', '2024-02-29'])('accepts %s', (day) => {
    expect(daySchema.safeParse(day).success).toBe(true);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '2026-11', '21.11.2026', '2026-11-21T00:00'])('refuses "%s"', (day) => {
    expect(daySchema.safeParse(day).success).toBe(false);
  });
});

describe('monthSchema', () => {
  it('accepts a month', () => {
    expect(monthSchema.parse('2023-09')).toBe('2023-09');
  });

  it('makes text of a year that is a number', () => {
    expect(monthSchema.parse(2023)).toBe('2023');
  });

  it.each(['2023-13', '2023-00', '2023-9', '2023-09-01', '23-09', 'autumn', 20233])('refuses %s', (month) => {
    expect(monthSchema.safeParse(month).success).toBe(false);
  });
});

describe('arxivIdOf', () => {
  it.each([
    ['https://arxiv.org/abs/2309.06180', '2309.06180'],
    ['http://www.arxiv.org/abs/2309.06180v2', '2309.06180'],
    ['https://arxiv.org/pdf/2309.06180.pdf', '2309.06180'],
    ['https://arxiv.org/pdf/2309.06180v12.pdf', '2309.06180'],
    ['https://arxiv.org/html/2309.06180v1#S3', '2309.06180'],
    ['https://arxiv.org/abs/cs/0703001', 'cs/0703001'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
  ])('reads it from %s', (url, id) => {
    expect(arxivIdOf(url)).toBe(id);
  });

  it.each(['https://example.org/abs/2309.06180', 'https://arxiv.org/list/cs.DC/recent', 'https://notarxiv.org/abs/2309.06180'])(
    'finds none in %s',
    (url) => {
      expect(arxivIdOf(url)).toBeUndefined();
    },
  );
});

describe('doiOf', () => {
  it.each([
    ['https://doi.org/10.1145/3600006.3613165', '10.1145/3600006.3613165'],
    ['http://dx.doi.org/10.1145/1.2', '10.1145/1.2'],
    ['https://doi.org/10.1109/SC41405.2020.00024', '10.1109/sc41405.2020.00024'],
    ['https://dl.acm.org/doi/10.1145/1.2', '10.1145/1.2'],
    ['https://dl.acm.org/doi/pdf/10.1145/1.2?download=true', '10.1145/1.2'],
    ['https://dl.acm.org/doi/abs/10.1145/1.2#sec', '10.1145/1.2'],
  ])('reads it from %s', (url, doi) => {
    expect(doiOf(url)).toBe(doi);
  });

  it.each(['https://example.org/10.1145/1.2', 'https://dl.acm.org/conference/sosp', 'https://doi.org/'])('finds none in %s', (url) => {
    expect(doiOf(url)).toBeUndefined();
  });
});
