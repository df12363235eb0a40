import { daysBetween } from '../day.ts';
import type { Finding, Problem } from '../diagnostic.ts';
import type { LinkPlace } from './library-links.ts';
import { daysOfGrace, type JudgedLink, needsAction } from '../link-record.ts';
import { type LinkFailure, withoutFragment } from '../link-verdict.ts';

/**
 * What a run found, at every place that states an address: errors where somebody has to act, warnings where it can wait.
 * @param links What is known, by the address without fragment.
 */
export function linkFindings(places: readonly LinkPlace[], links: ReadonlyMap<string, JudgedLink>, today: string): readonly Finding[] {
  return places.flatMap(({ url, ...place }) => {
    const address = withoutFragment(url);
    const link = links.get(address);
    const problem = link === undefined ? undefined : linkProblem(address, link, today);
    return problem === undefined ? [] : [{ ...place, ...problem }];
  });
}

/**
 * What is wrong with an address and what to do, or nothing: one that is alive needs nothing, and of one that refuses programs
 * nothing is known.
 */
export function linkProblem(url: string, link: JudgedLink, today: string): Problem | undefined {
  const { verdict, status, failure, since = today, lastGood, movedTo, archived } = link;
  const good = lastGood === undefined ? '' : ` It was last good on ${lastGood}.`;
  const copy = archived === undefined ? '' : ` An archived copy: ${archived}`;
  switch (verdict) {
    case 'alive':
    case 'blocked':
      return undefined;
    case 'moved':
      return isFrontPage(url, movedTo)
        ? {
            severity: 'warning',
            rule: `${verdict}-link`,
            message: `${url} now leads to the front page of a site, ${movedTo}.`,
            remedy: 'Look whether the work is still there, and write the address that it has now.',
          }
        : {
            severity: 'warning',
            rule: `${verdict}-link`,
            message: `${url} has moved for good to ${movedTo}.`,
            remedy: 'Open it, and write the new address.',
          };
    case 'gone':
      return {
        severity: 'error',
        rule: `${verdict}-link`,
        message: `${url} is gone: asked twice, it answers ${status}.${good}`,
        remedy: `Find where the work is now and write that address, or remove the link.${copy}`,
      };
    case 'failing': {
      const days = daysBetween(since, today);
      const duration = days === 0 ? '' : ` It has failed since ${since}.`;
      const message = `${url} ${failureSentence(status, failure)}.${duration}${good}`;
      return needsAction(link, today)
        ? {
            severity: 'error',
            rule: `${verdict}-link`,
            message,
            remedy:
              failure === 'private-address'
                ? 'Write an address that everybody reaches.'
                : `Open it. If it opens, add an exception to content/link-exceptions.yaml; if not, write an address that does.${copy}`,
          }
        : {
            severity: 'warning',
            rule: `${verdict}-link`,
            message,
            remedy: `Such faults often pass: it becomes an error when it has lasted ${daysOfGrace} days. If the address is new, look for a slip in it.`,
          };
    }
    default:
      return verdict satisfies never;
  }
}

/** What an address that fails does, to follow it in a sentence. */
function failureSentence(status: number | undefined, failure: LinkFailure | undefined): string {
  if (failure === undefined) return `answers ${status ?? 'nothing'}`;
  const sentences: Record<LinkFailure, string> = {
    timeout: 'does not answer in time',
    'unknown-host': 'leads to a host that nobody knows',
    refused: 'leads to a host that takes no connections',
    reset: 'breaks the connection off',
    certificate: 'leads to a host whose certificate cannot be trusted; some browsers are less strict',
    'no-http': 'answers with something that is not HTTP',
    'redirect-loop': 'redirects in a circle',
    'too-many-redirects': 'redirects again and again',
    'wrong-redirect': 'redirects to something that is not a web address',
    'private-address': 'leads into a private network',
  };
  return sentences[failure];
}

/** Whether an address with a path moved to one without: pages that are no more often do. */
function isFrontPage(url: string, movedTo: string | undefined): boolean {
  return movedTo !== undefined && new URL(movedTo).pathname === '/' && new URL(movedTo).search === '' && new URL(url).pathname !== '/';
}
