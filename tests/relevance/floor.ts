import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type Answer, placeOf, qualityOf } from './measure.ts';

/** How far a figure may fall before a test fails. */
const allowance = 0.02;

const share = z.number().min(0).max(1);

const floorSchema = z.strictObject({
  categories: z.record(z.string(), z.strictObject({ queries: z.int(), hit3: share, mrr: share })),
  places: z.record(z.string(), z.int().min(0)),
});

/** What the search must keep: the least quality of each category, and where the first relevant result of each query stood. */
export interface Floor {
  readonly categories: Readonly<Record<string, { readonly queries: number; readonly hit3: number; readonly mrr: number }>>;
  /** Of the queries whose first result was not relevant, the place of the first that was; 0 where the first ten had none. */
  readonly places: Readonly<Record<string, number>>;
}

const address = new URL('floor.yaml', import.meta.url);

const comment = `# What the search must keep of its answers to judged.yaml. Written by: npm run bench:search -- --write-floor
# \`categories\`: hit@3 and MRR of that day less ${allowance}. \`places\`: where the first relevant result stood, 0 for not among
# the first ten, of the queries for which it was not the first.
`;

/** The floor below the present answers. */
export function floorBelow(answers: readonly Answer[]): Floor {
  const below = (value: number): number => Math.max(0, Math.floor((value - allowance) * 1000) / 1000);
  const categories = [...answersByCategory(answers)].map(([category, own]) => {
    const { queries, hit3, mrr } = qualityOf(own);
    return [category, { queries, hit3: below(hit3), mrr: below(mrr) }];
  });
  const places = answers.map((answer) => [answer.judged.query, placeOf(answer)] as const).filter(([, place]) => place !== 1);
  return { categories: Object.fromEntries(categories) as Floor['categories'], places: Object.fromEntries(places) };
}

/** The categories that fell below the floor, one line each; also those for which it was made from other queries. */
export function shortfalls(answers: readonly Answer[], floor: Floor): readonly string[] {
  return [...answersByCategory(answers)].flatMap(([category, own]) => {
    const quality = qualityOf(own);
    const least = floor.categories[category];
    if (least?.queries !== quality.queries) {
      return [`${category}: the floor knows ${least?.queries ?? 0} of ${quality.queries} queries: npm run bench:search -- --write-floor`];
    }
    return (['hit3', 'mrr'] as const)
      .filter((measure) => quality[measure] < least[measure])
      .map((measure) => `${category}: ${measure} is ${quality[measure].toFixed(3)}, less than ${least[measure]}`);
  });
}

/** The queries whose first relevant result stands lower than when the floor was written, one line each. */
export function fallen(answers: readonly Answer[], floor: Floor): readonly string[] {
  return answers.flatMap((answer) => {
    const { query, category, relevant } = answer.judged;
    const before = floor.places[query] ?? 1;
    const now = placeOf(answer);
    if (before === 0 || (now !== 0 && now <= before)) return [];
    const found = answer.found.slice(0, 3).join(', ') || 'nothing';
    return [`“${query}” (${category}): ${place(before)} before, ${place(now)} now; found ${found}; wanted ${relevant.join(', ')}`];
  });
}

/** The place of a result in words. */
export function place(number: number): string {
  return number === 0 ? 'not among ten' : `place ${number}`;
}

/** Reads floor.yaml. */
export async function readFloor(): Promise<Floor> {
  return floorSchema.parse(parse(await readFile(address, 'utf8')));
}

/** Writes floor.yaml. */
export async function writeFloor(floor: Floor): Promise<void> {
  await writeFile(address, comment + stringify(floor, { singleQuote: true, lineWidth: 0 }));
}

/** The answers of each category, and all of them. */
function answersByCategory(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  return new Map([...Map.groupBy(answers, ({ judged }) => judged.category), ['all', answers]]);
}
