import { type GitHubApi, workflowAccount } from './api.ts';

/** What an issue that a workflow keeps up to date says today. */
export interface KeptIssue {
  /** The first line of its text, by which it is found again. */
  readonly marker: string;
  readonly title: string;
  /** The label it has; GitHub makes it when the repository has none of that name. */
  readonly label: string;
  /** What it says, in Markdown; nothing when there is nothing to do. */
  readonly report: string | undefined;
}

/** What was done, in words for the log. */
export type Kept = 'created' | 'updated' | 'reopened' | 'closed' | 'unchanged' | 'none needed';

interface Issue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  /** Pull requests are among the issues, and are told from them by this. */
  readonly pull_request?: object;
}

/** Keeps one issue: creates it, rewrites it, closes it when nothing is left, opens it again when something is. */
export async function keepIssue(api: GitHubApi, { marker, title, label, report }: KeptIssue): Promise<Kept> {
  const issues = await api.list<Issue>(`/issues?state=all&labels=${encodeURIComponent(label)}`);
  const ours = issues.filter(
    (issue) => issue.pull_request === undefined && issue.user?.login === workflowAccount && issue.body?.startsWith(marker) === true,
  );
  const former = ours.find(({ state }) => state === 'open') ?? ours[0];
  if (report === undefined) {
    if (former?.state !== 'open') return 'none needed';
    await api.send('PATCH', `/issues/${former.number}`, { state: 'closed', state_reason: 'completed' });
    return 'closed';
  }
  const body = `${marker}\n${report}`;
  if (former === undefined) {
    await api.send('POST', '/issues', { title, body, labels: [label] });
    return 'created';
  }
  if (former.state === 'open' && former.body === body) return 'unchanged';
  await api.send('PATCH', `/issues/${former.number}`, { title, body, state: 'open' });
  return former.state === 'open' ? 'updated' : 'reopened';
}
