/** Asks the API of GitHub for one repository. */
export interface GitHubApi {
  /** One answer. `undefined` for 404. Throws {@link GitHubError} for other failures. */
  get<Answer>(path: string): Promise<Answer | undefined>;
  /** All items of a list, page after page; a list without end is cut after twenty pages. */
  list<Item>(path: string): Promise<readonly Item[]>;
  send<Answer>(method: 'POST' | 'PATCH', path: string, body: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** What GitHub answered instead of what was asked for. */
export class GitHubError extends Error {
  constructor(method: string, path: string, status: number, answer: string) {
    super(`GitHub answered ${method} ${path} with ${status}: ${answer.slice(0, 300)}`);
    this.name = 'GitHubError';
  }
}

/** Where the API is and what opens it, as GitHub's own runners say in the environment. */
export interface GitHubAccess {
  /** https://api.github.com, or that of another server. */
  readonly url: string;
  /** owner/name */
  readonly repository: string;
  readonly token: string;
}

/** The account that a workflow's own token writes as. */
export const workflowAccount = 'github-actions[bot]';

/**
 * What the environment of a workflow says of GitHub. Throws a sentence that names what is missing.
 * @see https://docs.github.com/actions/reference/variables-reference
 */
export function accessFromEnvironment(environment: NodeJS.ProcessEnv): GitHubAccess {
  const missing = ['GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_TOKEN'].filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`The environment does not say ${missing.join(', ')}. This runs in a workflow of GitHub.`);
  return {
    url: environment['GITHUB_API_URL'] ?? '',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    token: environment['GITHUB_TOKEN'] ?? '',
  };
}

/** The API for one repository. Paths begin behind `/repos/owner/name`. @see https://docs.github.com/rest */
export function gitHubApi({ url, repository, token }: GitHubAccess): GitHubApi {
  const root = `${url.replace(/\/$/, '')}/repos/${repository}`;
  const ask = async (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${root}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'roofline',
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
  const answered = async (method: string, path: string, response: Response): Promise<unknown> => {
    if (!response.ok) throw new GitHubError(method, path, response.status, await response.text());
    return response.json();
  };
  return {
    get: async <Answer>(path: string) => {
      const response = await ask('GET', path);
      return response.status === 404 ? undefined : ((await answered('GET', path, response)) as Answer);
    },
    list: async <Item>(path: string) => {
      const items: Item[] = [];
      for (let page = 1; page <= 20; page += 1) {
        const paged = `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`;
        const found = (await answered('GET', paged, await ask('GET', paged))) as readonly Item[];
        items.push(...found);
        if (found.length < 100) break;
      }
      return items;
    },
    send: async <Answer>(method: 'POST' | 'PATCH', path: string, body: Readonly<Record<string, unknown>>) =>
      (await answered(method, path, await ask(method, path, body))) as Answer,
  };
}
