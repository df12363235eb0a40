import { expect, it } from 'vitest';
import Initials from '../../../src/components/lists/Initials.astro';
import { largeLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

it('Initials lead to the works of each, say how many there are, and which is current', async () => {
  const html = await render(Initials, { library: largeLibrary({ hardware: 12 }), language: 'zh', current: 'q' });
  expect(html).toMatch(/<a class="button" href="\/zh\/all\/q\/" aria-current="true">\s*Q\s*<span class="quiet">2<\/span>/);
  expect(html).toMatch(/<a class="button" href="\/zh\/all\/other\/">\s*其他\s*<span class="quiet">\d+<\/span>/);
  expect(html.match(/aria-current/g)).toHaveLength(1);
});
