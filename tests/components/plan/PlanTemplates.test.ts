import { describe, expect, it } from 'vitest';
import { worksJson } from '#domain/plan/works-json.ts';
import type { Language } from '#domain/vocabulary.ts';
import PlanTemplates from '../../../src/components/plan/PlanTemplates.astro';
import { type Changes, edited, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

function templates(language: Language = 'en', changes: Changes = {}): Promise<string> {
  return render(PlanTemplates, { list: worksJson(toyLibrary(changes).library, language), language });
}

/** The addresses of links with their texts. */
function links(html: string): readonly string[] {
  return [...html.matchAll(/<a(?=[^>]* href="([^"]*)")[^>]*>(.*?)<\/a>/g)].map(([, address, text]) => `${text} ${address}`);
}

describe('PlanTemplates', () => {
  it('offers the longest plan of each area as an example, with its steps and hours, and that of a topic', async () => {
    // Engine, of the area Serving, then needs two works before it; the course of the area Hardware needs none.
    const html = await templates('en', {
      ...edited('frameworks/engine.yaml', 'minutes: 60', 'minutes: 60\nprerequisites: [beta]'),
      ...edited('courses/chips.yaml', 'tier: optional', 'tier: must-read'),
    });
    expect(links(html)).toMatchInlineSnapshot(`
      [
        "Engine ?to=engine",
        "芯片课 ?to=chips",
        "Hardware ?topic=hardware",
        "Topics /",
        "All entries /all/",
      ]
    `);
    expect(html).toContain('3 works, 3 h');
  });

  it('says in which language the title of an example is, where that is not the language of the page', async () => {
    expect(await templates('zh')).toMatch(/<a href="\?to=[\w-]+" lang="en">/);
    expect(await templates('en')).not.toMatch(/<a href="\?to=[\w-]+" lang/);
  });

  it('leads on from an address that names nothing of the list', async () => {
    expect(links(await templates('zh'))).toEqual(expect.arrayContaining(['专题 /zh/', '全部条目 /zh/all/']));
  });

  it('has a step with a box to mark it, a place for each fact, and the note that it comes next', async () => {
    const step = (await templates()).split('<template').find((part) => part.includes('>Next.</b>')) ?? '';
    expect(step).toContain('type="checkbox"');
    const places = [...step.matchAll(/data-slot="(\w+)"/g)].map(([, name]) => name);
    expect(places).toEqual(expect.arrayContaining(['number', 'title', 'about', 'url', 'time']));
  });

  it('says what to do when the list cannot be loaded, with a button that tries again', async () => {
    const html = await templates();
    expect(html).toMatch(/the list could not be downloaded/);
    expect(html).toMatch(/<button[^>]*>\s*try again\s*<\/button>/);
  });
});
