import { relative } from 'node:path';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import type { Library } from '#domain/library.ts';
import type { ReadBefore } from './file-reader.ts';
import { contentFolder, type LibraryFile, listFiles } from './list-files.ts';
import { readLibrary } from './read-library.ts';

/** Why a library must not be published. The message is what `npm run check` prints of its errors. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly errors: readonly Diagnostic[];

  constructor(errors: readonly Diagnostic[]) {
    super(errors.map((error) => formatDiagnostic(error, 'text')).join('\n'));
    this.errors = errors;
  }
}

/**
 * Reads the library that CONTENT_DIR names, for the site, which must not show one with errors.
 * @param before Files that it knows are not parsed again.
 * @throws LibraryError with all of them.
 */
export async function readContent(before?: ReadBefore): Promise<{ readonly library: Library; readonly files: readonly LibraryFile[] }> {
  const folder = contentFolder();
  const files = await listFiles(folder);
  const { library, diagnostics } = readLibrary(files, relative(process.cwd(), folder) || '.', before);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new LibraryError(errors);
  return { library, files };
}
