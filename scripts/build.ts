import { writeFile } from 'node:fs/promises';
import { BuildError, BuildProgress, reportTable } from '../src/site-build/build-report.ts';
import { buildSite } from '../src/site-build/build-site.ts';
import { codeId, siteCode } from '../src/site-build/site-code.ts';
import { clearLeftovers } from '../src/site-build/site-folder.ts';
import { fail } from './command-line/command-line.mjs';
import { contentFiles, readKept } from './command-line/content-files.ts';
import { printFindings } from './command-line/print-findings.ts';
import { builtSite } from './site/built-site.ts';

/** `npm run build`: checks the library, then builds the site into dist/ (or OUT_DIR). */
try {
  clearLeftovers(builtSite.folder);
} catch (cause) {
  fail(cause instanceof Error ? cause.message : String(cause), 1);
}
const progress = new BuildProgress();
const endCode = progress.begin('code');
const id = await codeId();
const code = siteCode(id);
code.then(
  () => endCode(),
  () => undefined,
);
const endCheck = progress.begin('check');
const read = await contentFiles();
const { files } = read;
const { library, diagnostics } = await readKept(read);
endCheck({ files: files.length });
if (printFindings(diagnostics, files.length) > 0) process.exit(1);
const report = await buildSite({
  library,
  files,
  content: read.folder,
  codeId: id,
  code,
  folder: builtSite.folder,
  progress,
}).catch((cause: unknown) => {
  const text = cause instanceof BuildError ? cause.message : cause instanceof Error ? cause.stack : undefined;
  return fail(text ?? String(cause), 1);
});
console.log(reportTable(report));
const file = process.env['BUILD_REPORT'];
if (file !== undefined) await writeFile(file, JSON.stringify(report));
