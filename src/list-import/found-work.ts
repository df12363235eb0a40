import type { Kind, Tier } from '#domain/vocabulary.ts';
import { kindIn, praiseMark, tierIn, withoutSigns } from './list-marks.ts';
import { type ListPart, type Run, textOf } from './list-part.ts';
import { type Appearance, AppearanceReader } from './venue-and-year.ts';

/** A link of a work as its list has it. */
export interface FoundLink {
  /** What the list calls it: Paper, Code. Empty where it is the title that leads there. */
  readonly label: string;
  readonly url: string;
}

/** A work as a list writes it: nothing is looked up yet. */
export interface FoundWork {
  readonly line: number;
  readonly headings: readonly string[];
  readonly title: string;
  /** Other readings of the same words, for comparing: with the name before the title, without who made it. */
  readonly otherTitles: readonly string[];
  readonly short?: string;
  readonly aliases: readonly string[];
  /** All authors; where the list says “et al.”, none. */
  readonly authors: readonly string[];
  /** Who is named before the title: a person, a company. */
  readonly maker?: string;
  readonly links: readonly FoundLink[];
  /** Headings of the same list that it is filed under too. */
  readonly alsoUnder: readonly string[];
  readonly appearance: Appearance;
  readonly tier?: Tier;
  /** Whether it has a sign of praise, which means something only in lists that do not give it to all. */
  readonly isPraised: boolean;
  readonly kind?: Kind;
  /** What else stands beside the title. */
  readonly note: string;
}

/** Why a part of a list is not a work. */
export type Reason =
  | 'about the list itself'
  | 'badge or picture'
  | 'heading'
  | 'link to a file of the repository'
  | 'neither a link nor a year'
  | 'no title'
  | 'placeholder'
  | 'not an address of the web'
  | 'prose'
  | 'table of contents';

/** Words that name what a link leads to, and are never titles. */
const label =
  /^(the )?((arxiv|conference|journal|official|full|github|project|home|chinese|english|openreview|amazon|course|video|extended|long) ?)?(paper|pdf|arxiv|abs|abstract|code|codes|source( code)?|repo(sitory)?|github|gitlab|project|projects|web ?site|web ?page|web|page|home ?page|site|slides?|video|videos|youtube|bilibili|talk|recording|presentation|blogs?|blog ?post|posts?|article|medium|zhihu|docs?|documentation|report|technical report|tutorial|notes?|link|links|url|here|demo|data|dataset|poster|thesis|book|books|appendix|supplementary|model|models|hugging ?face|hf|website|news|post|doi|acm|ieee|openreview|version|preprint|thread|advice|part ?\d+|\d+|论文|代码|链接|官网|知乎|博客|视频|文档|课件|主页|幻灯片|仓库|项目|tutorial\/slides)( (version|link|page|code|site|paper|pdf|slides|repo|post))?$/i;

/** Headings below which lists speak of themselves. */
const aboutList =
  /^(contribut|licen[cs]e|acknowledge?ments?|thanks|citations?$|cite|how to (contribute|cite)|star history|stargazers|contact|sponsors?|maintainers?|about us|changelog|贡献|致谢|引用|许可)/i;

/** The longest title that is believed, in characters; what is longer is prose. */
const longestTitle = 240;

/** Finds the works among the parts of a list. */
export class WorkReader {
  readonly #appearances: AppearanceReader;

  constructor(appearances: AppearanceReader) {
    this.#appearances = appearances;
  }

  /** The work that a part is, without the parts in it, or why it is none. */
  read(part: ListPart): FoundWork | Reason {
    if (part.form === 'heading') return 'heading';
    if (part.headings.some((heading) => aboutList.test(withoutSigns(heading).trim()))) return 'about the list itself';
    const links = part.runs.filter(({ url }) => url !== undefined);
    const isPicture = (run: Run): boolean => run.isPicture === true || withoutSigns(run.text).trim() === '';
    if (part.runs.length > 0 && part.runs.every(isPicture) && part.runs.some(({ isPicture }) => isPicture)) return 'badge or picture';
    const isContents = links.length > 0 && links.every(({ url = '' }) => url.startsWith('#'));
    if (isContents && textOf(links).length * 2 > textOf(part.runs).length) return 'table of contents';
    const read = part.form === 'row' ? this.#row(part) : this.#line(part.runs);
    const reading = read === undefined ? undefined : withName(read, links);
    if (reading === undefined)
      return part.form === 'row' && textOf(part.runs) !== '' ? 'no title' : links.length > 0 ? 'no title' : 'prose';
    const work = this.#work(part, reading);
    const reason = this.#doubt(part, reading, work);
    return reason ?? work;
  }

