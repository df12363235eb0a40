/** What a block of code on the page of a rule is an example of: of what the rule finds, or of the same mended. */
export interface ExampleMark {
  readonly verdict: 'wrong' | 'right';
  /** The file it belongs to, relative to the content folder. */
  readonly file: string;
  /** Whether it is all of the file. Otherwise it shows the lines that matter, and the rest of the file is in order. */
  readonly isWhole: boolean;
}

/** An example on the page of a rule. */
export interface RuleExample extends ExampleMark {
  readonly text: string;
}

/**
 * What stands behind the language of a block of code.
 * @example exampleMark('wrong papers/orca.yaml') // { verdict: 'wrong', file: 'papers/orca.yaml', isWhole: false }
 */
export function exampleMark(info: string): ExampleMark | undefined {
  const { verdict, file, whole } = /^(?<verdict>wrong|right) (?<file>\S+)(?<whole> whole)?$/.exec(info)?.groups ?? {};
  if (verdict === undefined || file === undefined) return undefined;
  return { verdict: verdict === 'wrong' ? 'wrong' : 'right', file, isWhole: whole !== undefined };
}

/** The examples on the page of a rule, in order. All the wrong ones stand in one library, all the right ones in another. */
export function ruleExamples(markdown: string): readonly RuleExample[] {
  return [...markdown.matchAll(/^```\w+ ([^\n]+)\n([\s\S]*?)^```$/gm)].flatMap(([, info = '', text = '']) => {
    const mark = exampleMark(info);
    return mark === undefined ? [] : [{ ...mark, text }];
  });
}
