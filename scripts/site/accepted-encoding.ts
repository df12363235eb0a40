/** The ways in which a file may be sent, the best first. */
const encodings = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof encodings)[number];

/**
 * The encoding that a reader gets, by the `Accept-Encoding` of the request: of those with the greatest weight the best. As it is where
 * none is accepted that we have.
 * @example acceptedEncoding('gzip, deflate, br') // 'br'
 * @example acceptedEncoding('br;q=0, *') // 'gzip'
 */
export function acceptedEncoding(header: string): Encoding {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
        const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
        return [name, Number(weight) || 0] as const;
      }),
  );
  // What is sent as it is needs no permission, but anything that is permitted is smaller.
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? (encoding === 'identity' ? 0 : (weights.get('*') ?? 0));
  const best = encodings.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  return best !== undefined && weightOf(best) > 0 ? best : 'identity';
}
