import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, type LibraryFile } from '#content-files/list-files.ts';
import { reviewFiles } from '#content-files/review-files.ts';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import type { ReviewLinks } from '#domain/review/review.ts';
import { reviewComment } from '#domain/review/review-comment.ts';
import { createUrls } from '#domain/urls.ts';
import { repository } from '../src/repository.ts';
import { fail, readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

const command = commands.review;
const { flags } = readCommandLine(command);
if (flags.base === undefined || flags.head === undefined) wrongUsage(command, 'Both --base and --head are needed.');
const [base, head] = [await contentOf(flags.base), await contentOf(flags.head)];
const review = reviewFiles(base, head, flags.changed === undefined ? [] : await filesOutside(flags.changed));
const comment = reviewComment(review, links());
if (flags.annotations) for (const finding of errorsFirst(review.findings)) console.log(formatDiagnostic(finding, 'github'));
if (flags.out === undefined) console.log(comment);
else await writeFile(flags.out, comment);
process.exitCode = review.findings.some(({ severity }) => severity === 'error') ? 1 : 0;

/** The list of a checkout. What a stranger's checkout has instead of a folder, such as a link that leads out of it, is not followed. */
async function contentOf(checkout: string): Promise<readonly LibraryFile[]> {
  const folder = join(checkout, 'content');
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true ? listFiles(folder) : fail(`There is no folder ${folder}.`);
}

async function filesOutside(list: string): Promise<readonly string[]> {
  const text = await readFile(list, 'utf8').catch(() => fail(`The list of changed files ${list} cannot be read.`));
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((file) => file !== '' && !file.startsWith('content/'));
}

function links(): ReviewLinks {
  const { commit, run } = flags;
  return {
    run,
    rule: ruleLink(),
    line:
      repository && commit
        ? (file, line) =>
            `${repository}/blob/${commit}/${file.split('/').map(encodeURIComponent).join('/')}${line === undefined ? '' : `#L${line}`}`
        : undefined,
  };
}

/** Rules are explained on the site, and where nobody says where that is, in the files it is made from. */
function ruleLink(): ReviewLinks['rule'] {
  const site = process.env['SITE_URL'];
  const urls = createUrls(process.env['BASE_PATH'] ?? '/');
  if (site) return (rule, language) => new URL(urls.page(language, `contribute/rules/${rule}/`), site).href;
  if (!repository) return undefined;
  return (rule, language) => `${repository}/blob/main/src/prose/rules/${rule}${language === 'en' ? '' : `.${language}`}.md`;
}

/** GitHub shows the first ten of a step. */
function errorsFirst(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
