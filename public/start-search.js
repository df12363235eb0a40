// Starts the index. On an address with a query it does so at once, while the page is still read, and what searches finds
// the index under way. A file of its own: scripts of pages wait until the page is read.

/** A search takes a few milliseconds, less than a worker of its own takes to begin. */
const options = { noWorker: true };
let starting;
/** How often Pagefind could not be had. Browsers remember that of an address, older ones for as long as the page is open. */
let failures = 0;

/** The module of Pagefind, under way to read the index. Rejects when it cannot be had; the next call tries again. */
export function start() {
  starting ??= import(`./pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`)
    .then(async (pagefind) => {
      await pagefind.options(options);
      await pagefind.init();
      return pagefind;
    })
    .catch((cause) => {
      starting = undefined;
      failures += 1;
      throw cause;
    });
  return starting;
}

/** Gives up an index that could not be read, so that the next start reads it again. */
export async function stop() {
  const pagefind = await starting;
  starting = undefined;
  await pagefind.destroy();
}

if (new URLSearchParams(location.search).get('q')) {
  // Who searches asks again, and says what went wrong.
  start().catch(() => undefined);
  // Once the page is read, what searches fetches it by itself, and the browser would complain of a preload in vain.
  if (document.readyState === 'loading') {
    const vocabulary = document.createElement('link');
    Object.assign(vocabulary, {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: '',
      href: new URL('search/vocabulary.json', import.meta.url).href,
    });
    document.head.append(vocabulary);
  }
}
