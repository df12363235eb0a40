import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment, an issue or a pull request, as far as the project reads them. */
export type Thing = Readonly<Record<string, unknown>>;

/** A request that changes something. */
export interface Write {
  readonly method: string;
  readonly path: string;
  readonly body: Thing;
}

export interface FakeGitHub extends AsyncDisposable {
  readonly url: string;
  /** What was asked to be changed, in order. */
  readonly writes: readonly Write[];
  /** The tokens that came with requests, each once. */
  readonly tokens: ReadonlySet<string>;
}

/**
 * A server that answers for one repository, `o/r`, as the API of GitHub does: lists in pages, pull requests by state and head,
 * issues by label. What is not there is 404.
 * @param lists By path behind `/repos/o/r`, such as `/issues/7/comments`: its items.
 */
export async function fakeGitHub(lists: Readonly<Record<string, readonly Thing[]>>): Promise<FakeGitHub> {
  const writes: Write[] = [];
  const tokens = new Set<string>();
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const path = url.pathname.replace(/^\/repos\/o\/r/, '');
      tokens.add(request.headers.authorization ?? '');
      const answer = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      if (request.method !== 'GET') {
        writes.push({ method: request.method ?? '', path, body: JSON.parse(await textOf(request)) as Thing });
        return answer(request.method === 'POST' ? 201 : 200, {});
      }
      const items = lists[path];
      if (items === undefined || !url.pathname.startsWith('/repos/o/r/')) return answer(404, { message: 'Not Found' });
      const { searchParams: asked } = url;
      const [size, page] = [Number(asked.get('per_page') ?? 30), Number(asked.get('page') ?? 1)];
      const matching = items.filter(
        (item) =>
          (['all', item['state'], null] as readonly unknown[]).includes(asked.get('state')) &&
          [item['headLabel'], null].includes(asked.get('head')) &&
          (asked.get('labels') === null || (item['labels'] as readonly string[]).includes(asked.get('labels') ?? '')),
      );
      return answer(200, matching.slice((page - 1) * size, page * size));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writes,
    tokens,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
