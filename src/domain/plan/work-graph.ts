import { partOf } from '../id.ts';
import { tiers } from '../vocabulary.ts';
import type { LinkedWork } from './next-works.ts';
import { areaOf, type PlannedList } from './planned-list.ts';

/**
 * What leads to what in a whole list, as the site sends it at `/works/graph.json`: some three bytes a work, compressed. A work
 * has neither name nor id here but its place in curated order, from 0. Columns, since they pack better than works.
 */
export interface WorkGraph {
  /** The areas in which works have their homes, each with how many works follow each other there. */
  readonly areas: readonly (readonly [area: string, works: number])[];
  /** For each work the digit of its tier. */
  readonly tiers: string;
  /** For each work what it needs, as how many places before it: works have spaces between, several of one work commas. */
  readonly needs: string;
  /** For each work the part in which its texts stand. */
  readonly parts: string;
  /** The places of those that nobody could open. */
  readonly unseen: readonly number[];
}

/** A work of a graph. Its id is its place. */
export interface GraphWork extends LinkedWork {
  readonly part: number;
}

/** The graph of a list. @param parts In how many parts the works are sent. */
export function writeGraph(list: PlannedList, parts: number): WorkGraph {
  const placeById = new Map(list.works.map(({ id }, place) => [id, place]));
  const areas: [string, number][] = [];
  for (const work of list.works) {
    const area = areaOf(work, list);
    const last = areas.at(-1);
    if (last?.[0] === area) last[1] += 1;
    else areas.push([area, 1]);
  }
  const needsOf = (ids: readonly string[], place: number): string =>
    [...new Set(ids)].flatMap((id) => place - (placeById.get(id) ?? place) || []).join();
  return {
    areas,
    tiers: list.works.map(({ tier }) => tiers.indexOf(tier)).join(''),
    needs: list.works.map(({ prerequisites }, place) => needsOf(prerequisites, place)).join(' '),
    parts: list.works.map(({ id }) => partOf(id, parts)).join(' '),
    unseen: list.works.flatMap(({ unseen }, place) => (unseen ? [place] : [])),
  };
}

/** Reads what `writeGraph` wrote: the works in curated order. */
export function readGraph(graph: WorkGraph): readonly GraphWork[] {
  if (graph.tiers === '') return [];
  const areas = graph.areas.flatMap(([area, works]) => Array.from({ length: works }, () => area));
  const needs = graph.needs.split(' ');
  const parts = graph.parts.split(' ');
  const unseen = new Set(graph.unseen);
  return areas.map((area, place) => {
    const needed = needs[place] ?? '';
    return {
      id: String(place),
      tier: tiers[Number(graph.tiers[place])] ?? tiers[0],
      topics: [area],
      prerequisites: needed === '' ? [] : needed.split(',').map((before) => String(place - Number(before))),
      part: Number(parts[place]),
      ...(unseen.has(place) && { unseen: true as const }),
    };
  });
}
