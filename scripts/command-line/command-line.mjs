// @ts-check
/**
 * The frame of every command: its help, its arguments, and how it ends when they are wrong. Exit statuses are 0 and 1 as the command
 * says, 2 for wrong usage. Plain JavaScript without packages: run.mjs reads arguments before anything is installed.
 */
import { parseArgs } from 'node:util';

/**
 * A flag: with neither `value` nor `one` it is there or not.
 * @typedef {object} Flag
 * @property {string} does What it does, for the help.
 * @property {string} [value] What its value is called in the help: `DIR`.
 * @property {readonly string[]} [one] The values it takes.
 * @property {string} [otherwise] Its value when it is not given.
 * @property {boolean} [isRepeated] Whether it may be given several times, once for each item of a list.
 */

/**
 * @typedef {object} Command
 * @property {string} call How it is called: `npm run check`.
 * @property {string} does What it does, in one line that README.md has, too.
 * @property {string} [takes] What it takes beside flags: `FILE` is one, `[file]` one or none, `[file …]` any number; without it, nothing.
 * @property {string} [more] What else to know of it.
 * @property {Readonly<Record<string, Flag>>} [flags] By name, without the hyphens.
 * @property {boolean} [dev] Whether it needs the packages, too, that package.json has for development; others make do with those that build the site.
 * @property {string} [script] The script that does it, from the root of the repository; otherwise scripts/<name>.ts does.
 * @property {readonly string[]} [runs] The program of a package that does it, with its arguments, where no script does.
 * @property {string} [ends] What the exit statuses 0 and 1 mean.
 */

/**
 * The value of a flag, as its command gets it.
 * @template F
 * @typedef {F extends { isRepeated: true } ? readonly string[] | undefined
 *   : F extends { one: readonly (infer Value)[] } ? F extends { otherwise: string } ? Value : Value | undefined
 *   : F extends { value: string } ? F extends { otherwise: string } ? string : string | undefined
 *   : boolean} FlagValue
 */

/**
 * What a command was called with.
 * @template {Command} C
 * @typedef {object} CommandLine
 * @property {C extends { flags: infer Flags } ? { readonly [Name in keyof Flags]: FlagValue<Flags[Name]> } : {}} flags Their values.
 * @property {readonly string[]} given What was given beside them, as many as the command takes.
 */

/**
 * Reads what a command was called with. Prints the help and ends the program where that is asked for; ends it with status 2 and a
 * sentence on what is wrong where something is.
 * @template {Command} C
 * @param {C} command
 * @returns {CommandLine<C>}
 * @example readCommandLine(commands.check, ['--fix', 'a.yaml']) // { flags: { fix: true, format: 'text' }, given: ['a.yaml'] }
 */
