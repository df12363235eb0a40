// What strangers wrote, in Markdown that GitHub shows: nothing of it may become a heading, a link, an image, HTML or a call.

/**
 * A text in which nothing is Markdown, on one line. Addresses stay text, and nobody is called: a space without width stands
 * behind `@` and in what GitHub would turn into a link.
 * @example foreignText('*Hi* @all') // '\\*Hi\\* @&#8203;all'
 * @see https://github.github.com/gfm/
 */
export function foreignText(text: string): string {
  return escaped(oneLine(text));
}

function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~#$&!]/g, '\\$&')
    .replace(/@/g, `$&${gap}`)
    .replace(/(\\#)(?=\d)/g, `$1${gap}`)
    .replace(/\b(gh)(-\d)/gi, `$1${gap}$2`)
    .replace(/:\/\//g, `:${gap}//`)
    .replace(/\b(www)\./gi, `$1${gap}.`);
}

/**
 * A sentence of ours that quotes strangers: what stands between backticks is code, the rest is text.
 * @example foreignProse('Write `why`, not *this*.') // 'Write `why`, not \\*this\\*.'
 */
export function foreignProse(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? foreignCode(part.slice(1, -1)) : escaped(part)))
    .join('');
}

/**
 * A text as code within a sentence: shown as it is, whatever it holds.
 * @example foreignCode('a`b') // '`` a`b ``'
 */
export function foreignCode(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return line === '' ? '` `' : `\`${line}\``;
  const fence = '`'.repeat(Math.max(...runs.map((run) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}

/** An address that nothing in it ends too early. @example linkTarget('https://x.org/a(b)') // 'https://x.org/a%28b%29' */
export function linkTarget(address: string): string {
  return address.replace(/[\s()<>\\`"|]/g, (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase().padStart(2, '0')}`);
}

const gap = '&#8203;';

/** Without line breaks, control characters, and marks that turn the direction of writing, by which text hides itself. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .trim();
}
