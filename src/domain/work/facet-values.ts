import type { Entry } from '../entry.ts';
import { byFacet, type ChoiceFacet, companionValues, type FacetValues } from '../facets.ts';
import type { Library } from '../library.ts';
import { codeLink } from './links.ts';

/** What an entry has of each property of which one picks values. */
const choices: Readonly<Record<ChoiceFacet, (entry: Entry, library: Library) => readonly string[]>> = {
  tier: (entry) => [entry.tier],
  // A sub-topic brings its area along.
  topic: (entry, library) => library.topicsOf(entry).map((topic) => topic.id),
  kind: (entry) => [entry.kind],
  // Who picks a list finds all that it names; who picks a tier of it, what it puts there.
  source: (entry) => entry.recommendedBy.flatMap(({ source, tier }) => (tier === undefined ? [source] : [source, `${source}.${tier}`])),
  lang: (entry) => [entry.language],
  code: (entry) => [codeLink(entry) === undefined ? 'no' : 'yes'],
  companion: (entry) => companionValues.filter((value) => isHelped[value](entry)),
};

/** Whether a work has what helps in some way. Its own recording counts, wherever it is stated. */
const isHelped: Readonly<Record<(typeof companionValues)[number], (entry: Entry) => boolean>> = {
  'explained-zh': ({ companions }) =>
    companions.some(({ kind, language }) => language === 'zh' && ['explainer', 'recording', 'walkthrough'].includes(kind)),
  recording: ({ links, companions }) => links.video !== undefined || companions.some(({ kind }) => kind === 'recording'),
  code: ({ companions }) => companions.some(({ kind }) => kind === 'walkthrough' || kind === 'notebook'),
};

/** The facet values of an entry. @example facetValues(entry, library).tier // ['must-read'] */
export function facetValues(entry: Entry, library: Library): FacetValues {
  const years = entry.year === undefined ? [] : [String(entry.year)];
  return byFacet((facet) => (facet === 'year' ? years : choices[facet](entry, library)));
}
