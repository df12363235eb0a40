import { type Selection, selectionQuery } from '#domain/facets.ts';
import { titleSays } from '#domain/work/fold-title.ts';
import { highlight } from '#domain/search/highlight.ts';
import { nearest } from '#domain/nearest.ts';
import { searchExcerpt } from '#domain/search/search-excerpt.ts';
import { wordsOf } from '#domain/search/search-words.ts';
import { type FoundRecord, linesOf } from '#domain/search/found-record.ts';
import { createUrls } from '#domain/urls.ts';
import { htmlLanguages, kinds, type Language, languages } from '#domain/vocabulary.ts';
import { fillText } from '../fill-text.ts';
import { paintMarks } from '../marks/paint-marks.ts';
import type { Found } from './search-index.ts';

/** How many results are shown more at a time. */
export const moreResults = 20;

type State = 'before' | 'searching' | 'failed' | 'none' | 'hidden';

/** The results of the search page: rows cloned from a template, and what stands in their place when there are none. */
export class SearchResults {
  readonly #page: HTMLElement;
  readonly #language: Language;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#language = languages.find((language) => language === page.dataset['language']) ?? languages[0];
  }

  /** Says that another query was asked than the one typed, and offers the typed one. */
  showCorrection(corrected: string | undefined, selection: Selection): void {
    const line = this.#page.querySelector<HTMLElement>('[data-corrected]');
    if (line === null) return;
    line.hidden = corrected === undefined;
    const name = line.querySelector('[data-slot="corrected"]');
    if (name !== null) name.textContent = corrected ?? '';
    const link = line.querySelector<HTMLAnchorElement>('[data-literal]');
    if (link !== null) link.href = `?${selectionQuery({ ...selection, literal: true })}`;
  }

  /** Says that an answer is awaited; what is shown stays until it comes. */
  busy(): void {
    this.#list().setAttribute('aria-busy', 'true');
  }

  showRecords(records: readonly FoundRecord[], found: Found, selection: Selection): void {
    const total = found.results.length;
    this.#settle(
      records.map((record) => this.#row(record, found)),
      total,
    );
    const text = selection.query === '' ? 'listing' : 'found';
    this.#say(this.#text(total === 1 ? `${text}One` : text, { n: total, query: selection.query }));
    const offline = this.#page.querySelector<HTMLElement>('[data-offline]');
    if (offline !== null) offline.hidden = navigator.onLine;
    const more = this.#page.querySelector<HTMLElement>('[data-more]');
    const end = this.#page.querySelector<HTMLElement>('[data-end]');
    if (more !== null) {
      more.hidden = records.length >= total;
      more.textContent = (more.dataset['text'] ?? '').replace('{n}', String(Math.min(moreResults, total - records.length)));
    }
    if (end !== null) end.hidden = records.length < total;
  }

  showState(state: State, fill: (content: DocumentFragment) => void = () => undefined): void {
    const template = this.#page.querySelector<HTMLTemplateElement>(`template[data-state="${state}"]`);
    const content = template?.content.cloneNode(true);
    if (!(content instanceof DocumentFragment)) return;
    fill(content);
    this.#settle([], 0);
    if (state === 'searching') this.busy();
    this.#say('');
    const place = this.#page.querySelector('[data-states]');
    // A live region speaks what changes in it; only a failure is urgent, and its template says so itself.
    place?.replaceChildren(content);
  }

  /** Says that filters hide everything, and offers to remove each. */
  showHidden(count: number, filters: readonly { readonly facet: string; readonly value?: string; readonly text: string }[]): void {
    this.showState('hidden', (content) => {
      fillSlot(content, 'count', this.#text(count === 1 ? 'hiddenOne' : 'hidden', { n: count }));
      const item = content.querySelector('[data-filter]');
      for (const { facet, value, text } of filters) {
        const copy = item?.cloneNode(true);
        if (!(copy instanceof HTMLElement)) continue;
        fillSlot(copy, 'filter', text);
        copy.querySelector('button')?.setAttribute('data-remove', facet);
        if (value !== undefined) copy.querySelector('button')?.setAttribute('data-value', value);
        item?.before(copy);
      }
      item?.remove();
    });
  }

  /** Says that nothing matches, with the nearest of the words of the list. */
  showNone(query: string, words: readonly string[]): void {
    this.showState('none', (content) => {
      fillSlot(content, 'query', this.#text('none', { query }));
      const suggestions = [...new Set(wordsOf(query).flatMap((word) => nearest(word, words, 2)))].slice(0, 4);
      const place = content.querySelector<HTMLElement>('[data-closest]');
      if (place === null) return;
      place.hidden = suggestions.length === 0;
      suggestions.forEach((word, index) => {
        const link = document.createElement('a');
        link.href = `?${new URLSearchParams({ q: word }).toString()}`;
        link.textContent = word;
        place.append(index === 0 ? ' ' : ', ', link);
      });
    });
  }

  /** The first result, if there is any. */
  first(): Element | null {
    return this.#list().firstElementChild;
  }

  #list(): HTMLElement {
    const list = this.#page.querySelector<HTMLElement>('[data-results]');
    if (list === null) throw new Error('<site-search> needs a list of results.');
    return list;
  }

  #settle(rows: readonly Node[], total: number): void {
    const list = this.#list();
    const shown = document.createDocumentFragment();
    shown.append(...rows);
    // Before they are shown, so that nothing flickers.
    paintMarks(shown);
    list.replaceChildren(shown);
    list.setAttribute('aria-busy', 'false');
    this.#page.querySelector('[data-states]')?.replaceChildren();
    const count = this.#page.querySelector<HTMLElement>('[data-result-count]');
    if (count !== null) count.dataset['resultCount'] = String(total);
    for (const part of this.#page.querySelectorAll<HTMLElement>('[data-more], [data-end], [data-offline]')) part.hidden = true;
  }

  #say(text: string): void {
    const status = this.#page.querySelector<HTMLElement>('[data-result-count]');
    if (status !== null) status.textContent = text;
  }

  #text(key: string, values: Readonly<Record<string, string | number>>): string {
    return fillText(this.#page.querySelector<HTMLElement>('[data-result-count]')?.dataset[key], values);
  }

  #row(record: FoundRecord, { query, isWhole }: Found): Node {
    const words = query?.words ?? [];
    const template = this.#page.querySelector<HTMLTemplateElement>(`template[data-row="${record.tier}"]`);
    const row = template?.content.firstElementChild?.cloneNode(true);
    if (!(row instanceof HTMLElement)) throw new Error(`<site-search> has no row for the tier ${record.tier}.`);
    row.dataset['entry'] = record.id;
    if (record.formerIds !== '') row.dataset['former'] = linesOf(record.formerIds).join(' ');
    const name = record.short === '' ? record.title : record.short;
    row.querySelector('[data-read-box]')?.setAttribute('aria-label', fillText(row.dataset['box'], { name }));
    const kind = kinds.find((known) => known === record.kind) ?? kinds[0];
    const kindName = row.dataset[kind] ?? record.kind;
    const excerpt = searchExcerpt(record, query, isWhole, this.#language);
    const title = row.querySelector<HTMLAnchorElement>('[data-slot="title"]');
    if (title !== null) {
      title.href = createUrls(this.#page.dataset['base'] ?? '/').entry(this.#language, { kind, id: record.id });
      title.lang = htmlLanguages[record.language === 'zh' ? 'zh' : 'en'];
    }
    fillSlot(row, 'title', record.title, words);
    fillSlot(row, 'short', titleSays(record.title, record.short) ? '' : record.short, words);
    fillSlot(row, 'found', excerpt.found === undefined ? '' : (row.dataset[`found${excerpt.found}`] ?? ''));
    fillSlot(row, 'excerpt', excerpt.text, words);
    row.querySelector<HTMLElement>('[data-slot="excerpt"]')?.setAttribute('lang', htmlLanguages[excerpt.language]);
    fillSlot(row, 'place', [kind === 'paper' ? record.place : kindName, record.year].filter((part) => part !== '').join(' '));
    fillSlot(row, 'makers', record.makers, words);
    fillLink(row, 'pdf', record.pdf);
    fillLink(row, 'code', record.code);
    return row;
  }
}

/** Puts a text into a slot with the words looked for marked; a slot without text is removed. */
function fillSlot(parent: ParentNode, name: string, text: string, words: readonly string[] = []): void {
  const slot = parent.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  if (text === '') slot?.remove();
  else slot?.replaceChildren(...highlight(text, words).map((piece) => (piece.hit ? marked(piece.text) : piece.text)));
}

function fillLink(parent: ParentNode, name: string, href: string): void {
  const link = parent.querySelector<HTMLAnchorElement>(`[data-slot="${name}"]`);
  if (href === '') link?.remove();
  else if (link !== null) link.href = href;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
