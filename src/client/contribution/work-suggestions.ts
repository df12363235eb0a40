import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import type { PageElement } from '../page-element.ts';
import type { ListedEntries } from './listed-entries.ts';

/** Suggests works where one is to be named: those whose ids begin as what is typed does or nearly so. */
export class WorkSuggestions {
  readonly #page: PageElement<typeof contributionForm>;
  /** How often was asked for works: only the last answer is shown. */
  #asked = 0;
  #suggested = '';

  constructor(page: PageElement<typeof contributionForm>) {
    this.#page = page;
  }

  /** @param field Where somebody types; nothing is suggested where no work is to be named. */
  async suggest(field: EventTarget | null, list: ListedEntries | undefined): Promise<void> {
    if (!(field instanceof HTMLInputElement) || field.getAttribute('list') !== 'works') return;
    const asked = ++this.#asked;
    const works = Object.entries((await list?.namesLike(field.value)) ?? {});
    const ids = works.map(([id]) => id).join(' ');
    if (asked !== this.#asked || ids === '' || ids === this.#suggested) return;
    this.#suggested = ids;
    this.#page.getPart('works').replaceChildren(...works.map(([id, name]) => new Option(name, id)));
  }
}
