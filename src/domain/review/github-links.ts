/**
 * The longest address that opens GitHub's page for a new file with the text in it, in bytes.
 * GitHub refuses requests with a longer address than 8,191; some of that goes to what browsers and logins add.
 * @see https://github.com/github/docs/issues/5136
 */
const longestAddress = 7500;

/** Where a text becomes a pull request. */
export interface FileLink {
  readonly href: string;
  /** Whether the page opens with the text in it. If not, it has to be pasted there. */
  readonly isFilled: boolean;
}

/**
 * GitHub's page for a new file. Who may not write to the repository is led to a fork and a pull request.
 * @param repository The address of the repository, without a slash at its end.
 * @param file From the root of the repository: `content/papers/orca.yaml`.
 * @param canFill Whether the page may be filled: GitHub's apps on phones drop what an address fills in.
 */
export function newFileLink(repository: string, file: string, text: string, canFill: boolean): FileLink {
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(file) ?? [];
  const empty = `${repository}/new/main/${folder}?${new URLSearchParams({ filename: name })}`;
  const filled = `${empty}&${new URLSearchParams({ value: text })}`;
  return canFill && filled.length <= longestAddress ? { href: filled, isFilled: true } : { href: empty, isFilled: false };
}

/** GitHub's page for editing a file. It cannot be filled. */
export function editFileLink(repository: string, file: string): FileLink {
  return { href: `${repository}/edit/main/${file}`, isFilled: false };
}
