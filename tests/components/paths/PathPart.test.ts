import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import Checkpoint from '../../../src/components/paths/Checkpoint.astro';
import PathPart from '../../../src/components/paths/PathPart.astro';
import { type Changes, edited, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const container = await AstroContainer.create();

/** A part of the path of the toy library, on the page that shows it. */
async function part(id: string, language: Language, changes: Changes = {}): Promise<string> {
  const { library } = toyLibrary(changes);
  const path = library.path('begin');
  const props = { id, path, library, language };
  const html = await container.renderToString(PathPart, { props, slots: { default: '<p>The questions.</p>' } });
  return html.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

const steps = (html: string): readonly string[] => html.split('<li').slice(1);

describe('PathPart', () => {
  it('is named by its heading', async () => {
    expect(await part('many', 'en')).toMatch(
      /^<section class="path-part" aria-labelledby="part-many".*<h2 id="part-many"[^>]*>Many requests<\/h2>/,
    );
    expect(await part('many', 'zh')).toMatch(/<h2 id="part-many"[^>]*>许多请求<\/h2>/);
  });

  it('says its number, its steps, its time and what one can do after it', async () => {
    const html = await part('one', 'en');
    expect(html).toContain('<span class="part-number">Part 1</span>');
    expect(html).toContain('<span class="quiet">3 steps · 3 h 30 min</span>');
    expect(html).toMatch(/After this part: <span[^>]*>You can say what one request costs\.<\/span>/);
    expect(await part('many', 'zh')).toContain('<span class="quiet">3 步 · 3 小时</span>');
  });

  it('counts its steps on from those of the parts before', async () => {
    const html = await part('many', 'en');
    expect(html).toContain('<ol start="4"');
    expect([...html.matchAll(/<li class="step" id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['step-4', 'step-5', 'step-6']);
    expect(await part('one', 'en')).toContain('<ol start="1"');
  });

  it('says of each step the work, its makers, its tier, what to do and how long it takes', async () => {
    const [, , alpha = ''] = steps(await part('one', 'en'));
    expect(alpha).toContain('<a href="/papers/alpha/">Alpha: Batching Requests</a>');
    expect(alpha).toContain('Must-read');
    expect(alpha).toMatch(/Ada Writer · SOSP 2022/);
    expect(alpha).toMatch(/<p class="step-task"[^>]*>\s*Derive the share of idle time\.\s*<\/p>/);
    expect(alpha).toContain('<span class="step-time">1 h</span>');
  });

  it('takes the minutes of a step rather than those of its work', async () => {
    expect(steps(await part('one', 'en'))[1]).toContain('<span class="step-time">1 h 30 min</span>');
  });

  it('has a remark in the margin only where there is one', async () => {
    const margins = steps(await part('one', 'en')).map((step) => /<p class="margin-note">.*?<span[^>]*>(.*?)<\/span>/.exec(step)?.[1]);
    expect(margins).toEqual(['', 'The rest can wait.', '']);
  });

  it('says the language of titles and texts that are not in the language of the page', async () => {
    const [essay = '', chips = ''] = steps(await part('one', 'zh'));
    expect(essay).toMatch(/<h3 lang="en"[^>]*>/);
    expect(chips).not.toMatch(/<h3 lang=/);
    expect(essay).toMatch(/<p class="step-task">\s*通读。/);
    const untranslated = steps(await part('one', 'zh', { 'paths/begin.zh.mdx': undefined }))[0];
    expect(untranslated).toMatch(/<p class="step-task" lang="en"[^>]*>\s*Read all of it\./);
  });

  it('leaves out a work that the library does not have, and keeps the numbers of the others', async () => {
    const html = await part('many', 'en', edited('paths/begin.mdx', 'entry: gamma', 'entry: nobody'));
    expect([...html.matchAll(/<li class="step" id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['step-4', 'step-6']);
  });

  it('is followed by its checkpoint', async () => {
    expect(await part('one', 'en')).toMatch(
      /<\/ol><div class="checkpoint"[^>]*><h3[^>]*>Checkpoint: answer before you go on<\/h3><p>The questions\.<\/p><\/div>/,
    );
  });

  it('throws for a part that the path does not have', async () => {
    await expect(part('three', 'en')).rejects.toThrow('The path begin has no part three.');
  });
});

describe('Checkpoint', () => {
  it('hides the answer behind the question', async () => {
    const html = await container.renderToString(Checkpoint, { props: { question: 'Is a < b?' }, slots: { default: '<p>Yes.</p>' } });
    expect(html.replace(/\s+/g, ' ')).toMatch(
      /<details[^>]*> ?<summary[^>]*>Is a &lt; b\?<\/summary> ?<div class="answer"[^>]*><p>Yes\.<\/p><\/div> ?<\/details>/,
    );
    expect(await render(Checkpoint, { question: 'q' })).not.toContain(' open');
  });
});
