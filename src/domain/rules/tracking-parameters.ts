import { linksOf } from '../links.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Addresses carry nothing that only tells somebody who shared them. */
export const trackingParameters: Rule = {
  id: 'tracking-parameters',
  severity: 'error',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      linksOf(entry).flatMap(({ url, path }) => {
        const found = [...new URL(url).searchParams.keys()].filter((key) => tracking.test(key));
        if (found.length === 0) return [];
        const clean = new URL(url);
        for (const key of found) clean.searchParams.delete(key);
        return [entryFinding(entry, path, `The address has tracking parameters: ${found.join(', ')}.`, `Write ${clean.href} instead.`)];
      }),
    );
  },
};

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|share_\w+|vd_source|spm\w*|ref_src|igshid|si)$/i;
