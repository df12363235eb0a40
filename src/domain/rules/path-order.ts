import { pathFile } from '../content-paths.ts';
import type { Path } from '../path.ts';
import { stepsOf } from '../path.ts';
import type { Rule, RuleContext, RuleFinding } from './rule.ts';
import { languages } from '../vocabulary.ts';

/** How many steps a path has: fewer are a list, more are a course. */
const steps = { least: 6, most: 14 };

/** A path can be walked: the prerequisites of its steps come earlier or are assumed, and the text places every part. */
export const pathOrder: Rule = {
  id: 'path-order',
  severity: 'error',
  check(context) {
    return context.library.paths.flatMap((path) => [...order(path, context), ...size(path), ...placement(path), ...agreement(path)]);
  },
};

function* order(path: Path, { library }: RuleContext): Generator<RuleFinding> {
  const file = pathFile(path.id, 'en');
  const passed = new Set(path.assumes);
  for (const [part, { steps: own }] of path.en.parts.entries()) {
    for (const [step, { entry: id }] of own.entries()) {
      const place = { file, path: ['parts', part, 'steps', step, 'entry'] };
      if (passed.has(id)) {
        yield { ...place, message: `"${id}" is a step already, or assumed.`, remedy: 'A path has each work once.' };
      }
      for (const needed of library.entry(id)?.prerequisites ?? []) {
        if (passed.has(needed)) continue;
        yield {
          ...place,
          message: `"${id}" needs "${needed}", which is no earlier step.`,
          remedy: `Make "${needed}" an earlier step, or name it in \`assumes\`.`,
        };
      }
      passed.add(id);
    }
  }
}

function* size(path: Path): Generator<RuleFinding> {
  const count = stepsOf(path).length;
  if (count >= steps.least && count <= steps.most) return;
  yield {
    file: pathFile(path.id, 'en'),
    path: ['parts'],
    message: `The path has ${count} steps.`,
    remedy: `A path has ${steps.least} to ${steps.most}; split it, or leave out what can be skipped.`,
  };
}

function* placement(path: Path): Generator<RuleFinding> {
  for (const language of languages) {
    const text = path[language];
    if (text === undefined) continue;
    const placed = [...text.body.matchAll(/<Part\s+id="([^"]*)"/g)].map((match) => match[1]);
    const wanted = text.parts.map((part) => part.id);
    if (placed.join() !== wanted.join()) {
      yield {
        file: pathFile(path.id, language),
        path: ['parts'],
        message: `The text places the parts ${placed.join(', ') || 'nowhere'}; the path has ${wanted.join(', ')}.`,
        remedy: 'Write <Part id="…"> … </Part> once for each part, in their order.',
      };
    }
  }
}

/** Both languages have the same parts with the same steps. */
function* agreement(path: Path): Generator<RuleFinding> {
  if (path.zh === undefined) return;
  const outline = ({ parts }: Path['en']): string =>
    parts.map(({ id, steps: own }) => `${id}: ${own.map(({ entry }) => entry).join(', ')}`).join('; ');
  if (outline(path.en) === outline(path.zh)) return;
  yield {
    file: pathFile(path.id, 'zh'),
    path: ['parts'],
    message: 'The parts or their steps are not those of the English path.',
    remedy: `Write the same steps in the same order: ${outline(path.en)}.`,
  };
}
