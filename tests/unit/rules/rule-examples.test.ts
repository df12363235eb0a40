import { describe, expect, it } from 'vitest';
import { exampleMark, ruleExamples } from '#domain/rules/rule-examples.ts';

describe('exampleMark', () => {
  it('reads the verdict, the file and whether it is all of the file', () => {
    expect(exampleMark('wrong papers/orca.yaml')).toEqual({ verdict: 'wrong', file: 'papers/orca.yaml', isWhole: false });
    expect(exampleMark('right topics/a.md whole')).toEqual({ verdict: 'right', file: 'topics/a.md', isWhole: true });
  });

  it.each(['', 'wrong', 'papers/orca.yaml', 'maybe papers/orca.yaml', 'wrong papers/orca.yaml half'])('takes %j for no example', (info) => {
    expect(exampleMark(info)).toBeUndefined();
  });
});

describe('ruleExamples', () => {
  it('finds the examples of a page in order, with their text', () => {
    const page =
      'Words.\n\n```yaml wrong papers/a.yaml\nx: 1\n\ny: 2\n```\n\n```yaml\nz: 3\n```\n\n```markdown right topics/b.md whole\n---\n---\n```\n';
    expect(ruleExamples(page)).toEqual([
      { verdict: 'wrong', file: 'papers/a.yaml', isWhole: false, text: 'x: 1\n\ny: 2\n' },
      { verdict: 'right', file: 'topics/b.md', isWhole: true, text: '---\n---\n' },
    ]);
  });
});
