const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|share_\w+|vd_source|spm\w*|ref_src|igshid|si)$/i;

/** The names of the parameters of an address that only tell who shared it. @example trackingIn('https://x.org/?utm_source=a') // ['utm_source'] */
export function trackingIn(address: string): readonly string[] {
  return [...new Set([...new URL(address).searchParams.keys()].filter((key) => tracking.test(key)))];
}

/** An address without what only tells who shared it; every other character stays. @example cleanAddress('https://x.org/?a=1&si=2') // 'https://x.org/?a=1' */
export function cleanAddress(address: string): string {
  const found = trackingIn(address);
  if (found.length === 0) return address;
  const clean = new URL(address);
  for (const key of found) clean.searchParams.delete(key);
  return clean.href;
}
