import type { StatedWork } from './found-work.ts';
import type { Appearance, AppearanceReader } from './appearance.ts';
import { labelOf } from './list-link.ts';
import { linkAt, shapeOf } from './line-shape.ts';
import { withoutSigns } from './list-marks.ts';
import type { Run } from './list-part.ts';
import { authorsIn, namesIn, titleOfCitation, trimSigns } from './title-conventions.ts';

/** What a line says of a work. */
export interface Reading extends StatedWork {
  /** Whether where and when it appeared is said, as titles of works have it. */
  readonly isTagged: boolean;
  /** Whether that stands before the title. */
  readonly isLedByTag: boolean;
  readonly titleUrl?: string;
  readonly marks: string;
}

/** Where the title is in a line. */
interface TitlePlace {
  readonly text: string;
  /** The words of the link alone, where the title is longer. */
  readonly linkText?: string;
  readonly url?: string;
  readonly remark?: string;
  /** Who is named before it. */
  readonly maker?: string;
  readonly tail: string;
}

/** A title, and what lists had written into it. */
interface CleanTitle {
  readonly title: string;
  readonly others: readonly string[];
  readonly names: readonly string[];
  readonly maker?: string;
  readonly appearance: Appearance;
}

/** What stands before a title. */
interface Lead extends Pick<Reading, 'appearance' | 'isTagged' | 'marks'> {
  /** The line from the title on. */
  readonly rest: string;
  readonly names: readonly string[];
}

/** What stands behind a title. */
interface Tail {
  readonly appearance: Appearance;
  readonly short?: string;
  readonly authors: readonly string[];
  readonly note: string;
}

/** Reads titles out of the lines of lists, and what people write around them. */
export class TitleReader {
  readonly #appearances: AppearanceReader;

  constructor(appearances: AppearanceReader) {
    this.#appearances = appearances;
  }

  /** What a line says: an item, or the cell of a row that has the title. Nothing where it has no title. */
  read(runs: readonly Run[]): Reading | undefined {
    const { text, links } = shapeOf(runs);
    const { rest, marks, names, appearance, isTagged } = this.#lead(text, links);
    const title = this.#titleAt(rest, links);
    if (title === undefined) return undefined;
    const cleaned = this.#clean(title.text);
    if (!/[\p{L}\p{N}]/u.test(cleaned.title)) return undefined;
    const tail = this.#tail(title.tail);
    const maker = title.maker ?? cleaned.maker;
    const [short = tail.short, ...aliases] = [...cleaned.names, ...names].filter((name) => name !== cleaned.title);
    const otherTitles = [
      title.linkText ?? '',
      ...[...cleaned.names, ...names].map((name) => `${name}: ${cleaned.title}`),
      ...cleaned.others,
    ].filter((other) => other !== '');
    return {
      title: cleaned.title,
      otherTitles,
      ...(short === undefined ? {} : { short }),
      aliases,
      authors: tail.authors,
      ...(maker === undefined ? {} : { maker }),
      appearance: { ...appearance, ...cleaned.appearance, ...tail.appearance },
      isLedByTag: isTagged,
      isTagged: isTagged || Object.keys(cleaned.appearance).length > 0 || Object.keys(tail.appearance).length > 0,
      ...(title.url === undefined ? {} : { titleUrl: title.url }),
      marks,
      note: [title.remark ?? '', tail.note].filter((part) => part !== '').join(' '),
    };
  }

  /** What a line says that only adds to a work: where it appeared. */
  readDetail(runs: readonly Run[]): Pick<Reading, 'appearance'> {
    return this.#tail(shapeOf(runs).text);
  }

