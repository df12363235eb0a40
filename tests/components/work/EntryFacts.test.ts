import { expect, it } from 'vitest';
import EntryFacts from '../../../src/components/work/EntryFacts.astro';
import { toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const record = (alive: readonly string[]): Record<string, string> => ({
  'link-record.yaml': `checked: 2026-11-20\nalive: [${alive.join(', ')}]\nothers: { "https://arxiv.org/abs/2201.00010": { verdict: gone, status: 404 } }\n`,
});

async function facts(changes: Record<string, string>): Promise<string> {
  return render(EntryFacts, { entry: toyEntry('alpha', changes), library: toyLibrary(changes).library, language: 'en' });
}

it('the day of the last check of links is shown when all links of the work were asked', async () => {
  const html = await facts(record(['https://doi.org/10.1145/1.2', 'https://arxiv.org/pdf/2201.00010']));
  expect(html).toMatch(/<dt>Links checked<\/dt>\s*<dd>\s*<time datetime="2026-11-20">20 Nov 2026/);
});

it('no day is shown when one of them is newer than the check, or nobody checked', async () => {
  expect(await facts(record(['https://doi.org/10.1145/1.2']))).not.toContain('Links checked');
  expect(await facts({})).not.toContain('Links checked');
});
