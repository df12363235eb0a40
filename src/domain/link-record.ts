import { compareText } from './compare-text.ts';
import { z } from 'zod';
import { daysBetween } from './day.ts';
import { daySchema, urlSchema } from './identifiers.ts';
import { type LinkResult, linkFailures, linkVerdicts } from './link-verdict.ts';

/** What is known of an address that is not plainly alive. */
const judgedLinkSchema = z.strictObject({
  verdict: z.enum(linkVerdicts).meta({ description: 'alive, moved, blocked, failing or gone.' }),
  status: z.int().optional().meta({ description: 'The HTTP status of the answer that decided.' }),
  failure: z.enum(linkFailures).optional().meta({ description: 'Why there was no answer.' }),
  since: daySchema.optional().meta({ description: 'The first day of the runs in a row that came to this.' }),
  lastGood: daySchema.optional().meta({ description: 'The last day on which it answered, where such a day is known.' }),
  movedTo: urlSchema.optional().meta({ description: 'The address that it has now.' }),
  archived: urlSchema.optional().meta({ description: 'A copy of what was there, in an archive.' }),
});

/** What is known of an address. */
export type JudgedLink = z.output<typeof judgedLinkSchema>;

/**
 * `content/link-record.yaml`: what the last whole run of `npm run links` found. It says once when that was, and more than the
 * address only of what is not plainly alive, so that a run changes few lines.
 */
export const linkRecordSchema = z.strictObject({
  checked: daySchema.meta({ description: 'The day of the run.' }),
  alive: z.array(urlSchema).default([]).meta({ description: 'The addresses that answered on that day.' }),
  others: z.record(urlSchema, judgedLinkSchema).default({}).meta({ description: 'The other addresses, and what is known of them.' }),
});

/** The record as the site stores it, or that there is none yet. */
export const storedLinkRecordSchema = z.strictObject({ record: linkRecordSchema.optional() });

export type LinkRecord = z.output<typeof linkRecordSchema>;

/** For how many days in a row an address has to fail before somebody has to act: three weekly runs. */
export const daysOfGrace = 14;

/** The last day on which an address is known to have answered. */
export function lastGoodDay(record: LinkRecord | undefined, url: string): string | undefined {
  if (record !== undefined && aliveIn(record).has(url)) return record.checked;
  const known = record?.others[url];
  return known?.verdict === 'moved' || known?.verdict === 'alive' ? record?.checked : known?.lastGood;
}

/** What is known of an address after a run, by its result and what was known before. */
export function judgedLink(url: string, result: LinkResult, before: LinkRecord | undefined, today: string): JudgedLink {
  const { verdict, status, failure, movedTo } = result;
  if (verdict === 'alive') return { verdict, status };
  const known = before?.others[url];
  const isSame = known !== undefined && troubleOf(known.verdict) === troubleOf(verdict);
  const isGood = verdict === 'moved';
  return {
    verdict,
    status,
    failure,
    since: (isSame ? known.since : undefined) ?? today,
    lastGood: isGood ? undefined : lastGoodDay(before, url),
    movedTo,
    archived: isGood || verdict === 'blocked' ? undefined : known?.archived,
  };
}

/** Whether somebody has to do something about an address. */
export function needsAction({ verdict, failure, since }: JudgedLink, today: string): boolean {
  if (verdict === 'gone' || failure === 'private-address') return true;
  return verdict === 'failing' && since !== undefined && daysBetween(since, today) >= daysOfGrace;
}

/** The record of a run: the same findings give the same record, whatever order they came in. */
export function linkRecord(links: ReadonlyMap<string, JudgedLink>, today: string): LinkRecord {
  const sorted = [...links].toSorted(([a], [b]) => compareText(a, b));
  return {
    checked: today,
    alive: sorted.flatMap(([url, { verdict }]) => (verdict === 'alive' ? [url] : [])),
    others: Object.fromEntries(sorted.filter(([, { verdict }]) => verdict !== 'alive')),
  };
}

/** The day on which all of some addresses were last asked, if they all were. */
export function checkedDay(record: LinkRecord | undefined, urls: readonly string[]): string | undefined {
  if (record === undefined) return undefined;
  const alive = aliveIn(record);
  return urls.every((url) => alive.has(url) || record.others[url] !== undefined) ? record.checked : undefined;
}

/** Failing and gone are one trouble: a server that is half broken says now the one, now the other. */
function troubleOf(verdict: JudgedLink['verdict']): string {
  return verdict === 'gone' ? 'failing' : verdict;
}

/** The addresses that are alive as a set: thousands are looked up in it, for each page of an entry and each result. */
function aliveIn(record: LinkRecord): ReadonlySet<string> {
  const known = aliveOf.get(record) ?? new Set(record.alive);
  aliveOf.set(record, known);
  return known;
}

const aliveOf = new WeakMap<LinkRecord, ReadonlySet<string>>();
