import { compareDiagnostics, type Diagnostic, type Finding } from '#domain/diagnostic.ts';
import type { LibraryFile } from './list-files.ts';
import { parseSourceFile, positionIn } from './source-file.ts';

/**
 * Findings with their places, sorted: for what is found after a library was read.
 * @param folder How diagnostics name the content folder: `content`.
 */
export function locateFindings(findings: readonly Finding[], files: readonly LibraryFile[], folder: string): readonly Diagnostic[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return [...Map.groupBy(findings, ({ file }) => file)]
    .flatMap(([file, own]) => {
      const text = texts.get(file);
      const source = text === undefined ? undefined : parseSourceFile(file, text);
      return own.map(({ offset, ...finding }) => ({
        ...finding,
        file: `${folder}/${file}`,
        position: positionIn(source, finding.path, false, offset),
      }));
    })
    .toSorted(compareDiagnostics);
}
