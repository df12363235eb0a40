import { describe, expect, it } from 'vitest';
import { edited, findings } from '../toy-library.ts';

const fraction = '\\frac{p-1}{m+p-1}\n$$';

describe('note-formula', () => {
  it('is silent on the toy library', () => {
    expect(findings('note-formula')).toBe('');
  });

  it('reports a formula that cannot be set, at its line and column', () => {
    const changes = edited('notes/en/alpha.md', 'With $p$ stages', 'With $p$ and $\\frac{p$ stages');
    expect(findings('note-formula', changes)).toContain(
      'content/notes/en/alpha.md:11:14 error[note-formula] The formula \\frac{p cannot be set: ',
    );
  });

  it('reports it in the Chinese note too, and in displayed formulas', () => {
    const changes = edited('notes/zh/alpha.md', fraction, '\\nonsense{p-1}\n$$');
    expect(findings('note-formula', changes)).toContain(
      'content/notes/zh/alpha.md:9:1 error[note-formula] The formula \\nonsense{p-1} cannot be set: ',
    );
  });

  it('says in one line why a formula cannot be set', () => {
    const found = findings('note-formula', edited('notes/en/alpha.md', 'With $p$ stages', 'With $\\nonsense{p}$ stages'));
    expect(found.split('\n')[0]).toContain('cannot be set: Unsupported function name: \\nonsense');
    expect(found.split('\n')).toHaveLength(2);
  });

  it('reports a formula of the English note that the Chinese one lacks', () => {
    const changes = edited('notes/zh/alpha.md', fraction, '\\frac{p-1}{m+p}\n$$');
    expect(findings('note-formula', changes)).toMatchInlineSnapshot(`
      "content/notes/zh/alpha.md:1:1 error[note-formula] The Chinese note has the formula \\frac{p-1}{m+p}; the English one has not.
        Use the same formulas in both languages.
      content/notes/zh/alpha.md:1:1 error[note-formula] The English note has the formula \\frac{p-1}{m+p-1}; the Chinese one has not.
        Use the same formulas in both languages."
    `);
  });

  it('reports a formula of the Chinese note that the English one lacks', () => {
    const changes = edited('notes/zh/alpha.md', '四个阶段、', '$\\frac{p-1}{m+p-1} = \\frac{3}{10}$，四个阶段、');
    expect(findings('note-formula', changes)).toContain('notes/zh/alpha.md');
  });

  it('allows a short formula in one language only, since sentences differ', () => {
    expect(findings('note-formula', edited('notes/zh/alpha.md', '$p$ 个阶段、$m$ 个微批次时', '阶段和微批次的个数给定时'))).toBe('');
  });

  it('takes no code for a formula', () => {
    const changes = edited('notes/en/alpha.md', 'idle = (p - 1)', 'idle = "$\\frac{$" # $HOME $(p - 1)');
    expect(findings('note-formula', changes)).toBe('');
    expect(findings('note-formula', edited('notes/en/alpha.md', 'With $p$ stages', 'With `$\\frac{$` and $p$ stages'))).toBe('');
  });

  it('asks nothing of a note without Chinese', () => {
    expect(findings('note-formula', { 'notes/zh/alpha.md': undefined })).toBe('');
  });

  it('takes no dollar that is escaped for a formula', () => {
    expect(findings('note-formula', edited('notes/en/alpha.md', 'With $p$ stages', 'For \\$5, not \\$7, with $p$ stages'))).toBe('');
  });
});
