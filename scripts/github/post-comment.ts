import { type GitHubApi, workflowAccount } from './api.ts';

/** The run that made a comment, as the event of the finished run says: none of it is taken from what the run made. */
export interface ReviewedRun {
  /** owner/name of the repository the commit came from: the fork, where it is one. */
  readonly headRepository: string;
  readonly headBranch: string;
  readonly headSha: string;
}

/** What was done, in words for the log. */
export type Posted = 'created' | 'updated' | 'unchanged' | 'no pull request';

interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly repo: { readonly full_name: string; readonly default_branch: string }; readonly ref: string };
}

interface IssueComment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

/**
 * Puts a comment under the open pull request whose newest commit a run has looked at, in the place of the one that was there.
 *
 * The comment was written by a run that a stranger may have changed, so the pull request is looked up by the branch and the
 * commit of the run, never named by what the run made; a pull request that has moved on is left to the run of its newer commit.
 * @param marker The first line of such comments. Only a comment of our own account that begins with it is replaced.
 */
export async function postComment(api: GitHubApi, run: ReviewedRun, comment: string, marker: string): Promise<Posted> {
  const [owner = ''] = run.headRepository.split('/');
  const head = encodeURIComponent(`${owner}:${run.headBranch}`);
  const open = await api.list<PullRequest>(`/pulls?state=open&head=${head}`);
  const ours = open.find(
    (pull) =>
      pull.head.sha === run.headSha &&
      pull.head.ref === run.headBranch &&
      pull.head.repo?.full_name === run.headRepository &&
      pull.base.ref === pull.base.repo.default_branch,
  );
  if (ours === undefined) return 'no pull request';
  const comments = await api.list<IssueComment>(`/issues/${ours.number}/comments`);
  const former = comments.find(({ body, user }) => user?.login === workflowAccount && body?.startsWith(marker) === true);
  if (former === undefined) {
    await api.send('POST', `/issues/${ours.number}/comments`, { body: comment });
    return 'created';
  }
  if (former.body === comment) return 'unchanged';
  await api.send('PATCH', `/issues/comments/${former.id}`, { body: comment });
  return 'updated';
}

/**
 * What a run made, as a comment that may be posted: it begins with the marker, is no longer than GitHub takes, and calls
 * nobody. Throws a sentence when it is something else.
 */
export function checkedComment(text: string, marker: string, longest: number): string {
  if (!text.startsWith(marker)) throw new Error(`The comment does not begin with ${marker}; it is not posted.`);
  if (text.length > longest) throw new Error(`The comment has ${text.length} characters; GitHub takes ${longest}. It is not posted.`);
  // Ours calls nobody; one that a stranger's run has written might.
  return text.replace(/@(?=[\w-])/g, '@\u200b');
}
