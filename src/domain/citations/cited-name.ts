import type { Person } from '../person.ts';

/** A name as citations need it: in its parts, which CSL names so, or in one piece. */
export type CitedName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string | undefined;
      readonly particle?: string | undefined;
      readonly suffix?: string | undefined;
    };

/** The family names of two characters that are not rare; all others have one. */
const longFamilies = /^(?:欧阳|司马|诸葛|上官|夏侯|皇甫|公孙|慕容|司徒)/;
const suffixes = /^(?:[JS]r\.?|I{2,3}|IV)$/;
/** Words that begin a family name as often as they end the given ones. */
const doubtful = /^(?:V[ao]n|D[aeiu]|Del(?:la)?|Dos|L[ae]|[AE]l|B[ei]n|Te[nr]|St\.?)$/;
const ofGroups = /\b(?:the|team|group|project|collaboration|consortium|community|foundation|institute|university|lab|laboratory|inc)\b/gi;
/** Letters of one script, in pieces of which each begins with a letter: no brackets, commas, digits or signs. */
const plain = /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}.'’-]*( [\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}.'’-]*)+$/u;

/**
 * The parts of a name that an entry prints, given names first: as `people.yaml` says them, else the last word is the family
 * name, with the words of lower case before it as its particle, as in BibTeX. A name of Han characters alone begins with the family.
 * @returns `undefined` where that would be a guess: the name then needs a record.
 * @example citedName('George van den Driessche') // { given: 'George', particle: 'van den', family: 'Driessche' }
 */
export function citedName(name: string, person?: Person): CitedName | undefined {
  if (person?.collective) return { literal: name };
  if (person?.family !== undefined) {
    const { given, particle, family, suffix } = person;
    return { family, given, particle, suffix };
  }
  if (/^\p{Script=Han}{2,4}$/u.test(name)) {
    const family = longFamilies.exec(name)?.[0] ?? name.slice(0, 1);
    return { family, given: name.slice(family.length) };
  }
  if (!plain.test(name) || name !== wholeName(name)) return undefined;
  const words = name.split(' ');
  const suffix = suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = words.at(-1);
  if (family === undefined || words.length < 2) return undefined;
  const between = words.slice(1, -1);
  const particleAt = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  if (particleAt === -1) {
    // Of four words without an initial, nobody can say how many are the family's.
    const whole = between.filter((word) => !/^\p{L}\.?$/u.test(word));
    if (whole.some((word) => doubtful.test(word)) || whole.length > 1) return undefined;
    return { given: words.slice(0, -1).join(' '), family, suffix };
  }
  const lower = words.findLastIndex((word) => /^\p{Ll}/u.test(word));
  if (lower === words.length - 1) return undefined;
  return {
    given: words.slice(0, particleAt).join(' '),
    particle: words.slice(particleAt, lower + 1).join(' '),
    family: words.slice(lower + 1).join(' '),
    suffix,
  };
}

/** The name of a group without what stands in brackets or after a comma, and without words that tell nobody which group it is. */
export function wholeName(name: string): string {
  return name.replace(/\s*[(@,].*$/, '').replace(ofGroups, '');
}

/** The name in one line, in the order of the language that it is written in. */
export function nameInLine(name: CitedName): string {
  if ('literal' in name) return name.literal;
  if (isHan(name.family)) return `${name.family}${name.given ?? ''}`;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

/** Whether a family name is of Han characters, and so stands before the given name, without a space. */
export function isHan(family: string): boolean {
  return /^\p{Script=Han}/u.test(family);
}
