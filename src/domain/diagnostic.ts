import { compareText } from './compare-text.ts';
/** A place in a file, counted from 1, or no place: nobody invents line 0. */
export type Position = { readonly known: true; readonly line: number; readonly column: number } | { readonly known: false };

/** Errors stop the build; warnings do not. */
export type Severity = 'error' | 'warning';

/** What is wrong and what to do about it, without its place. */
export interface Problem {
  readonly severity: Severity;
  /** The id of the rule, in kebab case: people look it up, tests match it. */
  readonly rule: string;
  /** One sentence that quotes what was found. */
  readonly message: string;
  /** One or two sentences that say what to do. */
  readonly remedy: string;
}

/** A problem of one property of one file of the library. */
export interface Finding extends Problem {
  /** The file, relative to the content folder, with slashes. */
  readonly file: string;
  /** The property, from the root of the file: `['topics', 0]`. An empty path is the file as a whole. */
  readonly path: readonly PropertyKey[];
  /** For a finding in the text below the front matter: how many characters into it, from 0. */
  readonly offset?: number;
}

/** A finding about content with its place, ready to be shown. */
export interface Diagnostic extends Problem {
  /** The file, relative to the repository, with slashes. */
  readonly file: string;
  readonly position: Position;
  /** The property it is about, from the root of the file. Empty for the file as a whole and for faults of YAML. */
  readonly path: readonly PropertyKey[];
}

export const diagnosticFormats = ['text', 'github', 'json'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** The order in which diagnostics are shown: file, line, column, rule, message. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    line(a) - line(b) ||
    column(a) - column(b) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/**
 * A diagnostic as editors and terminals read it, as a GitHub workflow command, or as one JSON object.
 * @example formatDiagnostic(d, 'text') // content/papers/x.yaml:3:10 error[unknown-topic] No topic is named "serving2".\n  Did you mean …
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatDiagnostic(diagnostic: Diagnostic, format: DiagnosticFormat): string {
  const { file, position, severity, rule, message, remedy } = diagnostic;
  switch (format) {
    case 'text':
      return `${file}${position.known ? `:${position.line}:${position.column}` : ''} ${severity}[${rule}] ${message}\n  ${remedy}`;
    case 'github': {
      const place = position.known ? `,line=${position.line},col=${position.column}` : '';
      return `::${severity} file=${escapeProperty(file)}${place},title=${escapeProperty(rule)}::${escapeData(`${message} ${remedy}`)}`;
    }
    case 'json':
      return JSON.stringify({
        file,
        line: position.known ? position.line : null,
        column: position.known ? position.column : null,
        severity,
        rule,
        message,
        remedy,
      });
    default:
      return format satisfies never;
  }
}

function line(diagnostic: Diagnostic): number {
  return diagnostic.position.known ? diagnostic.position.line : 0;
}

function column(diagnostic: Diagnostic): number {
  return diagnostic.position.known ? diagnostic.position.column : 0;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
