import { partOf } from '#domain/id.ts';
import { type Mark, markIds } from '#domain/marks/reading-marks.ts';
import { type NextWork, nextWorks } from '#domain/plan/next-works.ts';
import { type GraphWork, readGraph, type WorkGraph } from '#domain/plan/work-graph.ts';
import type { PlacedWork, WorksIndex } from '#domain/plan/works-files.ts';
import { worksInParts } from '../listed-works.ts';

/** What My reading knows of the list: what leads to what in all of it, and of works as much as was asked for. */
export class ReadingList {
  readonly #index: WorksIndex;
  readonly #graph: readonly GraphWork[];
  readonly #parts = new Set<number>();
  readonly #workById = new Map<string, PlacedWork>();
  readonly #workByPlace = new Map<string, PlacedWork>();

  constructor(index: WorksIndex, graph: WorkGraph) {
    this.#index = index;
    this.#graph = readGraph(graph);
  }

  /** How many works the list has. */
  get count(): number {
    return this.#index.count;
  }

  get topics(): WorksIndex['topics'] {
    return this.#index.topics;
  }

  /** The works at hand, in curated order. */
  get works(): readonly PlacedWork[] {
    return [...this.#workByPlace.values()].toSorted((a, b) => a.place - b.place);
  }

  /** Works that are no longer in the list. */
  get removed(): WorksIndex['removed'] {
    return this.#index.removed;
  }

  /** Whether no work that is in the list or was removed from it has an id or had it, as far as that is known. */
  lacks(id: string): boolean {
    if (this.removed.some((work) => markIds(work).includes(id))) return false;
    return !this.#workById.has(id) && this.#parts.has(partOf(id, this.#index.parts));
  }

  /** Gets the works of some ids, as far as the list has them. False when some of it cannot be had. */
  fetch(ids: readonly string[]): Promise<boolean> {
    return this.#fetchParts(ids.map((id) => partOf(id, this.#index.parts)));
  }

  /** What to read next, or nothing when its works cannot be had. @param markOf The mark of a work at hand; all others have none. */
  async next(markOf: (work: PlacedWork) => Mark, most: number): Promise<readonly NextWork<PlacedWork>[] | undefined> {
    const marks = new Map([...this.#workByPlace].map(([place, work]) => [place, markOf(work)]));
    const next = nextWorks({ works: this.#graph, topics: this.topics }, ({ id }) => marks.get(id) ?? 'unread', most);
    if (!(await this.#fetchParts(next.flatMap(({ work, follows }) => [work, follows ?? []].flat().map(({ part }) => part)))))
      return undefined;
    return next.flatMap(({ work: { id }, follows: before, ...reasons }) => {
      const work = this.#workByPlace.get(id);
      const follows = before && this.#workByPlace.get(before.id);
      return work === undefined ? [] : [{ ...reasons, work, ...(follows === undefined ? {} : { follows }) }];
    });
  }

  async #fetchParts(parts: readonly number[]): Promise<boolean> {
    const missing = new Set(parts.filter((part) => !this.#parts.has(part)));
    const works = await worksInParts(missing);
    if (works === undefined) return false;
    for (const part of missing) this.#parts.add(part);
    for (const [id, work] of works) {
      this.#workById.set(id, work);
      this.#workByPlace.set(String(work.place), work);
    }
    return true;
  }
}
