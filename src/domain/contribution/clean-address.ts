const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|share_\w+|vd_source|spm\w*|ref_src|igshid|si)$/i;

/** The names of the parameters of an address that only tell who shared it. @example trackingIn('https://x.org/?utm_source=a') // ['utm_source'] */
export function trackingIn(address: string): readonly string[] {
  return [...new Set([...new URL(address).searchParams.keys()].filter((key) => tracking.test(key)))];
}

/** An address without what only tells who shared it; every other character stays. @example cleanAddress('https://x.org/?a=1&si=2') // 'https://x.org/?a=1' */
export function cleanAddress(address: string): string {
  const found = trackingIn(address);
  if (found.length === 0) return address;
  // By its characters: a parsed address would be written with another slash, other escapes.
  const [, before = '', query = '', part = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  const kept = query.split('&').filter((parameter) => ![...new URLSearchParams(parameter).keys()].some((key) => found.includes(key)));
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${part}`;
}
