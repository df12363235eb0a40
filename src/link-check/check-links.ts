import { setTimeout as wait } from 'node:timers/promises';
import { type LinkAttempt, type LinkFailure, type LinkResult, linkResult, nextMethod, type Redirect } from '#domain/link-verdict.ts';
import { type AskOptions, askServer, type ServerAnswer } from './ask-server.ts';
import { HostTurns } from './host-turns.ts';

/** How a run asks. All times are milliseconds. */
export interface LinkCheckOptions extends AskOptions {
  /** How many hosts are asked at the same time. Each has one request at a time, whatever this says. */
  readonly concurrency: number;
  /** Between an answer of a host and the next request to it. */
  readonly pause: number;
  /** The longest wait that a host may ask for and get. */
  readonly patience: number;
  /** Called when an address has been asked. */
  readonly onProgress?: (round: 1 | 2, done: number, of: number) => void;
}

/**
 * Hosts that want more time between requests than others, as multiples of the pause. arXiv asks programs for three seconds.
 * @see https://info.arxiv.org/help/api/tou.html
 */
const slowness: Readonly<Record<string, number>> = { 'arxiv.org': 3 };

/** The most redirects that are followed; browsers follow 20, and no good link needs half of them. */
const mostRedirects = 8;

/** After how many requests in a row without connection a host is left alone for the rest of a round. */
const mostSilence = 3;

/** After how many answers “too many requests” in a row a host is left alone for the rest of a round. */
const mostRefusals = 2;

/**
 * Asks addresses, each at most three times (see `nextMethod`) and each time over at most eight redirects. Never throws for
 * what a server does.
 * @returns The result for each address.
 * @example await checkLinks(['https://vllm.ai/'], options) // Map { 'https://vllm.ai/' => { verdict: 'alive', status: 200 } }
 */
export async function checkLinks(urls: readonly string[], options: LinkCheckOptions): Promise<ReadonlyMap<string, LinkResult>> {
  const turns = new HostTurns(options.concurrency, (host) => options.pause * (slowness[host] ?? 1));
  const attempts = new Map<string, readonly LinkAttempt[]>([...new Set(urls)].map((url) => [url, []]));
  for (const round of [1, 2] as const) {
    const asked = [...attempts.keys()].filter((url) => nextMethod(url, attempts.get(url) ?? [], round) !== undefined);
    if (asked.length === 0) continue;
    // What was a short fault has a little time to pass.
    if (round === 2) await wait(options.pause * 30);
    const hosts = new HostMoods();
    let done = 0;
    const limit = round === 1 ? 2 : 1;
    const askAll = async (url: string): Promise<void> => {
      let own = attempts.get(url) ?? [];
      for (let count = 0; count < limit; count += 1) {
        const method = nextMethod(url, own, round);
        if (method === undefined) break;
        own = [...own, await attempt(url, method, { turns, hosts, options })];
      }
      attempts.set(url, own);
      done += 1;
      options.onProgress?.(round, done, asked.length);
    };
    await Promise.all(asked.map(askAll));
  }
  return new Map([...attempts].map(([url, own]) => [url, linkResult(url, own)]));
}

interface Run {
  readonly turns: HostTurns;
  readonly hosts: HostMoods;
  readonly options: LinkCheckOptions;
}

/** Asks an address once and follows its redirects. */
async function attempt(url: string, method: LinkAttempt['method'], run: Run): Promise<LinkAttempt> {
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  let address = new URL(url);
  let setsCookies = false;
  let mayWait = true;
  const failed = (failure: LinkFailure, wantsBrowser = false): LinkAttempt => ({ method, redirects, failure, wantsBrowser });
  for (;;) {
    let answer = await askInTurn(method, address, run);
    const rest = mayWait ? restFor(answer, run.options) : undefined;
    if (rest !== undefined) {
      mayWait = false;
      run.turns.rest(address.host, rest);
      answer = await askInTurn(method, address, run);
    }
    if ('failure' in answer) return failed(answer.failure);
    setsCookies ||= answer.setsCookies;
    const { status, location, isChallenge } = answer;
    if (status < 300 || status > 399) return { method, redirects, status, wantsBrowser: isChallenge };
    const next = location === undefined || !URL.canParse(location, address) ? undefined : new URL(location, address);
    if (next === undefined || !/^https?:$/.test(next.protocol)) return failed('wrong-redirect');
    redirects.push({ status, to: next.href });
    // Without the fragment, which servers do not see. A browser, which keeps cookies, may leave such a circle.
    seen.add(address.href.replace(/#.*$/, ''));
    if (seen.has(next.href.replace(/#.*$/, ''))) return failed('redirect-loop', setsCookies);
    if (redirects.length > mostRedirects) return failed('too-many-redirects', setsCookies);
    address = next;
  }
}

/** Asks a server when it is its turn, unless it is left alone by then. */
async function askInTurn(method: LinkAttempt['method'], url: URL, { turns, hosts, options }: Run): Promise<ServerAnswer> {
  const ask = async (): Promise<ServerAnswer> => {
    const answer = await askServer(method, url, options);
    hosts.note(url.host, answer, options.patience);
    return answer;
  };
  return turns.take(url.host, ask, () => hosts.closedBy(url.host));
}

/** How long to wait before asking again, where an answer wants that and it is no longer than our patience. */
function restFor(answer: ServerAnswer, { pause, patience }: LinkCheckOptions): number | undefined {
  if ('failure' in answer) return undefined;
  const { status, retryAfter } = answer;
  const rest = retryAfter ?? pause * 10;
  const isAsked = status === 429 || (status === 503 && retryAfter !== undefined);
  return isAsked && rest <= patience ? rest : undefined;
}

/** Which hosts are left alone in a round, since they do not answer or asked for less. */
class HostMoods {
  readonly #hosts = new Map<string, { silent: number; refused: number; closedBy?: ServerAnswer }>();

  /** The answer that stands for all further ones of a host. */
  closedBy(host: string): ServerAnswer | undefined {
    return this.#hosts.get(host)?.closedBy;
  }

  note(host: string, answer: ServerAnswer, patience: number): void {
    const mood = this.#hosts.get(host) ?? { silent: 0, refused: 0 };
    this.#hosts.set(host, mood);
    const isSilent = 'failure' in answer && ['timeout', 'unknown-host', 'refused', 'certificate'].includes(answer.failure);
    const isRefused = !('failure' in answer) && answer.status === 429;
    mood.silent = isSilent ? mood.silent + 1 : 0;
    mood.refused = isRefused ? mood.refused + 1 : 0;
    const isImpatient = isRefused && (answer.retryAfter ?? 0) > patience;
    if (mood.silent >= mostSilence || mood.refused >= mostRefusals || isImpatient) mood.closedBy = answer;
  }
}
