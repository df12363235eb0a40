import type { AppearanceReader } from './appearance.ts';
import type { FoundLink, FoundWork, Reason } from './found-work.ts';
import { isCommonLabel, isRelative, isWeb, labelOf } from './list-link.ts';
import { kindIn, praiseMark, tierIn, withoutSigns } from './list-marks.ts';
import { type ListPart, type Run, textOf } from './list-part.ts';
import { authorsIn } from './title-conventions.ts';
import { type Reading, TitleReader, withName } from './title-reader.ts';

/** Headings below which lists speak of themselves. */
const aboutList =
  /^(contribut|licen[cs]e|acknowledge?ments?|thanks|citations?$|cite|how to (contribute|cite)|star history|stargazers|contact|sponsors?|maintainers?|about us|changelog|贡献|致谢|引用|许可)/i;

/** The longest title that is believed, in characters; what is longer is prose. */
const longestTitle = 240;

/** Finds the works among the parts of a list. */
export class WorkReader {
  readonly #appearances: AppearanceReader;
  readonly #titles: TitleReader;

  constructor(appearances: AppearanceReader) {
    this.#appearances = appearances;
    this.#titles = new TitleReader(appearances);
  }

  /** The work that a part is, without the parts in it, or why it is none. */
  read(part: ListPart): FoundWork | Reason {
    if (part.form === 'heading') return 'heading';
    if (part.headings.some((heading) => aboutList.test(withoutSigns(heading).trim()))) return 'about the list itself';
    const links = part.runs.filter(({ url }) => url !== undefined);
    const pictures = part.runs.filter(({ isPicture }) => isPicture);
    if (pictures.length > 0 && textOf(part.runs.filter(({ text }) => withoutSigns(text).trim() !== '')) === '') return 'badge or picture';
    const isContents = links.length > 0 && links.every(({ url = '' }) => url.startsWith('#'));
    if (isContents && textOf(links).length * 2 > textOf(part.runs).length) return 'table of contents';
    const read = part.form === 'row' ? this.#row(part) : this.#titles.read(part.runs);
    if (read === undefined) return links.length > 0 || part.form === 'row' ? 'no title' : 'prose';
    const reading = withName(read, links);
    const work = workOf(part, reading);
    return this.#doubt(part, reading, work) ?? work;
  }

  /** Whether an item within an item is a work of its own: it begins with the title of one, or with where that appeared. */
  isOwnWork(part: ListPart): boolean {
    const reading = part.form === 'item' ? this.#titles.read(part.runs) : undefined;
    if (reading === undefined) return part.form !== 'item';
    const isLinked = reading.titleUrl !== undefined && isWeb(reading.titleUrl);
    return (isLinked || reading.isLedByTag) && reading.title.split(/\s+/).length >= 2;
  }

  /** A work with what the items in it add: links, authors, where it appeared. */
  withDetails(work: FoundWork, details: readonly ListPart[]): FoundWork {
    return details.reduce((whole, detail) => {
      const reading = this.#titles.readDetail(detail.runs);
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
    const reading = cell === undefined ? undefined : this.#titles.read(cell.runs);
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
}

/** What a part says, as a work. */
function workOf(part: ListPart, reading: Reading): FoundWork {
  // Words of the title itself say nothing: “Advanced Topics in …”.
  const labels = part.runs.flatMap(({ text, url }) => (url === undefined ? [] : labelOf(text))).join(' ');
  const tier = tierIn(reading.marks) ?? tierIn(reading.note) ?? tierIn(labels);
  const kind = kindIn(reading.marks);
  const { marks: _marks, isTagged: _isTagged, isLedByTag: _isLedByTag, titleUrl: _titleUrl, ...stated } = reading;
  return {
    ...stated,
    line: part.line,
    headings: part.headings,
    links: linksBeside(part, reading),
    alsoUnder: anchorsOf(part.runs),
    ...(tier === undefined ? {} : { tier }),
    isPraised: praiseMark.test(textOf(part.runs)),
    ...(kind === undefined ? {} : { kind }),
  };
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
      return [{ label: isCommonLabel(own) ? own : labelOf(header) || own || run.text.slice(0, 40), url: run.url }];
    }),
  );
}

/** The headings of the same list to which links lead. */
function anchorsOf(runs: readonly Run[]): readonly string[] {
  return runs.flatMap(({ url, text }) => (url?.startsWith('#') === true && text !== '' ? [text] : []));
}
