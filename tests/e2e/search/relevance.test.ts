import { fallen, readFloor, shortfalls } from '../../relevance/floor.ts';
import { judgedLibrary, loadJudged } from '../../relevance/judged.ts';
import type { Answer } from '../../relevance/measure.ts';
import { ask } from '../../relevance/search-page.ts';
import { expect, test } from '../console.ts';

test('the judged queries are answered as well as when the floor was written, in every category', async ({ page }) => {
  test.setTimeout(240_000);
  const judged = await loadJudged(await judgedLibrary());
  const floor = await readFloor();
  await page.goto('/search/');
  const answers: Answer[] = [];
  for (const one of judged) answers.push({ judged: one, found: (await ask(page, one.query)).found });
  expect(shortfalls(answers, floor), `Queries that got worse:\n${fallen(answers, floor).join('\n')}`).toEqual([]);
});
