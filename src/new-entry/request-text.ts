import { setTimeout as pause } from 'node:timers/promises';
import { repository } from '../repository.ts';

/** What a service answered: its text, that it has no such thing, or why there is no answer. */
export type Answer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'missing' }
  /** A sentence for people that names the service. */
  | { readonly is: 'failed'; readonly why: string };

/** A service that is asked. */
export interface Service {
  /** How people call it: arXiv. */
  readonly name: string;
  /** The media type it is asked for. */
  readonly accept: string;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeout?: number;
}

/** The longest that a service may make us wait before the second question, in seconds. */
const longestPause = 10;

/** How long to wait where a busy service does not say, in seconds: what arXiv asks of programs. */
const usualPause = 3;

/**
 * Asks a service once, and a second time where it is busy and says that it will not be for long. Never throws.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export async function requestText(address: URL, service: Service): Promise<Answer> {
  const first = await ask(address, service);
  if (!('busyFor' in first)) return first;
  if (first.busyFor > longestPause) return refused(service, first.busyFor);
  await pause(first.busyFor * 1000);
  const second = await ask(address, service);
  return 'busyFor' in second ? refused(service, second.busyFor) : second;
}

async function ask(address: URL, { name, accept, timeout = 15_000 }: Service): Promise<Answer | { readonly busyFor: number }> {
  try {
    const response = await fetch(address, { headers: { accept, 'user-agent': userAgent }, signal: AbortSignal.timeout(timeout) });
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      return { busyFor: secondsOf(response.headers.get('retry-after')) };
    }
    if (response.status === 404) {
      await response.body?.cancel();
      return { is: 'missing' };
    }
    const text = await response.text();
    // arXiv explains a faulty question in an answer of the usual form.
    return response.ok || response.status === 400 ? { is: 'text', text } : failed(`${name} answered with status ${response.status}.`);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'TimeoutError') return failed(`${name} did not answer within ${timeout / 1000} seconds.`);
    return failed(`${name} cannot be reached (${reasonOf(cause)}).`);
  }
}

/** How many seconds a service asks to wait, which it says as a number or as a date. */
function secondsOf(retryAfter: string | null): number {
  if (retryAfter === null) return usualPause;
  const seconds = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? usualPause : Math.max(0, Math.ceil(seconds));
}

function refused({ name }: Service, seconds: number): Answer {
  return failed(
    `${name} has too many questions to answer just now. Try again in ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : 'a minute'}.`,
  );
}

function failed(why: string): Answer {
  return { is: 'failed', why };
}

/** What the network says, which hides behind a general message: ENOTFOUND. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause;
  if (inner instanceof Error) return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
  return cause.message;
}

/** Services ask programs to say who they are. */
const userAgent = `Roofline reading list${repository === undefined ? '' : ` (${repository})`}`;
