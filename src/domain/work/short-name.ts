import type { Entry } from '../entry.ts';

/** The longest name before a colon that is taken for the name of the work, in characters. */
const longest = 24;

/**
 * What people call a work: its short name, else what its title has before a colon, else its title.
 * @example shortName({ title: 'MegaScale: Scaling Large Language Model Training to More Than 10,000 GPUs' }) // 'MegaScale'
 */
export function shortName({ short, title }: Pick<Entry, 'title'> & { readonly short?: string | undefined }): string {
  if (short !== undefined) return short;
  const [name, ...rest] = title.split(/[:：]/);
  return name !== undefined && rest.length > 0 && name.length <= longest ? name : title;
}
