import { addressOf, linksOf } from '../work/links.ts';
import { entryFinding, type Rule } from './rule.ts';

/** A companion leads to something else: not where a link of the entry or another companion leads. */
export const repeatedLink: Rule = {
  id: 'repeated-link',
  severity: 'error',
  readsAlso: ['links', 'repository'],
  check({ library }) {
    return library.entries.flatMap((entry) => {
      const links = linksOf(entry);
      return links.flatMap(({ url, path }, index) => {
        if (path[0] !== 'companions') return [];
        const same = links.slice(0, index).find((link) => addressOf(link.url) === addressOf(url));
        if (same === undefined) return [];
        const place = same.path.join('.');
        return [
          entryFinding(
            entry,
            path,
            `\`${place}\` has this address already.`,
            same.path[0] === 'companions' ? 'Keep one of the two.' : `Remove the companion: the page shows \`${place}\`.`,
          ),
        ];
      });
    });
  },
};
