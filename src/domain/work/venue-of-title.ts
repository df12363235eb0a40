import { foldTitle } from './fold-title.ts';
import type { Venue } from '../venue.ts';

/** Words that say which of its meetings it was and who held it, not which conference. */
const passing = new Set(
  (
    'proceedings of the on in for and a an annual international conf acm ieee cvf usenix sigplan sigmod sigarch sigops sighpc volume vol ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth twenty thirty forty fifty sixty'
  ).split(' '),
);

/**
 * The venue that a publisher means by the title of its proceedings or its journal. Nothing is guessed: what is left of the title
 * without years, numbers and sponsors has to be what is left of the name of one venue, word for word.
 * @param title As Crossref states it: `Proceedings of the 29th Symposium on Operating Systems Principles`.
 * @param meeting The short name of the meeting, where it is stated: `SOSP '23`.
 * @example venueOfTitle('Proceedings of the 29th Symposium on Operating Systems Principles', venues)?.id // 'SOSP'
 */
export function venueOfTitle(title: string, venues: readonly Venue[], meeting?: string): Venue | undefined {
  const whole = foldTitle(title);
  const telling = tellingWords(title);
  const short = foldTitle(meeting?.replace(/[\s'’]*\d{2,4}$/, '') ?? '');
  const tests: readonly ((venue: Venue) => boolean)[] = [
    ({ name, aliases }) => [name, ...aliases].some((own) => foldTitle(own) === whole),
    // A single word left over is too little: the journal IEEE Micro is not the only Micro.
    ({ name }) => telling.length > 1 && tellingWords(name).join(' ') === telling.join(' '),
    ({ id, short: shown, aliases }) => short !== '' && [id, shown ?? '', ...aliases].some((own) => foldTitle(own) === short),
  ];
  for (const test of tests) {
    const [venue, ...others] = venues.filter(test);
    if (venue !== undefined && others.length === 0) return venue;
  }
  return undefined;
}

function tellingWords(name: string): readonly string[] {
  return (
    name
      // SC20: International Conference … (ISCA)
      .replace(/^[A-Z]+\s?['’]?\d{2,4}:/, '')
      .replace(/\([^()]*\)/g, ' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !passing.has(word) && !/^\d+(st|nd|rd|th)?$/.test(word))
  );
}
