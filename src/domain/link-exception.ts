import { z } from 'zod';
import { daysBetween } from './day.ts';
import { daySchema, urlSchema } from './identifiers.ts';
import { lineSchema } from './text.ts';

/** How long an exception may hold, in days: after a year somebody has to look again. */
const longestException = 366;

const facts = z.strictObject({
  reason: lineSchema.max(200).meta({ description: 'Why a program cannot tell whether it is there, and who looked.' }),
  added: daySchema.meta({ description: 'The day somebody opened it and found it good, as in 2026-11-21.' }),
  expires: daySchema.meta({ description: `The last day on which it is not asked, at most ${longestException} days after \`added\`.` }),
});

/** One record of `content/link-exceptions.yaml`. Its key is an address, or the beginning of addresses and a star. */
export const linkExceptionSchema = facts.superRefine(({ added, expires }, context) => {
  const days = daysBetween(added, expires);
  if (days >= 0 && days <= longestException) return;
  context.addIssue({
    code: 'custom',
    path: ['expires'],
    input: expires,
    message: days < 0 ? 'The exception expires before it was added.' : `The exception lasts ${days} days.`,
    params: { rule: 'wrong-date', remedy: `Write a day after ${added} and at most ${longestException} days later.` },
  });
});

/** `content/link-exceptions.yaml`: address to exception. */
export const linkExceptionsSchema = z.record(
  z.string().refine((key) => urlSchema.safeParse(key).success && /^https?:\/\/[^/*]+\/[^*]*\*?$/.test(key), {
    error: 'An exception is a web address, or the beginning of one and a star: https://example.org/talks/*.',
  }),
  linkExceptionSchema,
);

/** An exception with its address. */
export type LinkException = z.output<typeof facts> & { readonly id: string };

/** Whether an exception is about an address. @example coversLink({ id: 'https://a.org/x/*' }, 'https://a.org/x/y') // true */
export function coversLink({ id }: Pick<LinkException, 'id'>, url: string): boolean {
  return id.endsWith('*') ? url.startsWith(id.slice(0, -1)) : url === id;
}
