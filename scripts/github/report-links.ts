import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { longestComment } from '#domain/review/review-marker.ts';
import { accessFromEnvironment, gitHubApi } from './api.ts';
import { keepIssue } from './keep-issue.ts';

const usage = `Usage: node scripts/github/report-links.ts --report FILE --status 0|1

Keeps one issue with what \`npm run links -- --format markdown\` wrote: run by .github/workflows/links.yml.
  --report FILE  what that command printed
  --status N     its exit status: 0 closes the issue, 1 writes it; anything else means that the command failed
GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say where and as whom.
Exit status: 0 when done, 1 when the links could not be checked or GitHub refused, 2 for wrong usage.`;

const marker = '<!-- roofline-links -->';
const ending = '\n\nThe report was too long for an issue and ends here. `npm run links` prints all of it.\n';

try {
  const { values } = parseArgs({
    options: { report: { type: 'string' }, status: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) console.log(usage);
  else if (values.report === undefined || values.status === undefined) stop(2, usage);
  else if (!['0', '1'].includes(values.status)) stop(1, `The link check ended with ${values.status}; the issue is left as it is.`);
  else await report(values.report, values.status === '0');
} catch (cause) {
  const isUsage = cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
  stop(isUsage ? 2 : 1, cause instanceof Error ? cause.message : String(cause));
}

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

function stop(code: number, message: string): void {
  console.error(message);
  process.exitCode = code;
}