  /** Whether an item within an item is a work of its own: it begins with the title of one, or with where that appeared. */
  isOwnWork(part: ListPart): boolean {
    const reading = part.form === 'item' ? this.#line(part.runs) : undefined;
    if (reading === undefined) return part.form !== 'item';
    const isLinked = reading.titleUrl !== undefined && isWeb(reading.titleUrl);
    return (isLinked || reading.isLedByTag) && reading.title.split(/\s+/).length >= 2;
  }

  /** A work with what the items in it add: links, authors, where it appeared. */
  withDetails(work: FoundWork, details: readonly ListPart[]): FoundWork {
    return details.reduce((whole, detail) => {
      const reading = this.#tail(shapeOf(detail.runs).shape);
      const added = detail.runs.flatMap((run): FoundLink[] =>
        run.url !== undefined && isWeb(run.url) ? [{ label: labelOf(run.text) || detailLabel(detail.runs), url: run.url }] : [],
      );
      const [year] = /\b(19|20)\d\d\b(?!.*\b(19|20)\d\d\b)/.exec(textOf(detail.runs).slice(-60)) ?? [];
      const appearance = Object.keys(reading.appearance).length > 0 ? reading.appearance : year === undefined ? {} : { year: Number(year) };
      return this.withDetails(
        {
          ...whole,
          links: [...whole.links, ...added],
          appearance: { ...appearance, ...whole.appearance },
          alsoUnder: [...whole.alsoUnder, ...anchorsOf(detail.runs)],
        },
        detail.parts,
      );
    }, work);
  }

