/**
 * The address of the repository, from `REPOSITORY_URL`, without a slash at its end: https://github.com/owner/name.
 * Without it no page links to a repository.
 */
export const repository = repositoryOf(process.env['REPOSITORY_URL']);

function repositoryOf(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  if (!/^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+?\/?$/.test(address)) {
    throw new Error(`REPOSITORY_URL is "${address}". Write it as in https://github.com/owner/name.`);
  }
  return address.replace(/(\.git)?\/?$/, '');
}