  /** Signs, labels and tags before a title: `⚡` 📄 [OSDI'22] (Horovod) [[Paper]](…) */
  #lead(shape: string, links: readonly Run[]): Lead {
    let rest = shape;
    let marks = '';
    let appearance: Appearance = {};
    let isTagged = false;
    const names: string[] = [];
    const take = (length: number): void => {
      rest = rest.slice(length);
    };
    const say = (found: Appearance | undefined): boolean => {
      appearance = { ...appearance, ...found };
      isTagged ||= found !== undefined;
      return found !== undefined;
    };
    for (;;) {
      const before = rest;
      take(/^(?:[\s`*_~\-–—|:•.,>]+|\d{1,3}[.)]\s+)?/u.exec(rest)?.[0].length ?? 0);
      const [first = ''] = rest;
      if (first !== '' && withoutSigns(first) === '') {
        marks += first;
        take(first.length);
      }
      const [whole = '', square, round, wide] = tagForm.exec(rest) ?? [];
      const tag = square ?? round ?? wide;
      if (tag !== undefined && rest.slice(whole.length).trim() !== '') {
        if (!say(this.#appearances.appearance(withoutSigns(tag)))) names.push(...namesIn(tag));
        marks += tag;
        take(whole.length);
      }
      const link = linkAt(rest, links);
      const isLast = rest.slice(1).trim() === '';
      if (link !== undefined && !isLast && (labelOf(link.text) !== '' || link.isPicture === true))
        take(/^.\s*\]?/u.exec(rest)?.[0].length ?? 1);
      else if (link !== undefined && say(this.#appearances.appearance(link.text))) take(1);
      if (rest === before) return { rest, marks, names, appearance, isTagged };
    }
  }

  /** The title with which some text begins, and what stands behind it. */
  #titleAt(rest: string, links: readonly Run[]): TitlePlace | undefined {
    const link = linkAt(rest, links);
    if (link !== undefined) return linkedTitle(link, rest.slice(1));
    const [head = ''] = /^[^\u{E000}-\u{E3FF}]*/u.exec(rest) ?? [];
    const next = linkAt(rest.slice(head.length), links);
    const isIntroduction = /[:：–—-]\s*[[(]?$/.test(head.trim()) || head.trim().split(/\s+/).length <= 2;
    const isLong = next !== undefined && (next.text.split(/\s+/).length >= 2 || /\p{Script=Han}{4}/u.test(next.text));
    if (next !== undefined && labelOf(next.text) === '' && isIntroduction && isLong) {
      const before = head.trim().replace(/\s*[:：–—-]$/, '');
      const isMaker = /\s[–—-]\s*$/.test(head);
      return {
        text: next.text,
        linkText: next.text,
        url: next.url ?? '',
        ...(isMaker ? { maker: before } : { remark: before }),
        tail: rest.slice(head.length + 1),
      };
    }
    const [text = ''] = /^[^|]*/.exec(head) ?? [];
    return text.trim() === '' ? undefined : { text: text.replace(/[\s[(（]+$/, ''), tail: rest.slice(text.length) };
  }

  /** A title without what lists write into it. */
  #clean(text: string): CleanTitle {
    const [whole, code] = /\s*\(`([^`]{1,40})`\)\s*$/.exec(text) ?? [];
    let title = titleOfCitation(whole === undefined ? text : text.slice(0, -whole.length))
      .replace(/[`]/g, '')
      .replace(/\s+(?=[:：])/g, '');
    let appearance: Appearance = {};
    const names: string[] = code === undefined ? [] : [code];
    for (;;) {
      const before = title;
      title = trimSigns(title);
      const [lead = '', square, round] = /^(?:\[([^[\]]{1,60})\]|\(([^()]{1,60})\)(?=\s))\s*[:：]?\s*(?=\S)/u.exec(title) ?? [];
      const tag = square ?? round;
      if (tag !== undefined) {
        const found = this.#appearances.appearance(tag);
        if (found === undefined) names.push(...namesIn(tag));
        appearance = { ...appearance, ...found };
        title = title.slice(lead.length);
      }
      const [trail = '', squareEnd, roundEnd] = /\s*(?:\[([^[\]]*)\]|\(([^()]*)\))$/u.exec(title) ?? [];
      const end = squareEnd ?? roundEnd;
      const found = end === undefined ? undefined : this.#appearances.appearance(end);
      if (end !== undefined && title.length > trail.length && (found !== undefined || /^@|^\s*$/.test(end))) {
        appearance = { ...appearance, ...found };
        title = title.slice(0, title.length - trail.length);
      }
      const atEnd = this.#appearances.atEnd(title);
      if (atEnd !== undefined) {
        appearance = { ...appearance, ...atEnd.appearance };
        title = atEnd.rest;
      }
      if (title === before) break;
    }
    const [, maker, own] = /^([\p{Lu}\p{Script=Han}][\p{L}\p{N}.&-]*(?: [\p{Lu}][\p{L}.&-]*){0,2}) [-–—] (.+)$/u.exec(title) ?? [];
    const others = [title, title.replace(/\s*\([^()]*\)$/, '')];
    if (maker !== undefined && own !== undefined) title = own;
    return { title, others: others.filter((other) => other !== title), names, appearance, ...(maker === undefined ? {} : { maker }) };
  }

  /** What stands behind a title: `(AFS)`, | SOSP' 24, by A and B, SOSP 2023 … */
  #tail(shape: string): Tail {
    let appearance: Appearance = {};
    let authors: readonly string[] = [];
    const notes: string[] = [];
    const withCode = shape.replace(/[\u{E000}-\u{E3FF}]/gu, ' ');
    const [, short] = /^\s*[(（]?`([^`]{1,60})`[)）]?/.exec(withCode) ?? [];
    const text = withCode.replace(/[(（]?`[^`]*`[)）]?/, ' ').replace(/\[\s*\]|\(\s*\)/g, ' ');
    const [, by] = /(?:^|\s)by\s+(.+)$/su.exec(text.split('|')[0] ?? '') ?? [];
    if (by !== undefined) authors = authorsIn(by.replace(/[,.]?\s*[\p{Lu}][\p{L} ]*\s*'?\d{2,4}\s*$/u, ''));
    for (const segment of text.split(/[|()[\]–—（）\\]|\s-\s|\.\s+(?=[^\p{Ll}\s])|(?<=\d{4})\.\s/u)) {
      const words = trimSigns(segment.replace(/[*_]/g, '')).replace(/^[,;:\s]+/, '');
      if (words === '') continue;
      const last = words.includes(',') ? this.#appearances.appearance(words.split(',').at(-1) ?? '') : undefined;
      const found = this.#appearances.appearance(words) ?? this.#appearances.atEnd(`x, ${words}`)?.appearance ?? last;
      if (found === undefined) notes.push(words);
      else appearance = { ...found, ...appearance };
    }
    return { appearance, authors, note: notes.join(' · ').slice(0, 300), ...(short === undefined ? {} : { short }) };
  }
}

/** A tag before a title, with its colon if it has one. Round brackets are part of what they touch. */
const tagForm =
  /^(?:\[\s*([^[\]\u{E000}-\u{E3FF}]{1,60})\]|\(([^()\u{E000}-\u{E3FF}]{1,60})\)(?=\s)|【([^【】\u{E000}-\u{E3FF}]{1,60})】)\s*[:：]?/u;

/** Words with which a title goes on behind a link that has only its first words. */
const goesOn = /^\s+(?:with|for|in|of|on|via|and|to|from|using)\s+(?:an? |the )?\p{Lu}/u;

/** A title that begins with a link: “[Name](…): the rest | SOSP'23”, “[Name](…) for the rest”, or the words of the link alone. */
function linkedTitle(link: Run, behind: string): TitlePlace | undefined {
  const words = link.text.replace(/^\[(.*)\]$/s, '$1').trim();
  const text = /^https?:\/\//.test(words) ? nameOfRepository(words) : words;
  if (text === undefined) return undefined;
  const name = text.replace(/\s*[:：]$/, '');
  const alone = { text: name, linkText: text, url: link.url ?? '', tail: behind };
  const [colon] = /^\s*\]?\s*[:：]\s*/.exec(behind) ?? [];
  const isNamed = name !== text;
  const isOpen = name.split(/\s+/).length <= 3 && goesOn.test(behind);
  if (colon === undefined && !isNamed && !isOpen) return alone;
  const rest = behind.slice(colon?.length ?? 0);
  const [more = ''] = /^[^|\u{E000}-\u{E3FF}]*/u.exec(rest) ?? [];
  const subtitle = more.trim();
  // Behind a whole title, or what is not a paper, such words are a remark.
  const isRemark = /github\.com|gitlab\.com/.test(link.url ?? '') || /[.。]$/.test(subtitle) || name.split(/\s+/).length > 6;
  if (subtitle === '' || (isRemark && !isNamed)) return alone;
  const tail = rest.slice(more.length);
  if (isOpen && colon === undefined && !isNamed) return { ...alone, text: `${name} ${subtitle}`, tail };
  const isRepeated = subtitle.toLowerCase().startsWith(`${name.toLowerCase()}:`);
  return { ...alone, text: isRepeated ? subtitle : `${name}: ${subtitle}`, tail };
}

/** The name of the repository that an address leads to, for items that have nothing but the address. */
function nameOfRepository(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/([^/?#]+?)(?:\.git)?\/?$/.exec(address)?.[1];
}

/** Of a thing that has nothing but a repository, the name: “Faiss: a library for …”, “Jittor is a framework …”. The rest is a remark. */
export function withName(reading: Reading, links: readonly Run[]): Reading {
  const isRepository =
    links.length > 0 && links.every(({ url = '' }) => /^https?:\/\/(www\.)?(github|gitlab)\.com\/[^/]+\/[^/]+\/?$/.test(url));
  const [, name = '', rest = ''] = /^(\S+(?: \S+){0,2}?)(?:[:：]| is an?\b| 是)\s*(.+)$/u.exec(reading.title) ?? [];
  if (!isRepository || reading.isTagged) return reading;
  if (reading.maker !== undefined) {
    const { maker, ...others } = reading;
    return {
      ...others,
      title: maker,
      otherTitles: [...reading.otherTitles, reading.title],
      note: [reading.title, reading.note].filter((part) => part !== '').join(' · '),
    };
  }
  if (name === '' || reading.titleUrl !== undefined) return reading;
  return {
    ...reading,
    title: name,
    otherTitles: [...reading.otherTitles, reading.title],
    note: [rest, reading.note].filter((part) => part !== '').join(' · '),
  };
}
