import { readFile } from 'node:fs/promises';
import { longestComment } from '#domain/review/review-marker.ts';
import { fail, readCommandLine, wrongUsage } from '../command-line/command-line.mjs';
import { accessFromEnvironment, gitHubApi } from './api.ts';
import { keepIssue } from './keep-issue.ts';

const command = {
  call: 'node scripts/github/report-links.ts',
  does: 'keeps one issue with what `npm run links -- --format markdown` wrote',
  more: `Run by .github/workflows/links.yml.
GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say where and as whom.`,
  flags: {
    report: { value: 'FILE', does: 'what that command printed' },
    status: { value: 'N', does: 'its exit status: 0 closes the issue, 1 writes it; anything else means that the command failed' },
  },
  ends: '0 when done, 1 when the links could not be checked or GitHub refused',
} as const;

const marker = '<!-- roofline-links -->';
const ending = '\n\nThe report was too long for an issue and ends here. `npm run links` prints all of it.\n';

const { flags } = readCommandLine(command);
if (flags.report === undefined || flags.status === undefined) wrongUsage(command, 'Both --report and --status are needed.');
if (!['0', '1'].includes(flags.status)) fail(`The link check ended with ${flags.status}; the issue is left as it is.`, 1);
await report(flags.report, flags.status === '0').catch((cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause), 1));

async function report(file: string, isClean: boolean): Promise<void> {
  const room = longestComment - marker.length - 1;
  const text = await readFile(file, 'utf8');
  const whole = text.length <= room ? text : `${text.slice(0, text.lastIndexOf('\n', room - ending.length))}${ending}`;
  const kept = await keepIssue(gitHubApi(accessFromEnvironment(process.env)), {
    marker,
    title: 'Links that lead nowhere',
    label: 'links',
    report: isClean ? undefined : whole,
  });
  console.log(`The issue on links: ${kept}`);
}
