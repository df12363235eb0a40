import { lstat, readFile } from 'node:fs/promises';
import { longestComment, reviewMarker } from '#domain/review/review-marker.ts';
import { accessFromEnvironment, gitHubApi } from './api.ts';
import { checkedComment, postComment } from './post-comment.ts';

/**
 * Posts the comment that `npm run review` wrote: `node scripts/github/post-review.ts comment.md`, run by
 * .github/workflows/review-comment.yml, which may write to pull requests. It needs no packages, so that workflow installs none.
 */
const usage = `Usage: node scripts/github/post-review.ts FILE

Puts the comment in FILE under the pull request that HEAD_REPOSITORY (owner/name), HEAD_BRANCH and HEAD_SHA name, in the
place of the one that was there. GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say where and as whom.
Exit status: 0 when done or when the pull request has moved on, 1 when the comment is refused, 2 for wrong usage.`;

/** No character of UTF-8 has more bytes. */
const mostBytes = longestComment * 4;

const [file, ...rest] = process.argv.slice(2);
const { HEAD_REPOSITORY: headRepository, HEAD_BRANCH: headBranch, HEAD_SHA: headSha } = process.env;
if (file === '--help' || file === '-h') {
  console.log(usage);
} else if (file === undefined || rest.length > 0 || !headRepository || !headBranch || !headSha) {
  console.error(usage);
  process.exitCode = 2;
} else {
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
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
