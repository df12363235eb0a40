import { lstat, readFile } from 'node:fs/promises';
import { longestComment, reviewMarker } from '#domain/review/review-marker.ts';
import { fail, readCommandLine, wrongUsage } from '../command-line/command-line.mjs';
import { accessFromEnvironment, gitHubApi } from './api.ts';
import { checkedComment, postComment } from './post-comment.ts';

const command = {
  call: 'node scripts/github/post-review.ts',
  takes: 'FILE',
  does: 'puts the comment that `npm run review` wrote into FILE under the pull request, in the place of the one that was there',
  // That workflow may write to pull requests, so it installs no packages.
  more: `Run by .github/workflows/review-comment.yml. HEAD_REPOSITORY (owner/name), HEAD_BRANCH and HEAD_SHA name the pull request;
GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say where and as whom.`,
  ends: '0 when done or when the pull request has moved on, 1 when the comment is refused',
} as const;

/** No character of UTF-8 has more bytes. */
const mostBytes = longestComment * 4;

const [file = ''] = readCommandLine(command).given;
const { HEAD_REPOSITORY: headRepository, HEAD_BRANCH: headBranch, HEAD_SHA: headSha } = process.env;
if (!headRepository || !headBranch || !headSha) {
  wrongUsage(command, 'HEAD_REPOSITORY, HEAD_BRANCH and HEAD_SHA have to name the pull request.');
}
try {
  const found = await lstat(file);
  if (!found.isFile() || found.size > mostBytes) throw new Error(`${file} is not a comment: no file, or one of ${found.size} bytes.`);
  const comment = checkedComment(await readFile(file, 'utf8'), reviewMarker, longestComment);
  const posted = await postComment(
    gitHubApi(accessFromEnvironment(process.env)),
    { headRepository, headBranch, headSha },
    comment,
    reviewMarker,
  );
  console.log(`${headSha}: ${posted}`);
} catch (cause) {
  fail(cause instanceof Error ? cause.message : String(cause), 1);
}
