/** Why a server gave no answer that can be judged. */
export const linkFailures = [
  'timeout',
  'unknown-host',
  'refused',
  'reset',
  'certificate',
  'no-http',
  'redirect-loop',
  'too-many-redirects',
  'wrong-redirect',
  'private-address',
] as const;
export type LinkFailure = (typeof linkFailures)[number];

/**
 * What is known of an address.
 * - `alive`: it answers.
 * - `moved`: it answers, and says that it has another address for good.
 * - `blocked`: a server is there and refuses programs. People reach it, as far as is known.
 * - `failing`: it did not answer, or not as it should; that may pass.
 * - `gone`: the server says that nothing is there, and said so again when asked in another way.
 */
export const linkVerdicts = ['alive', 'moved', 'blocked', 'failing', 'gone'] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

/** One redirect: the status that it came with, and the whole address that it names. */
export interface Redirect {
  readonly status: number;
  readonly to: string;
}

/** One question to an address, with all redirects followed. */
export interface LinkAttempt {
  readonly method: 'HEAD' | 'GET';
  readonly redirects: readonly Redirect[];
  /** The status of the last answer, unless there was none. */
  readonly status?: number | undefined;
  /** Why there was no last answer. */
  readonly failure?: LinkFailure | undefined;
  /** Whether the last answer was for what only a browser does: keep cookies, or solve a riddle in place of the page. */
  readonly wantsBrowser?: boolean | undefined;
}

/** What the attempts on an address come to. */
export interface LinkResult {
  readonly verdict: LinkVerdict;
  /** The status of the answer that decided. */
  readonly status?: number | undefined;
  readonly failure?: LinkFailure | undefined;
  /** Where an address that moved is now. */
  readonly movedTo?: string | undefined;
}

/**
 * How to ask an address next, or nothing when it can be judged. What HEAD does not find is asked with GET, since many servers
 * answer HEAD wrongly; what GET does not find either is asked once more later, in the second round.
 * @param round 1, or 2 when all addresses were asked once.
 * @example nextMethod('https://a.org/', [], 1) // 'HEAD'
 */
export function nextMethod(url: string, attempts: readonly LinkAttempt[], round: 1 | 2): LinkAttempt['method'] | undefined {
  const last = attempts.at(-1);
  if (last === undefined) return 'HEAD';
  const { verdict, status, failure } = linkResult(url, attempts);
  if (verdict === 'alive' || verdict === 'moved') return undefined;
  // Where no connection came about, another method makes none.
  const isUnreachable = failure !== undefined && ['timeout', 'unknown-host', 'refused', 'certificate', 'private-address'].includes(failure);
  if (last.method === 'HEAD' && !isUnreachable) return 'GET';
  if (round === 1 || failure === 'private-address') return undefined;
  return verdict !== 'blocked' || status === 429 ? 'GET' : undefined;
}

/**
 * The verdict on an address. The best answer to any attempt counts; without a good one, what GET was told.
 * @example linkResult('https://a.org/', [{ method: 'HEAD', redirects: [], status: 200 }]) // { verdict: 'alive', status: 200 }
 */
export function linkResult(url: string, attempts: readonly LinkAttempt[]): LinkResult {
  const good = attempts.find((attempt) => judge(attempt) === 'alive');
  if (good !== undefined) {
    const movedTo = permanentTarget(url, good.redirects);
    return { verdict: movedTo === undefined ? 'alive' : 'moved', status: good.status, movedTo };
  }
  const gets = attempts.filter(({ method }) => method === 'GET');
  const decisive = gets.length === 0 ? attempts : gets;
  const last = decisive.at(-1);
  if (last === undefined) throw new Error(`Nobody asked ${url}.`);
  const blocked = decisive.findLast((attempt) => judge(attempt) === 'blocked');
  const isAllGone = decisive.every((attempt) => judge(attempt) === 'gone');
  // A DOI is found when doi.org leads somewhere: where publishers refuse programs, that is all a program can learn.
  if (!isAllGone && attempts.some((attempt) => resolvesDoi(url, attempt))) return { verdict: 'alive', status: last.status };
  if (blocked !== undefined) return { verdict: 'blocked', status: blocked.status, failure: blocked.failure };
  const timesGone = attempts.filter((attempt) => judge(attempt) === 'gone').length;
  if (isAllGone && timesGone > 1) return { verdict: 'gone', status: last.status };
  return { verdict: 'failing', status: last.status, failure: last.failure };
}

/** What one attempt says. One that says `gone` needs another that agrees. */
function judge({ status, failure, wantsBrowser = false }: LinkAttempt): Exclude<LinkVerdict, 'moved'> {
  if (wantsBrowser) return 'blocked';
  if (status === undefined || failure !== undefined) return 'failing';
  // 416: the file is there and shorter than the piece that was asked for.
  if ((status >= 200 && status < 300) || status === 416) return 'alive';
  if (status === 404 || status === 410) return 'gone';
  return refusals.has(status) ? 'blocked' : 'failing';
}

/** Statuses by which servers refuse programs, strangers, methods, places or speed, rather than say that nothing is there. 999 is LinkedIn's. */
const refusals = new Set([401, 402, 403, 405, 406, 407, 412, 418, 421, 426, 428, 429, 451, 999]);

/** Where redirects for good lead, as far as they follow each other from the start; nothing if that is the same but for its fragment. */
function permanentTarget(url: string, redirects: readonly Redirect[]): string | undefined {
  const end = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  const target = redirects[(end < 0 ? redirects.length : end) - 1]?.to;
  return target === undefined || withoutFragment(target) === withoutFragment(url) ? undefined : target;
}

function resolvesDoi(url: string, { redirects }: LinkAttempt): boolean {
  const isResolver = (address: string): boolean => /^(dx\.)?doi\.org$/.test(new URL(address).hostname);
  return isResolver(url) && redirects.some(({ to }) => !isResolver(to));
}

/** An address as it is sent to a server. @example withoutFragment('https://a.org/x#part') // 'https://a.org/x' */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
