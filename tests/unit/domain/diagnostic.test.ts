import { describe, expect, it } from 'vitest';
import { compareDiagnostics, type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';

const diagnostic: Diagnostic = {
  file: 'content/papers/x.yaml',
  path: ['topics', 0],
  position: { known: true, line: 3, column: 10 },
  severity: 'error',
  rule: 'unknown-topic',
  message: 'No topic is named "x".',
  remedy: 'Did you mean "y"?',
};

describe('formatDiagnostic', () => {
  it('writes text with the place first, then the rule, and the remedy indented below', () => {
    expect(formatDiagnostic(diagnostic, 'text')).toBe(
      'content/papers/x.yaml:3:10 error[unknown-topic] No topic is named "x".\n  Did you mean "y"?',
    );
  });

  it('leaves the place out of text when it is not known', () => {
    expect(formatDiagnostic({ ...diagnostic, position: { known: false } }, 'text')).toBe(
      'content/papers/x.yaml error[unknown-topic] No topic is named "x".\n  Did you mean "y"?',
    );
  });

  it('writes a GitHub workflow command on one line', () => {
    expect(formatDiagnostic({ ...diagnostic, severity: 'warning' }, 'github')).toBe(
      '::warning file=content/papers/x.yaml,line=3,col=10,title=unknown-topic::No topic is named "x". Did you mean "y"?',
    );
  });

  it('leaves line and column out of a GitHub command when they are not known', () => {
    expect(formatDiagnostic({ ...diagnostic, position: { known: false } }, 'github')).toBe(
      '::error file=content/papers/x.yaml,title=unknown-topic::No topic is named "x". Did you mean "y"?',
    );
  });

  it('escapes percent signs and line breaks in a GitHub message, so that content cannot begin another command', () => {
    const message = '100%\r\n::error::forged';
    expect(formatDiagnostic({ ...diagnostic, message }, 'github')).toMatch(/::100%25%0D%0A::error::forged Did you mean "y"\?$/);
  });

  it('escapes commas and colons in the file name of a GitHub command', () => {
    expect(formatDiagnostic({ ...diagnostic, file: 'a,line=1:%\n.yaml' }, 'github')).toMatch(
      /^::error file=a%2Cline=1%3A%25%0A\.yaml,line=3,/,
    );
  });

  it('writes one JSON object on one line', () => {
    expect(formatDiagnostic(diagnostic, 'json')).toBe(
      '{"file":"content/papers/x.yaml","line":3,"column":10,"severity":"error","rule":"unknown-topic","message":"No topic is named \\"x\\".","remedy":"Did you mean \\"y\\"?"}',
    );
  });

  it('writes null for a place in JSON that is not known', () => {
    expect(JSON.parse(formatDiagnostic({ ...diagnostic, position: { known: false } }, 'json'))).toMatchObject({ line: null, column: null });
  });
});

describe('compareDiagnostics', () => {
  it('sorts by file, then line as a number, then column, rule and message', () => {
    const at = (name: string, file: string, line: number, column: number, rule: string): Diagnostic => ({
      ...diagnostic,
      file,
      position: { known: true, line, column },
      rule,
      message: name,
    });
    const sorted = [
      at('seventh', 'b', 1, 1, 'a'),
      at('sixth', 'a', 10, 1, 'a'),
      at('fifth', 'a', 9, 12, 'b'),
      at('fourth', 'a', 9, 12, 'a'),
      at('a third', 'a', 9, 2, 'b'),
      at('a second', 'a', 9, 2, 'b'),
      at('first', 'a', 1, 1, 'z'),
    ].toSorted(compareDiagnostics);
    expect(sorted.map(({ message }) => message)).toEqual(['first', 'a second', 'a third', 'fourth', 'fifth', 'sixth', 'seventh']);
  });

  it('puts what has no place before what has one', () => {
    const nowhere: Diagnostic = { ...diagnostic, position: { known: false } };
    expect([diagnostic, nowhere].toSorted(compareDiagnostics)).toEqual([nowhere, diagnostic]);
  });

  it('sorts in the same way on every machine: capitals before small letters', () => {
    const upper = { ...diagnostic, file: 'Z' };
    const lower = { ...diagnostic, file: 'a' };
    expect([lower, upper].toSorted(compareDiagnostics)).toEqual([upper, lower]);
  });
});
