import type { Names } from '#domain/work/name-groups.ts';
import type { contributionForm } from '../../contracts/contribution/contribution-form.ts';
import type { PageElement } from '../page-element.ts';
import type { ListedEntries } from './listed-entries.ts';

/** Suggests works where one is to be named: those whose ids begin as what is typed does. */
export class WorkSuggestions {
  readonly #page: PageElement<typeof contributionForm>;
  #suggested: Names | undefined;

  constructor(page: PageElement<typeof contributionForm>) {
    this.#page = page;
  }

  /** @param field Where somebody types; nothing is suggested where no work is to be named. */
  async suggest(field: EventTarget | null, list: ListedEntries | undefined): Promise<void> {
    if (!(field instanceof HTMLInputElement) || field.getAttribute('list') !== 'works') return;
    const names = await list?.namesLike(field.value);
    if (names === undefined || names === this.#suggested) return;
    this.#suggested = names;
    this.#page.getPart('works').replaceChildren(...Object.entries(names).map(([id, name]) => new Option(name, id)));
  }
}
