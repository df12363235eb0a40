import { describe, expect, it } from 'vitest';
import { foldTitle, titleSays } from '#domain/work/fold-title.ts';

describe('foldTitle', () => {
  it('takes no notice of case, punctuation, spaces and accents', () => {
    expect(foldTitle('GPipe: Éasy — “Scaling”')).toBe(foldTitle('gpipe easy scaling'));
  });

  it('takes no notice of the width of characters', () => {
    expect(foldTitle('ＡＩ系统')).toBe('ai系统');
  });

  it('keeps Chinese, Arabic and digits', () => {
    expect(foldTitle('机器学习 2：系统 مرحبا')).toBe('机器学习2系统مرحبا');
  });
});

describe('titleSays', () => {
  it('is true of a title that begins with the name, whatever its case and punctuation', () => {
    expect(titleSays('GPipe: Efficient Training', 'GPipe')).toBe(true);
    expect(titleSays('DISTFLASHATTN: Distributed', 'DistFlashAttn')).toBe(true);
  });

  it('is false of a title that names it elsewhere or not at all', () => {
    expect(titleSays('Serving with PagedAttention', 'PagedAttention')).toBe(false);
  });

  it('is true of no name', () => {
    expect(titleSays('Any title', '')).toBe(true);
  });
});
