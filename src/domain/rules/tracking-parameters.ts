import { cleanAddress, trackingIn } from '../contribution/clean-address.ts';
import { linksOf } from '../work/links.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Addresses carry nothing that only tells somebody who shared them. */
export const trackingParameters: Rule = {
  id: 'tracking-parameters',
  severity: 'error',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      linksOf(entry).flatMap(({ url, path }) => {
        const found = trackingIn(url);
        if (found.length === 0) return [];
        return [
          entryFinding(entry, path, `The address has tracking parameters: ${found.join(', ')}.`, `Write ${cleanAddress(url)} instead.`),
        ];
      }),
    );
  },
};
