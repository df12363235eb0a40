import { linkExceptionsFile } from '../content-paths.ts';
import type { LinkException } from '../link-exception.ts';
import type { Rule, RuleFinding } from './rule.ts';

/**
 * No exception of the link check is older than it allows itself to be. A check of the same content has to find the same every
 * day, so the day is that of the newest entry: an exception that ended before it has surely expired. `npm run links` knows the
 * real day and reports the others.
 */
export const expiredException: Rule = {
  id: 'expired-exception',
  severity: 'warning',
  check({ library }) {
    return expiredExceptions(library.linkExceptions, library.date);
  },
};

/** What is said of exceptions that ended before a day. */
export function expiredExceptions(exceptions: readonly LinkException[], day: string): readonly RuleFinding[] {
  return exceptions
    .filter(({ expires }) => expires < day)
    .map(({ id, expires }) => ({
      file: linkExceptionsFile,
      path: [id, 'expires'],
      message: `The exception for ${id} expired on ${expires}, so it is asked again.`,
      remedy: 'Open the address. If it is good and programs still cannot tell, write today as `added` and a later day; else remove it.',
    }));
}