export function readCommandLine(command, args = process.argv.slice(2)) {
  const known = flagsOf(command);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(([name, flag]) => [
        name,
        {
          type: /** @type {'string' | 'boolean'} */ (isSwitch(flag) ? 'boolean' : 'string'),
          multiple: flag.isRepeated === true,
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  if (values['help']) {
    console.log(helpText(command));
    process.exit(0);
  }
  for (const token of tokens) {
    const fault = token.kind === 'option' ? faultOf(token, known) : undefined;
    if (fault !== undefined) wrongUsage(command, fault);
  }
  const { takes = '' } = command;
  const most = takes === '' ? 0 : takes.includes('…') ? Infinity : 1;
  if (positionals.length > most) {
    wrongUsage(
      command,
      `${most === 0 ? 'It takes flags only' : `It takes one ${takes.replace(/[[\]]/g, '')}`}, not ${positionals.join(', ')}.`,
    );
  }
  if (positionals.length === 0 && takes !== '' && !takes.startsWith('[')) wrongUsage(command, `It needs ${takes}.`);
  const flags = Object.fromEntries(
    known.map(([name, flag]) => [name, values[name] ?? flag.otherwise ?? (isSwitch(flag) ? false : undefined)]),
  );
  return /** @type {CommandLine<C>} */ (/** @type {unknown} */ ({ flags, given: positionals }));
}

/**
 * Ends a command that was called in a way it cannot be.
 * @param {Command} command
 * @param {string} message What is wrong, in a sentence.
 * @returns {never}
 */
export function wrongUsage(command, message) {
  return fail(`${message}\n\n${usageLine(command)}\n\`${called(command)} --help\` says what each is.`);
}

/**
 * Ends a command that cannot do what it was called for.
 * @param {string} message Why, in a sentence.
 * @param {1 | 2} [status] 2 unless the command says otherwise.
 * @returns {never}
 */
export function fail(message, status = 2) {
  console.error(message);
  process.exit(status);
}

/**
 * The help of a command.
 * @param {Command} command
 */
export function helpText(command) {
  const { does, more, ends } = command;
  const flags = flagsOf(command).map(([name, flag]) => ({ shown: shownFlag(name, flag), ...flag }));
  const width = Math.min(28, Math.max(...flags.map(({ shown }) => shown.length)));
  const lines = flags.map(({ shown, does: what, otherwise = '' }) => {
    const start = shown.length > width ? `${shown}\n  ${' '.repeat(width)}` : shown.padEnd(width);
    return `  ${start}  ${what}${otherwise && ` (${otherwise})`}`;
  });
  return [
    usageLine(command),
    `${does.charAt(0).toUpperCase()}${does.slice(1)}.`,
    ...(more === undefined ? [] : [more]),
    lines.join('\n'),
    `Exit status: ${ends ?? '0 when done, 1 when it failed'}; 2 for wrong usage.`,
  ].join('\n\n');
}

/**
 * “Did you mean "x"?” with a space behind, or nothing when no name is near. The library that the site uses for it may not be there yet.
 * @param {string} word
 * @param {readonly string[]} names
 */
export function nearName(word, names) {
  const [best] = names.map((name) => ({ name, edits: editsBetween(word, name) })).toSorted((a, b) => a.edits - b.edits);
  return best === undefined || best.edits > 2 ? '' : `Did you mean "${best.name}"? `;
}

/**
 * How many letters have to be added, removed or replaced to make one word of another.
 * @param {string} from
 * @param {string} to
 */
function editsBetween(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...to].entries()) {
      next.push(Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + Number(letter !== other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} given
 * @param {readonly (readonly [string, Flag])[]} known
 */
function faultOf({ name, rawName, value, inlineValue }, known) {
  const names = known.map(([each]) => `--${each}`);
  const flag = known.find(([each]) => each === name)?.[1];
  if (flag === undefined) return `There is no flag ${rawName}. ${nearName(rawName, names)}Flags: ${names.join(', ')}.`;
  if (isSwitch(flag)) return value === undefined ? undefined : `${rawName} takes no value.`;
  const form = shownFlag(name, flag);
  if (value === undefined) return `${rawName} needs a value: ${form}.`;
  if (value.startsWith('-') && value !== '-' && !inlineValue) {
    return `${rawName} needs a value: ${form}. One that begins with a hyphen is written ${rawName}=${value}.`;
  }
  if (flag.one === undefined || flag.one.includes(value)) return undefined;
  return `${rawName} cannot be "${value}". ${nearName(value, flag.one)}It is one of: ${flag.one.join(', ')}.`;
}

/** @param {Command} command */
function usageLine(command) {
  return `Usage: ${called(command)}${command.takes === undefined ? '' : ` ${command.takes}`} [flag …]`;
}

/**
 * How a command is called with arguments: npm keeps those before its two hyphens.
 * @param {Command} command
 */
function called({ call }) {
  return call.startsWith('npm ') ? `${call} --` : call;
}

/**
 * @param {Command} command
 * @returns {readonly (readonly [string, Flag])[]}
 */
function flagsOf({ flags = {} }) {
  return [...Object.entries(flags), ['help', { does: 'shows this' }]];
}

/**
 * @param {string} name
 * @param {Flag} flag
 */
function shownFlag(name, { one, value = '', isRepeated }) {
  return `--${name} ${one?.join('|') ?? value}${isRepeated ? ' …' : ''}`.trim();
}

/** @param {Flag} flag */
function isSwitch({ one, value }) {
  return one === undefined && value === undefined;
}
