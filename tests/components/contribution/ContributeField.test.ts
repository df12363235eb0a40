import { describe, expect, it } from 'vitest';
import { formFields, formParts } from '#domain/contribution/form-fields.ts';
import type { Language } from '#domain/vocabulary.ts';
import ContributeField from '../../../src/components/contribution/ContributeField.astro';
import { toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const { library } = toyLibrary();
const fields = formParts.flatMap((part) => formFields(part));

/** The HTML of a field of the form. */
function field(name: string, { language = 'en', marksOptional = false }: { language?: Language; marksOptional?: boolean } = {}) {
  return render(ContributeField, { field: fields.find((each) => each.name === name), library, language, marksOptional });
}

describe('ContributeField', () => {
  it.each(fields.map(({ name }) => name))(
    '%s has a name that its label or its group gives, and each control is described',
    async (name) => {
      const html = await field(name);
      const id = name.replaceAll('.', '-');
      const isLabelled = html.includes(`<label for="${id}">`) && new RegExp(`<(input|select|textarea)[^>]* id="${id}"`).test(html);
      const isGroup = html.includes(`role="group" aria-labelledby="label-${id}"`) && html.includes(`<span id="label-${id}">`);
      expect([isLabelled, isGroup].filter(Boolean)).toHaveLength(1);
      const controls = html.match(/<(?:input|select|textarea)[^>]*>/g) ?? [];
      expect(controls.length).toBeGreaterThan(0);
      for (const control of controls) expect(control).toContain(`aria-describedby="hint-${id} found-${id}"`);
      expect(html).toMatch(new RegExp(`<p id="hint-${id}">`));
      expect(html).toMatch(new RegExp(`id="found-${id}"[^>]* aria-live="polite"`));
    },
  );

  it('says what it means in the language of the page', async () => {
    expect(await field('year')).toContain('>Year</label>');
    expect(await field('year', { language: 'zh' })).toContain('>年份</label>');
  });

  it('says that it may stay empty only where most fields may not, and of which kinds that is true', async () => {
    expect(await field('why.zh', { marksOptional: true })).toMatch(/data-required[^>]*>\s*optional\s*</);
    expect(await field('short')).not.toContain('data-required');
    expect(await field('title', { marksOptional: true })).not.toContain('data-required');
    expect(await field('authors', { marksOptional: true })).toMatch(/data-required="[^"]*paper/);
  });

  it('is for Chinese where a Chinese text is asked for, and messages of the check are in English', async () => {
    expect(await field('why.zh')).toMatch(/<textarea[^>]* lang="zh-Hans"/);
    expect(await field('why.en', { language: 'zh' })).toMatch(/<textarea[^>]* lang="en"/);
    expect(await field('why.zh', { language: 'zh' })).toMatch(/id="found-why-zh"[^>]* lang="en"/);
  });

  it('offers the topics of the list by area, and its sources', async () => {
    expect(await field('topics')).toContain(
      '<optgroup label="Serving"><option value="serving">Serving</option><option value="batching">Batching</option><option value="kv-cache">',
    );
    expect(await field('recommendedBy')).toContain('<option value="first-list">First list</option>');
  });

  it('offers all tiers to choose one', async () => {
    const tiers = [...(await field('tier')).matchAll(/<input type="radio" name="tier" value="([\w-]+)"/g)].map(([, tier]) => tier);
    expect(tiers).toEqual(['must-read', 'optional', 'advanced']);
  });

  it('asks of a work it builds on for the work, how in both languages, and lets it be removed', async () => {
    const html = await field('buildsOn');
    expect([...html.matchAll(/data-inner="([\w.]+)"/g)].map(([, part]) => part)).toEqual(['entry', 'how.en', 'how.zh']);
    expect(html).toMatch(/<button[^>]*>\s*Remove\s*<\/button>/);
  });

  it('asks of a companion what it is and its language in the words of pages, its title and its address', async () => {
    const html = await field('companions', { language: 'zh' });
    expect([...html.matchAll(/data-inner="([\w.]+)"/g)].map(([, part]) => part)).toEqual(['kind', 'language', 'title', 'url']);
    expect(html).toContain('<option value="recording">录像</option>');
    expect(html).toContain('<option value="zh">中文</option>');
  });
});
