import type { Entry } from '#domain/entry.ts';
import { createLibrary, type Library, type LibraryParts } from '#domain/library.ts';
import { checkPartialEntries, checkRules } from '#domain/rules/check-rules.ts';
import { entryRules } from '#domain/rules/entry-rules.ts';
import type { Rule, RuleContext } from '#domain/rules/rule.ts';
import type { FileReader } from './file-reader.ts';

/** Looks at a library as a whole, and at what is right in the entries that are not part of it; reports what the rules find. */
export function reportRules(reader: FileReader, rules: readonly Rule[], parts: LibraryParts, known: RuleContext['known']): Library {
  const library = createLibrary(parts);
  for (const { file, path, offset, ...problem } of checkRules(rules, { library, known })) reader.report(file, path, problem, { offset });
  const { partialEntries } = reader;
  if (partialEntries.length > 0) {
    const entries: readonly Entry[] = [...parts.entries, ...partialEntries.map(({ entry }) => entry)];
    const context = { library: createLibrary({ ...parts, entries }), known };
    for (const { file, path, ...problem } of checkPartialEntries(entryRules, context, partialEntries)) reader.report(file, path, problem);
  }
  return library;
}
