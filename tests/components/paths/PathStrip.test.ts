import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import PathStrip from '../../../src/components/paths/PathStrip.astro';
import { type Changes, edited, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

function strip(language: Language, changes: Changes = {}): Promise<string> {
  const { library } = toyLibrary(changes);
  return render(PathStrip, { path: library.path('begin'), library, language });
}

const percents = (html: string, form: RegExp): readonly number[] => [...html.matchAll(form)].map(([, percent]) => Number(percent));

describe('PathStrip', () => {
  it('is a picture that says how many steps there are and how long they take', async () => {
    expect(await strip('en')).toMatch(
      /^<svg class="path-strip" role="img" aria-label="6 steps, 6 h 30 min; the width of a bar is its reading time"/,
    );
    expect(await strip('zh')).toMatch(/ aria-label="6 步，共 6 小时 30 分钟；条的宽度是阅读时间"/);
  });

  it('has a bar for each step, named by its number, work and time', async () => {
    const titles = [...(await strip('en')).matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual([
      '1. An Essay, 1 h',
      '2. 芯片课, 1 h 30 min',
      '3. Alpha, 1 h',
      '4. PagedBeta, 1 h',
      '5. Gamma, 1 h',
      '6. Delta Caches, 1 h',
    ]);
  });

  it('makes each bar as wide as its time, one after the other, over the whole width', async () => {
    const html = await strip('en');
    const starts = percents(html, /<rect x="([\d.]+)%"/g);
    const widths = percents(html, /<rect [^>]*width="([\d.]+)%"/g);
    expect(starts).toEqual([0, 15.38, 38.46, 53.85, 69.23, 84.62]);
    expect(widths).toEqual([15.38, 23.08, 15.38, 15.38, 15.38, 15.38]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
  });

  it('marks where each part begins, by its number', async () => {
    const html = await strip('en');
    expect(percents(html, /<line x1="([\d.]+)%"/g)).toEqual([0, 53.85]);
    expect([...html.matchAll(/<text [^>]*>\s*(.*?)\s*<\/text>/g)].map(([, text]) => text)).toEqual(['1', '2']);
  });

  it('names a work that the library does not have by its id', async () => {
    expect(await strip('en', edited('paths/begin.mdx', 'entry: gamma', 'entry: nobody'))).toContain('<title>5. nobody, 0 min</title>');
  });

  it('shows a hostile title as text', async () => {
    const html = await strip('en', edited('papers/gamma.yaml', 'title: Gamma', 'title: "</title><script>x</script>"'));
    expect(html).not.toContain('<script');
  });

  it('draws no bars of no number when no step has minutes', async () => {
    const hasty = Object.fromEntries(
      ['articles/essay', 'papers/alpha', 'papers/beta', 'papers/gamma', 'papers/no-chinese'].flatMap((file) =>
        Object.entries(edited(`${file}.yaml`, 'minutes: 60\n', '')),
      ),
    );
    const changes = {
      ...hasty,
      ...edited('courses/chips.yaml', 'minutes: 2400\n', ''),
      ...edited('paths/begin.mdx', '        minutes: 90\n', ''),
    };
    expect(await strip('en', changes)).not.toContain('NaN');
  });
});
