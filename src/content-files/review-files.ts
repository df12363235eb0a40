import { compareDiagnostics, type Diagnostic } from '#domain/diagnostic.ts';
import { libraryChanges } from '#domain/review/library-changes.ts';
import { vanishedWorks } from '#domain/review/vanished-works.ts';
import type { Review } from '#domain/review/review.ts';
import { rules } from '#domain/rules/index.ts';
import type { LibraryFile } from './list-files.ts';
import { readLibrary } from './read-library.ts';

/**
 * What changes between two versions of the content folder, and what is wrong with the newer one: every finding in a file that
 * differs, and every one that the older version does not have. A file that cannot be read counts as it was before, so that
 * one slip does not look like a removal.
 * @param others Changed files outside of the content folder, relative to the repository.
 */
export function reviewFiles(base: readonly LibraryFile[], head: readonly LibraryFile[], others: readonly string[]): Review {
  const before = readLibrary(base, 'content');
  const now = readLibrary(head, 'content');
  const baseTexts = new Map(base.map(({ path, text }) => [path, text]));
  const changed = new Set(head.filter(({ path, text }) => baseTexts.get(path) !== text).map(({ path }) => `content/${path}`));
  const old = new Set(before.diagnostics.map(identity));
  const unread = unreadFiles(now.diagnostics);
  const readable = head.flatMap((file) => {
    if (!unread.has(`content/${file.path}`)) return [file];
    const text = baseTexts.get(file.path);
    return text === undefined ? [] : [{ path: file.path, text }];
  });
  const after = unread.size === 0 ? now : readLibrary(readable, 'content');
  const own = now.diagnostics.filter(({ file }) => unread.has(file));
  // What rules find without the works of an unreadable file would blame the pull request for more than it did.
  const findings = [...own, ...after.diagnostics.filter(({ file }) => !unread.has(file))];
  const changes = libraryChanges(before.library, after.library);
  const vanished = vanishedWorks(changes.removed).map((finding): Diagnostic => ({
    ...finding,
    file: `content/${finding.file}`,
    position: { known: false },
  }));
  return {
    changes,
    findings: [...findings.filter((finding) => changed.has(finding.file) || !old.has(identity(finding))), ...vanished].toSorted(
      compareDiagnostics,
    ),
    unread: [...unread].filter((file) => changed.has(file)).toSorted(),
    others,
    topic: (id) => after.library.topic(id) ?? before.library.topic(id),
  };
}

/** A finding wherever it stands in its file: lines move when others are added. */
function identity({ file, rule, message }: Diagnostic): string {
  return JSON.stringify([file, rule, message]);
}

/** Files with errors of their own, because of which nothing in them is read. What rules find leaves the data as they are. */
function unreadFiles(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const overWhole = new Set(rules.map(({ id }) => id));
  return new Set(diagnostics.filter(({ severity, rule }) => severity === 'error' && !overWhole.has(rule)).map(({ file }) => file));
}
