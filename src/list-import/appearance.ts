import { foldTitle } from '#domain/work/fold-title.ts';
import type { Venue } from '#domain/venue.ts';

/** Where and when a work appeared, as far as some words say. */
export interface Appearance {
  /** The id of a venue that the library knows. */
  readonly venue?: string;
  /** A venue that it does not know, as the list writes it. */
  readonly unknownVenue?: string;
  readonly year?: number;
  /** The month: YYYY-MM. */
  readonly published?: string;
}

/** Reads words like “OSDI'22”, “Eurosys '24”, “arXiv, 2023”, “SC20, 2020”, “Apr. 2024”. */
export class AppearanceReader {
  readonly #idByName = new Map<string, string>();

  constructor(venues: readonly Venue[]) {
    for (const { id, short, aliases, name } of venues) {
      for (const known of [id, short ?? id, name, ...aliases]) this.#idByName.set(foldTitle(known), id);
    }
  }

  /**
   * What a few words say of it, where they say nothing else.
   * @example appearance("OSDI'22") // { venue: 'OSDI', year: 2022 }
   * @returns `undefined` where they are something else: a name, a remark.
   */
  appearance(words: string): Appearance | undefined {
    const text = words
      .replace(/[`*_{}]/g, '')
      .trim()
      .replace(/^[([]+|[)\].,;]+$/g, '')
      .trim();
    return this.#date(text) ?? this.#venueAndYear(text) ?? this.#venueAlone(text);
  }

  /** The venue at the end of a title behind a comma, or of a line behind a name. @example atEnd('A Title, arXiv, 2023') */
  atEnd(text: string): { readonly rest: string; readonly appearance: Appearance } | undefined {
    const [, rest = '', name = '', year = ''] =
      /^(.+?)[,.;|]\s*([\p{L}][\p{L}\p{N} .&-]{1,30}?)[\s,]*['’‘]?\s*((?:19|20)?\d\d)\.?$/u.exec(text) ?? [];
    const venue = this.#idOf(name);
    return venue === undefined ? undefined : { rest: rest.trim(), appearance: { venue, year: fullYear(year) } };
  }

  #idOf(name: string): string | undefined {
    const folded = foldTitle(name.replace(/\b(proceedings of|proc\.|(?:ACM|IEEE|USENIX)(?=\s))\s*/gi, ''));
    return this.#idByName.get(folded) ?? (/preprint|^arxiv/.test(folded) ? this.#idByName.get('arxiv') : undefined);
  }

  #date(text: string): Appearance | undefined {
    const [, yearFirst, monthNumber] = /^((?:19|20)\d\d)[./-](\d{1,2})(?:[./-]\d{1,2})?$/.exec(text) ?? [];
    if (yearFirst !== undefined && Number(monthNumber) >= 1 && Number(monthNumber) <= 12) return monthOf(yearFirst, Number(monthNumber));
    const [, name = '', year = ''] = /^([A-Z][a-z]{2,8})\.?\s*(?:\d{1,2},?\s+)?((?:19|20)\d\d)$/.exec(text) ?? [];
    const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) return monthOf(year, month);
    return /^(19|20)\d\d$/.test(text) ? { year: Number(text) } : undefined;
  }

  #venueAndYear(text: string): Appearance | undefined {
    const [, name = '', comma = '', mark = '', digits = '', rest = ''] =
      /^(\.{2,}|[\p{L}][\p{L}\p{N} .&/+@-]*?)(\s*,)?\s*(['’‘`´]?)\s*((?:19|20)\d\d|\d\d)((?:\s+|\s*\().{1,40})?$/u.exec(text) ?? [];
    if (digits === '') return undefined;
    // SC20, OSDI2022: the year may stand at the name.
    const bare = name.replace(/\d{2,4}$/, '').trim();
    const venue = this.#idOf(name) ?? this.#idOf(bare);
    const year = fullYear(digits);
    if (venue !== undefined) return { venue, year };
    if (/^\.+$/.test(name)) return { year };
    // When a course was given is part of its name.
    if (/^(spring|summer|autumn|fall|winter)$/i.test(bare)) return undefined;
    // A name that nobody knows is that of a venue only in the forms in which venues are written.
    const isWritten = mark !== '' || (digits.length === 4 && (comma !== '' || rest === ''));
    if (!isWritten || bare.length < 2 || bare.split(' ').length > (/@|workshop/i.test(bare) ? 8 : 4) || !/\p{Lu}|^arxiv/u.test(bare))
      return undefined;
    return { unknownVenue: bare, year };
  }

  #venueAlone(text: string): Appearance | undefined {
    const venue = this.#idByName.get(foldTitle(text));
    return venue === undefined || text === '' ? undefined : { venue };
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(year: string, month: number): Appearance {
  return { year: Number(year), published: `${year}-${String(month).padStart(2, '0')}` };
}

/** Two digits are of this century up to 60, of the last one above. @example fullYear('98') // 1998 */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year > 60 ? 1900 + year : 2000 + year;
}
