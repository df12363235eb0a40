// Ships to the browser: imports nothing.

/**
 * A query in the form in which the index can be asked: identifiers cut out of addresses, full-width characters made
 * narrow, and Chinese cut into words, since the index cuts its text into words but not every page's queries.
 * @example normaliseQuery('https://arxiv.org/abs/2309.06180v2') // '2309.06180'
 * @example normaliseQuery('FSDP显存管理') // 'FSDP 显 存 管理'
 */
export function normaliseQuery(query: string): string {
  const text = query
    .normalize('NFKC')
    .slice(0, longestQuery)
    .replace(/(?:https?:\/\/)?(?:dx\.)?doi\.org\//gi, '')
    .replace(/(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\//gi, '')
    .replace(/\barxiv:\s*/gi, '')
    .replace(/\b(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?(?:[?#]\S*)?/g, '$1')
    .replace(/([A-Za-z]+)['’‘](\d{2})\b/g, '$1 20$2')
    // Full stops and slashes hold identifiers together; other punctuation parts words, as it does in the index.
    .replace(/[^\p{L}\p{N}\p{M}./]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[./]+|[./]+(?![\p{L}\p{N}])/gu, ' ');
  return [...segmenter.segment(text)]
    .map(({ segment }) => (/\p{Script=Han}/u.test(segment) ? ` ${segment} ` : segment))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a normalised query, for marking them in a result. */
export function queryWords(query: string): readonly string[] {
  return query.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Beyond this many characters nobody asks for something that the rest does not say. */
const longestQuery = 300;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
