import { cleanAddress, trackingIn } from '../clean-address.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Addresses carry nothing that only tells somebody who shared them. */
export const trackingParameters: Rule = {
  id: 'tracking-parameters',
  severity: 'error',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      Object.entries({ ...entry.links, ...('repository' in entry ? { repository: entry.repository } : {}) }).flatMap(([name, url]) => {
        const found = url === undefined ? [] : trackingIn(url);
        if (url === undefined || found.length === 0) return [];
        const path = name === 'repository' ? [name] : ['links', name];
        return [
          entryFinding(entry, path, `The address has tracking parameters: ${found.join(', ')}.`, `Write ${cleanAddress(url)} instead.`),
        ];
      }),
    );
  },
};
