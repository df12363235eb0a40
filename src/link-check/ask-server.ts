import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LinkFailure } from '#domain/link-verdict.ts';
import { isPrivateAddress, PrivateAddressError, publicLookup } from './private-network.ts';

/** How servers are asked. */
export interface AskOptions {
  /** Milliseconds until an answer has to be there. */
  readonly timeout: number;
  /** How we name ourselves. */
  readonly userAgent: string;
  /** Whether addresses of private networks are asked too. */
  readonly allowPrivate: boolean;
}

/** What a server said, or why it said nothing. */
export type ServerAnswer =
  | {
      readonly status: number;
      /** What `Location` says, as it says it. */
      readonly location: string | undefined;
      /** Milliseconds that the server asks us to wait. */
      readonly retryAfter: number | undefined;
      readonly setsCookies: boolean;
      /** Whether it shows a riddle that only a browser solves, in place of the page. */
      readonly isChallenge: boolean;
      /** The beginning of the text, where it was asked for. */
      readonly text: string;
    }
  | { readonly failure: LinkFailure };

/**
 * Asks a server once, without following redirects. Of the body no more is taken than asked for: the connection is closed.
 * @param bytes How much of the body to read; usually nothing.
 */
export async function askServer(method: 'HEAD' | 'GET', url: URL, options: AskOptions, bytes = 0): Promise<ServerAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && isPrivateAddress(host)) return { failure: 'private-address' };
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      send(url, {
        method,
        signal,
        // A connection for each request: one that a server closed while it was idle would look like a fault.
        agent: false,
        maxHeaderSize: 65_536,
        headers: {
          'user-agent': options.userAgent,
          accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
          'accept-language': 'en,zh-CN;q=0.8,*;q=0.5',
          ...(method === 'GET' && bytes === 0 ? { range: 'bytes=0-1023' } : {}),
        },
        ...(options.allowPrivate ? {} : { lookup: publicLookup }),
      })
        .on('response', resolve)
        .on('error', reject)
        .end();
    });
    const text = bytes === 0 ? '' : await beginningOf(response, bytes);
    response.on('error', () => {}).destroy();
    const { headers, statusCode = 0 } = response;
    return {
      status: statusCode,
      // Some servers send other letters than ASCII as they are; Node reads each byte of a header as one letter.
      location: headers.location === undefined ? undefined : Buffer.from(headers.location, 'latin1').toString('utf8'),
      retryAfter: millisecondsOf(headers['retry-after']),
      setsCookies: headers['set-cookie'] !== undefined,
      // Cloudflare's and Amazon's words for it.
      isChallenge: headers['cf-mitigated'] === 'challenge' || headers['x-amzn-waf-action'] !== undefined,
      text,
    };
  } catch (cause) {
    return { failure: signal.aborted ? 'timeout' : failureOf(cause) };
  }
}

async function beginningOf(response: IncomingMessage, bytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size >= bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes).toString('utf8');
}

/** How long `Retry-After` asks to wait: it has seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function millisecondsOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Why a request failed, by the code that Node or OpenSSL gives the error. */
function failureOf(cause: unknown): LinkFailure {
  if (cause instanceof PrivateAddressError) return 'private-address';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'unknown-host';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/CERT|SIGNATURE|CRL|ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|^(ERR_SSL_|ERR_TLS_|EPROTO)/.test(code))
    return 'certificate';
  return code.startsWith('HPE_') ? 'no-http' : 'reset';
}
