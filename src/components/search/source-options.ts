import type { Library } from '#domain/library.ts';
import { type Language, tiers } from '#domain/vocabulary.ts';
import { translator } from '../../i18n/index.ts';

/** The source lists as values of a filter, each followed by the tiers that it gives. */
export function sourceOptions(library: Library, language: Language): readonly { readonly value: string; readonly text: string }[] {
  const t = translator(language);
  return library.sources.flatMap((source) => {
    const given = library.creditedTo(source).flatMap(({ recommendedBy }) => recommendedBy.filter((list) => list.source === source.id));
    return [
      { value: source.id, text: source.name },
      ...tiers
        .filter((tier) => given.some((list) => list.tier === tier))
        .map((tier) => ({ value: `${source.id}.${tier}`, text: t('filter.sourceTier', { source: source.name, tier: t(`tier.${tier}`) }) })),
    ];
  });
}
