import { ComputeEngine } from '@cortex-js/compute-engine';

const engine = new ComputeEngine();

/** A letter or a command, with its subscript: `p`, `N_d`, `h_{kv}`, `\Psi`. */
const symbol = /\\[a-zA-Z]+(?:_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\w))?|[a-zA-Z](?:_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\w))?|\\./g;

/**
 * What a formula gives for values of its variables. Variables are replaced by numbers in the TeX itself, since a parser of
 * TeX takes `N`, `e` or `D` for something of its own.
 * @example evaluateTex('\\frac{p-1}{m+p-1}', { p: '4', m: '8' }) // 0.2727…
 */
export function evaluateTex(tex: string, values: Readonly<Record<string, string>>): number {
  const numbers = tex.replace(/\\[,;:! ]|\\q?quad|~/g, ' ').replace(symbol, (name) => (name in values ? `(${values[name]})` : name));
  const result = engine.parse(numbers).N().valueOf();
  if (typeof result !== 'number') throw new Error(`${tex} gives no number: ${numbers} is ${String(result)}.`);
  return result;
}
