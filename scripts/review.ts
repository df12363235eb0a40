import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles, type LibraryFile } from '#content-files/list-files.ts';
import { reviewFiles } from '#content-files/review-files.ts';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import type { ReviewLinks } from '#domain/review/review.ts';
import { reviewComment } from '#domain/review/review-comment.ts';
import { createUrls } from '#domain/urls.ts';
import { repository } from '../src/repository.ts';

const usage = `Usage: npm run review -- --base DIR --head DIR [options]

Compares the list of two checkouts of this repository and says, as a comment on a pull request, what was added, what
changes for readers and what is wrong. Reads content/ of both and runs nothing of either.
  --base DIR      the checkout before
  --head DIR      the checkout after
  --changed FILE  the names of changed files, each ended by a zero byte or a line break: those outside of content/ are listed
  --out FILE      where the comment is written (default: standard output)
  --annotations   prints each finding as a workflow command of GitHub, errors first
  --commit SHA    the commit whose files are linked
  --run URL       the run that checks it, to be linked
REPOSITORY_URL, SITE_URL and BASE_PATH say where the links lead; without them there are none.
Exit status: 0 without errors in the change, 1 with errors, 2 for wrong usage.`;

const options = readArguments();
if (options.help) {
  console.log(usage);
} else {
  const [base, head] = [await contentOf(options.base), await contentOf(options.head)];
  const review = reviewFiles(base, head, options.changed === undefined ? [] : await filesOutside(options.changed));
  const comment = reviewComment(review, links());
  if (options.annotations) for (const finding of errorsFirst(review.findings)) console.log(formatDiagnostic(finding, 'github'));
  if (options.out === undefined) console.log(comment);
  else await writeFile(options.out, comment);
  process.exitCode = review.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

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
  const { commit, run } = options;
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

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string', default: '' },
        head: { type: 'string', default: '' },
        changed: { type: 'string' },
        out: { type: 'string' },
        annotations: { type: 'boolean', default: false },
        commit: { type: 'string' },
        run: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!values.help && (values.base === '' || values.head === '')) throw new Error('Both --base and --head are needed.');
    return values;
  } catch (cause) {
    return fail(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