  #work(part: ListPart, reading: Reading): FoundWork {
    const text = textOf(part.runs);
    const beside = part.runs.map((run) => (run.url === undefined || labelOf(run.text) !== '' ? run.text : '')).join(' ');
    const tier =
      tierIn(reading.marks) ??
      tierIn(reading.note) ??
      tierIn(part.runs.map(({ text: own, url }) => (url !== undefined && labelOf(own) !== '' ? own : '')).join(' '));
    const kind = kindIn(reading.marks);
    return {
      line: part.line,
      headings: part.headings,
      title: reading.title,
      otherTitles: reading.otherTitles,
      ...(reading.short === undefined ? {} : { short: reading.short }),
      aliases: reading.aliases,
      authors: reading.authors,
      ...(reading.maker === undefined ? {} : { maker: reading.maker }),
      links: linksBeside(part, reading),
      alsoUnder: anchorsOf(part.runs),
      appearance: reading.appearance,
      ...(tier === undefined ? {} : { tier }),
      isPraised: praiseMark.test(beside) || praiseMark.test(text),
      ...(kind === undefined ? {} : { kind }),
      note: reading.note,
    };
  }

  /** What speaks against it being a work. */
  #doubt(part: ListPart, reading: Reading, work: FoundWork): Reason | undefined {
    const urls = part.runs.flatMap(({ url }) => url ?? []);
    const isTable = part.form === 'row';
    if (/^(todo|tbd|n\/a|coming soon|wip)\b/i.test(work.title)) return 'placeholder';
    if (work.title.length > longestTitle || /\bet al\.?$/i.test(work.title)) return 'prose';
    const isStated = reading.isTagged || work.appearance.year !== undefined || work.appearance.venue !== undefined;
    if (part.form === 'line') {
      // A paragraph is prose, except where its line begins as items of lists do.
      const begins = (reading.titleUrl !== undefined && isWeb(reading.titleUrl)) || reading.isTagged;
      const isShort = reading.note.length <= 120 && work.title.split(/\s+/).length >= 3;
      return begins && isShort && isStated ? undefined : urls.length > 0 || textOf(part.runs) !== '' ? 'prose' : 'no title';
    }
    const isElsewhere = urls.length > 0 && urls.every((url) => url !== '' && !isRelative(url));
    if (work.links.length > 0 || (isTable && !isElsewhere) || isStated) return undefined;
    if (urls.length === 0) return 'neither a link nor a year';
    if (urls.some((url) => url === '' || isRelative(url))) return 'link to a file of the repository';
    return 'not an address of the web';
  }

  /** A row: its title stands in one cell, the others say more. */
  #row(part: ListPart): Reading | undefined {
    const named = (form: RegExp) => part.cells.find(({ header, runs }) => form.test(header) && this.#isTitle(runs));
    const cell =
      named(/title|题目|标题|名称/i) ??
      named(/paper|post|name|work|article|project|note|resource|course|book|method|framework|tool|system|论文|文章|项目|课程/i) ??
      part.cells.find(({ runs }) => this.#isTitle(runs));
    const reading = cell === undefined ? undefined : this.#line(cell.runs);
    if (cell === undefined || reading === undefined) return undefined;
    return part.cells.reduce((whole, { header, runs }) => {
      if (runs === cell.runs) return whole;
      const text = textOf(runs);
      const appearance = runs.some(({ url }) => url !== undefined) ? undefined : this.#appearances.appearance(text);
      const isAuthors = /author|作者/i.test(header);
      return {
        ...whole,
        appearance: { ...whole.appearance, ...appearance },
        authors: isAuthors ? authorsIn(text) : whole.authors,
        marks: `${whole.marks} ${/recom|tier|level|级别|推荐|必读/i.test(header) ? text : ''}`,
      };
    }, reading);
  }

  /** Whether a cell may hold a title: words that are neither labels of links nor a venue. */
  #isTitle(runs: readonly Run[]): boolean {
    const text = withoutSigns(textOf(runs)).trim();
    const bare = text.replace(/[[\]()|,]/g, ' ').trim();
    if (!/\p{L}{2}/u.test(bare) || labelOf(bare) !== '' || this.#appearances.appearance(text) !== undefined) return false;
    return !/^(\[[^\]]*\]\s*)+$/.test(text) || runs.every(({ url }) => url === undefined);
  }

  /** An item, or the cell of a row that has its title. */
  #line(runs: readonly Run[]): Reading | undefined {
    const { shape, links } = shapeOf(runs);
    let rest = shape;
    let marks = '';
    let appearance: Appearance = {};
    let isTagged = false;
    const names: string[] = [];
    // Signs, labels and tags before the title: `⚡` 📄 [OSDI'22] (Horovod) [[Paper]](…)
    for (;;) {
      const before = rest;
      const [signs] = /^[\s`*_~\-–—|:•.,>]+|^(?:\d{1,3}[.)]\s+)/u.exec(rest) ?? [];
      if (signs !== undefined) rest = rest.slice(signs.length);
      const letters = [...rest];
      const [first = ''] = letters;
      if (first !== '' && withoutSigns(first) === '') {
        marks += first;
        rest = rest.slice(first.length);
      }
      const [whole = '', square, round, wide] =
        /^(?:\[\s*([^[\]\u{E000}-\u{E3FF}]{1,60})\]|\(([^()\u{E000}-\u{E3FF}]{1,60})\)(?=\s)|【([^【】\u{E000}-\u{E3FF}]{1,60})】)\s*[:：]?/u.exec(
          rest,
        ) ?? [];
      const tag = square ?? round ?? wide;
      if (tag !== undefined && rest.slice(whole.length).trim() !== '') {
        const found = this.#appearances.appearance(withoutSigns(tag));
        if (found === undefined) names.push(...namesIn(tag));
        else isTagged = true;
        marks += tag;
        appearance = { ...appearance, ...found };
        rest = rest.slice(whole.length);
      }
      const link = linkAt(rest, links);
      if (link !== undefined && (labelOf(link.text) !== '' || link.isPicture === true) && rest.slice(1).trim() !== '')
        rest = rest.slice(1).replace(/^\s*\]/, '');
      if (link !== undefined && this.#appearances.appearance(link.text) !== undefined) {
        appearance = { ...appearance, ...this.#appearances.appearance(link.text) };
        isTagged = true;
        rest = rest.slice(1);
      }
      if (rest === before) break;
    }
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

  /** The title with which some text begins, and what stands behind it. */
  #titleAt(rest: string, links: readonly Run[]): TitlePlace | undefined {
    const link = linkAt(rest, links);
    if (link !== undefined) {
      const [, behind = '', remainder = ''] = /^(\s*\]?\s*[:：]\s*)?(.*)$/su.exec(rest.slice(1)) ?? [];
      const text = link.text.replace(/^\[(.*)\]$/s, '$1').trim();
      const plain = { text, linkText: text, url: link.url ?? '' };
      const isHead = /[:：]$/.test(text) || behind.includes(':') || behind.includes('：');
      const [subtitle = ''] = /^[^|\u{E000}-\u{E3FF}]*/u.exec(isHead ? remainder.replace(/^[:：\s]+/, '') : '') ?? [];
      // A name, a colon and words: the rest of a title where the name is short, else a remark.
      const isRemark = /github\.com|gitlab\.com/.test(plain.url) || /[.。]\s*$/.test(subtitle.trim()) || text.split(/\s+/).length > 6;
      if (!isHead || subtitle.trim() === '' || (isRemark && !/[:：]$/.test(text)))
        return { ...plain, text: text.replace(/[:：]$/, ''), tail: rest.slice(1) };
      const name = text.replace(/\s*[:：]$/, '');
      const isRepeated = subtitle.trim().toLowerCase().startsWith(`${name.toLowerCase()}:`);
      const cut = remainder.replace(/^[:：\s]+/, '');
      return { ...plain, text: isRepeated ? subtitle.trim() : `${name}: ${subtitle.trim()}`, tail: cut.slice(subtitle.length) };
    }
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
    let short: string | undefined;
    let authors: readonly string[] = [];
    const notes: string[] = [];
    const withCode = shape.replace(/[\u{E000}-\u{E3FF}]/gu, ' ');
    const [, code] = /^\s*[(（]?`([^`]{1,60})`[)）]?/.exec(withCode) ?? [];
    if (code !== undefined) short = code;
    const text = withCode.replace(/[(（]?`[^`]*`[)）]?/, ' ').replace(/\[\s*\]|\(\s*\)/g, ' ');
    const [, by] = /(?:^|\s)by\s+(.+)$/su.exec(text.split('|')[0] ?? '') ?? [];
    const [byText = ''] = by === undefined ? [] : [by];
    if (byText !== '') authors = authorsIn(byText.replace(/[,.]?\s*[\p{Lu}][\p{L} ]*\s*'?\d{2,4}\s*$/u, ''));
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

interface Reading {
  readonly title: string;
  readonly otherTitles: readonly string[];
  readonly short?: string;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly maker?: string;
  readonly appearance: Appearance;
  /** Whether where and when it appeared is said, as titles of works have it. */
  readonly isTagged: boolean;
  /** Whether that stands before the title. */
  readonly isLedByTag: boolean;
  readonly titleUrl?: string;
  readonly marks: string;
  readonly note: string;
}

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

interface CleanTitle {
  readonly title: string;
  readonly others: readonly string[];
  readonly names: readonly string[];
  readonly maker?: string;
  readonly appearance: Appearance;
}

interface Tail {
  readonly appearance: Appearance;
  readonly short?: string;
  readonly authors: readonly string[];
  readonly note: string;
}

/** Of a thing that has nothing but a repository, the name: “Faiss: a library for …”, “Jittor is a framework …”. The rest is a remark. */
function withName(reading: Reading, links: readonly Run[]): Reading {
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

/** The first of the characters that stand for links in a shape; the reader of parts lets none of them in. */
const firstLink = 0xe000;

/** A line as one text in which each link is one character. Pictures are left out. */
function shapeOf(runs: readonly Run[]): { readonly shape: string; readonly links: readonly Run[] } {
  const links: Run[] = [];
  const shape = runs
    .map((run) => {
      if (run.isPicture === true && run.url === undefined) return ' ';
      if (run.url === undefined || links.length >= 1024) return run.text;
      links.push(run);
      return String.fromCodePoint(firstLink + links.length - 1);
    })
    .join('')
    .replace(/\s+/g, ' ');
  return { shape, links };
}

function linkAt(shape: string, links: readonly Run[]): Run | undefined {
  return links[(shape.codePointAt(0) ?? 0) - firstLink];
}

/** The name of what a link leads to, where its words are one; else empty. @example labelOf('[Code]') // 'Code' */
function labelOf(text: string): string {
  const bare = withoutSigns(text)
    .replace(/^[\s[(【]+|[\s\])】:：]+$/g, '')
    .trim();
  const isBracketed = /^\s*\[[^\]]{1,40}\]\s*$/.test(text) && bare.split(/\s+/).length <= 4;
  return label.test(bare) || isBracketed || /^https?:\/\//.test(bare) ? bare : '';
}

/** What the words before the only link of a detail call it: “slides: [link](…)”. */
function detailLabel(runs: readonly Run[]): string {
  return labelOf(textOf(runs.slice(0, 1)).replace(/[:：]\s*$/, ''));
}

function linksBeside(part: ListPart, reading: Reading): readonly FoundLink[] {
  const cells = part.cells.length > 0 ? part.cells : [{ header: '', runs: part.runs }];
  let isTitleTaken = false;
  return cells.flatMap(({ header, runs }) =>
    runs.flatMap((run): FoundLink[] => {
      if (run.url === undefined || run.isPicture === true || !isWeb(run.url)) return [];
      if (run.url === reading.titleUrl && !isTitleTaken) {
        isTitleTaken = true;
        return [{ label: '', url: run.url }];
      }
      const own = labelOf(run.text);
      return [{ label: label.test(own) ? own : labelOf(header) || own || run.text.slice(0, 40), url: run.url }];
    }),
  );
}

/** The headings of the same list to which links lead. */
function anchorsOf(runs: readonly Run[]): readonly string[] {
  return runs.flatMap(({ url, text }) => (url?.startsWith('#') === true && text !== '' ? [text] : []));
}

function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url);
}

function isRelative(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('#');
}

/** The names in a tag before a title. @example namesIn('PipeDream-2BW/1F1B') // ['PipeDream-2BW', '1F1B'] */
function namesIn(tag: string): readonly string[] {
  const text = trimSigns(tag);
  if (/^(survey|new|hot|paper|code|video|blog|talk|tutorial|thesis|book|best paper|oral|spotlight|workshop|todo|x)\b/i.test(text))
    return [];
  // “SP: Ring Attention”, “FastGen 2x vLLM?”: remarks, in which the name is not told from the rest.
  if (/[:：;,，?？~]|['’]\s*\d\d$|\b(19|20)\d\d$/.test(text)) return [];
  const names = text.split(/\s*[/、]\s*/).filter((name) => /[\p{L}]/u.test(name));
  return names.every((name) => name.length <= 40) ? names : [];
}

/** All authors that a text names; none where it leaves some out. */
function authorsIn(text: string): readonly string[] {
  const trimmed = text.replace(/[\s.,]+$/, '');
  if (/\bet\.? ?al|\betc\b|…|\.\.\.|等$/i.test(text)) return [];
  const names = trimmed.split(/\s*(?:,|;|、|，|\band\b|&)\s*/).filter((name) => name !== '');
  const isName = (name: string): boolean => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(name) || /^\p{Script=Han}{2,4}$/u.test(name);
  return names.length > 0 && names.every(isName) ? names : [];
}

/** A title without signs, and without marks at its ends that are not its own. */
function trimSigns(text: string): string {
  return withoutSigns(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_|:：,;–—-]+|[\s*_|:：,;–—-]+$/gu, '')
    .replace(/^["“](.*)["”]$/u, '$1')
    .replace(/(?<!\.)\.$/, '')
    .trim();
}

/** The title in a citation: “Yu, P. and Chowdhury, M., 2019. Salus: …. arXiv preprint.” Other texts as they are, formulas in plain letters. */
function titleOfCitation(text: string): string {
  const names = /^(?:\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?)+(?:,? ?(?:and|&) |, )?)+/u;
  const [, title] = /^,? ?\(?(?:19|20)\d\d\)?\. ([^.]+)\./.exec(text.replace(names, '')) ?? [];
  return plainFormulas(names.test(text) && title !== undefined ? title : text);
}

/** A text with its formulas in plain letters. @example plainFormulas('$O(n^{2})$') // 'O(n^2)' */
function plainFormulas(text: string): string {
  return text.replace(/\$([^$]{1,80})\$/g, (_, formula: string) =>
    formula
      .replace(/\\times/g, '×')
      .replace(/\\(?:text|mathrm|mathcal|mathbf|rm|bf)\s*/g, '')
      .replace(/\\([a-z]+)/gi, '$1')
      .replace(/\{([^{}]*)\}/g, '$1')
      .replace(/\\/g, ''),
  );
}
