import { type Selection, selectionQuery } from '#domain/facets.ts';
import { nearest } from '#domain/nearest.ts';
import { type FoundRecord, linesOf } from '#domain/search/found-record.ts';
import { highlight } from '#domain/search/highlight.ts';
import { type FoundPlace, searchExcerpt } from '#domain/search/search-excerpt.ts';
import { wordsOf } from '#domain/search/search-words.ts';
import { htmlLanguages, kinds, tiers } from '#domain/vocabulary.ts';
import { titleSays } from '#domain/work/fold-title.ts';
import type { siteSearch } from '../../contracts/search/site-search.ts';
import { paintMarks } from '../marks/paint-marks.ts';
import type { PageElement } from '../page-element.ts';
import { titleLink, workRow } from '../work/work-row.ts';
import type { ActiveFilter } from './search-filters.ts';
import type { Found } from './search-index.ts';

/** How many results are shown more at a time. */
export const moreResults = 20;

/** The results of the search page, and what stands in their place when there are none. */
export class SearchResults {
  readonly #page: PageElement<typeof siteSearch>;

  constructor(page: PageElement<typeof siteSearch>) {
    this.#page = page;
  }

  /** Says that another query was asked than the one typed, and offers the typed one. */
  showCorrection(corrected: string | undefined, selection: Selection): void {
    this.#page.getPart('corrected').hidden = corrected === undefined;
    this.#page.getPart('correctedQuery').textContent = corrected ?? '';
    this.#page.getPart('literal').href = `?${selectionQuery({ ...selection, literal: true })}`;
  }

  /** Says that an answer is awaited; what is shown stays until it comes. */
  busy(): void {
    this.#page.getPart('results').ariaBusy = 'true';
  }

  showRecords(records: readonly FoundRecord[], found: Found, selection: Selection): void {
    const total = found.results.length;
    this.#settle(
      records.map((record) => this.#row(record, found)),
      total,
    );
    const { query } = selection;
    this.#say(query === '' ? this.#page.t('search.listing', { n: total }) : this.#page.t('search.results', { n: total, query }));
    this.#page.getPart('offline').hidden = navigator.onLine;
    const more = this.#page.getPart('more');
    more.hidden = records.length >= total;
    more.textContent = this.#page.t('search.more', { n: Math.min(moreResults, total - records.length) });
    this.#page.getPart('end').hidden = records.length < total;
  }

  /** Shows something in place of results. A live region speaks what changes in it. */
  showState(...state: readonly Node[]): void {
    this.#settle([], 0);
    this.#say('');
    this.#page.getPart('states').replaceChildren(...state);
  }

  /** Says that filters hide everything, and offers to remove each. */
  showHidden(
    count: number,
    filters: readonly ActiveFilter[],
    onRemove: (without: ActiveFilter['without']) => void,
    onClear: () => void,
  ): void {
    this.showState(
      this.#page.copy('hidden', {
        count: this.#page.t('search.hidden', { n: count }),
        filters: filters.map(({ text, without }) =>
          this.#page.copy('hiding', { filter: text, remove: { onclick: () => onRemove(without) } }),
        ),
        clear: { onclick: onClear },
      }),
    );
  }

  /** Says that nothing matches, with the nearest of the words of the list. */
  showNone(query: string, words: readonly string[]): void {
    const suggestions = [...new Set(wordsOf(query).flatMap((word) => nearest(word, words, 2)))].slice(0, 4);
    const links = suggestions.flatMap((word, index) => {
      const link = document.createElement('a');
      link.href = `?${new URLSearchParams({ q: word }).toString()}`;
      link.textContent = word;
      return index === 0 ? [link] : [', ', link];
    });
    this.showState(
      this.#page.copy('none', {
        query: this.#page.t('search.none', { query }),
        words: links,
        closest: { hidden: suggestions.length === 0 },
      }),
    );
  }

  /** The first result, if there is any. */
  first(): Element | null {
    return this.#page.getPart('results').firstElementChild;
  }

  #settle(rows: readonly Node[], total: number): void {
    const list = this.#page.getPart('results');
    const shown = document.createDocumentFragment();
    shown.append(...rows);
    // Before they are shown, so that nothing flickers.
    paintMarks(shown);
    list.replaceChildren(shown);
    list.ariaBusy = 'false';
    this.#page.getPart('states').replaceChildren();
    this.#page.getPart('status').dataset['resultCount'] = String(total);
    for (const part of ['more', 'end', 'offline'] as const) this.#page.getPart(part).hidden = true;
  }

  #say(text: string): void {
    this.#page.getPart('status').textContent = text;
  }

  #row(record: FoundRecord, { query, isWhole }: Found): Node {
    const { id, title, short } = record;
    const { language } = this.#page;
    const words = query?.words ?? [];
    const kind = kinds.find((known) => known === record.kind) ?? kinds[0];
    const tier = tiers.find((known) => known === record.tier) ?? tiers[0];
    const work = { id, formerIds: linesOf(record.formerIds), kind, tier, title, language: record.language === 'zh' ? 'zh' : 'en' } as const;
    const excerpt = searchExcerpt(record, query, isWhole, language);
    const place = [kind === 'paper' ? record.place : this.#page.t(`kind.${kind}`), record.year].filter((part) => part !== '').join(' ');
    const row = this.#page.copy('row', {
      short: short === '' || titleSays(title, short) ? undefined : marked(short, words),
      title: titleLink(work, language, marked(title, words)),
      found: excerpt.found === undefined ? undefined : this.#whereFound(excerpt.found),
      excerpt: { lang: htmlLanguages[excerpt.language], content: marked(excerpt.text, words) },
      place: place === '' ? undefined : place,
      makers: record.makers === '' ? undefined : marked(record.makers, words),
      pdf: record.pdf === '' ? undefined : { href: record.pdf },
      code: record.code === '' ? undefined : { href: record.code },
    });
    return workRow(row, work, this.#page.t('marks.box', { name: short === '' ? title : short }));
  }

  #whereFound(place: FoundPlace): string {
    // A text that is not shown is named in a sentence of its own.
    return place === 'text'
      ? this.#page.t('search.found.text')
      : this.#page.t('search.foundIn', { place: this.#page.t(`search.found.${place}`) });
  }
}

/** A text with the words looked for marked. */
function marked(text: string, words: readonly string[]): readonly (Node | string)[] {
  return highlight(text, words).map((piece) => {
    if (!piece.hit) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}
