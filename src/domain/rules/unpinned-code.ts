import { entryFinding, type Rule } from './rule.ts';

/**
 * Code to follow stays as it was when somebody looked at it: a file or folder on GitHub is linked at a commit, since a branch
 * moves on and files are renamed. A whole repository may be linked as such, but for a notebook, which is one file of it.
 */
export const unpinnedCode: Rule = {
  id: 'unpinned-code',
  severity: 'error',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      entry.companions.flatMap(({ kind, url }, index) => {
        if (kind !== 'walkthrough' && kind !== 'notebook') return [];
        const place = ['companions', index, 'url'];
        const version = versionOf(url);
        if (version !== undefined && !/^[0-9a-f]{40}$/.test(version)) {
          return [
            entryFinding(
              entry,
              place,
              `The address follows "${version}", which is no commit: what it shows may change or go.`,
              'Open the file on GitHub, press “y”, and copy the address, which then names a commit of 40 digits.',
            ),
          ];
        }
        if (kind !== 'notebook' || !isRepository(url)) return [];
        return [
          entryFinding(
            entry,
            place,
            'The address of a notebook is a whole repository.',
            'Open the notebook on GitHub, press “y”, and copy the address; or call this a walkthrough.',
          ),
        ];
      }),
    );
  },
};

/**
 * The branch, tag or commit that an address of code on GitHub names, or of a site that shows notebooks from there.
 * @example versionOf('https://github.com/a/b/blob/main/c.ipynb') // 'main'
 */
function versionOf(url: string): string | undefined {
  const inside =
    /^https?:\/\/(?:www\.)?(?:github\.com|(?:colab\.research\.google\.com|nbviewer\.(?:jupyter\.)?org)\/github)\/[^/]+\/[^/]+\/(?:blob|tree|raw)\/([^/?#]+)/i;
  return (inside.exec(url) ?? /^https?:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/([^/?#]+)/i.exec(url))?.[1];
}

function isRepository(url: string): boolean {
  return /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/?#]+\/?(?:[?#].*)?$/i.test(url);
}
