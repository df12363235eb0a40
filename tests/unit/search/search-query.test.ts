import { describe, expect, it } from 'vitest';
import { parseQuery, type SearchQuery } from '#domain/search/search-query.ts';
import { toyVocabulary } from './toy-records.ts';

const parse = (text: string): SearchQuery => parseQuery(text, toyVocabulary);

describe('identifiers', () => {
  it.each([
    'https://arxiv.org/abs/2309.06180',
    'https://arxiv.org/abs/2309.06180v2',
    'http://www.arxiv.org/pdf/2309.06180.pdf',
    'https://arxiv.org/pdf/2309.06180v12.pdf',
    'https://arxiv.org/html/2309.06180v1',
    'https://export.arxiv.org/abs/2309.06180',
    'https://arxiv.org/abs/2309.06180?context=cs.DC#references',
    'arxiv.org/abs/2309.06180',
    'arXiv:2309.06180',
    'arxiv: 2309.06180v3',
    '2309.06180v1',
    '(2309.06180)',
    '2309.06180.',
    ' ２３０９．０６１８０ ',
    '2309.06180',
  ])('cuts the arXiv identifier out of %s', (text) => {
    expect(parse(text)).toMatchObject({ ids: ['2309.06180'], words: [], concepts: [], venue: undefined });
  });

  it.each(['10.48550/arXiv.2309.06180', 'https://doi.org/10.48550/arXiv.2309.06180'])('knows the DOI that arXiv gives: %s', (text) => {
    expect(parse(text).ids).toEqual(['2309.06180']);
  });

  it.each([
    'https://doi.org/10.1145/3600006.3613165',
    'http://dx.doi.org/10.1145/3600006.3613165',
    'doi.org/10.1145/3600006.3613165',
    'doi:10.1145/3600006.3613165',
    'DOI: 10.1145/3600006.3613165',
    'https://dl.acm.org/doi/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/pdf/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/abs/10.1145/3600006.3613165?casa_token=x',
    'https://doi.org/10.1145/3600006.3613165#sec-2',
    '10.1145/3600006.3613165.',
    '(10.1145/3600006.3613165)',
    '10.1145/3600006.3613165',
  ])('cuts the DOI out of %s', (text) => {
    expect(parse(text)).toMatchObject({ ids: ['10.1145/3600006.3613165'], words: [], venue: undefined });
  });

  it('writes a DOI in lower case, as the list does', () => {
    expect(parse('https://doi.org/10.1109/TPDS.2019.2928289').ids).toEqual(['10.1109/tpds.2019.2928289']);
  });

  it('finds two in one query, and the words beside them', () => {
    const { ids, words } = parse('compare arXiv:2309.06180v2, https://doi.org/10.1145/3600006.3613165 and serving');
    expect(ids.toSorted()).toEqual(['10.1145/3600006.3613165', '2309.06180']);
    expect(words).toEqual(['compare', 'serving']);
  });

  it('finds two of one kind', () => {
    expect(parse('2309.06180 2205.14135v1').ids).toEqual(['2309.06180', '2205.14135']);
    expect(parse('10.1145/1.2 10.1145/3.4').ids).toEqual(['10.1145/1.2', '10.1145/3.4']);
  });

  it.each(['v1.2.3', '10.5 TB/s', '900 GB/s', '2023.1', 'version 12.4', '1/2', '3.14159'])('takes %s for no identifier', (text) => {
    expect(parse(text).ids).toEqual([]);
  });

  it('parts a key of a reference manager into name, year and word', () => {
    expect(parse('zheng2022alpa').words).toEqual(['zheng', '2022', 'alpa']);
  });
});

describe('venues', () => {
  it.each(["osdi'22", 'osdi’22', 'osdi‘22', 'OSDI 22', 'OSDI-22', 'osdi22', 'OSDI2022', 'osdi 2022', "OSDI '22"])(
    'reads the venue and the year of %s',
    (text) => {
      expect(parse(text)).toMatchObject({ venue: 'osdi 2022', words: [], ids: [] });
    },
  );

  it.each([
    ["osdi'20", 'osdi 2020'],
    ['SC21', 'sc 2021'],
    ['Supercomputing 2021', 'sc 2021'],
    ['NIPS 2017', 'neurips 2017'],
    ["nips'17", 'neurips 2017'],
    ['SysML 2019', 'mlsys 2019'],
    ['USENIX ATC 2023', 'usenix atc 2023'],
    ['atc23', 'usenix atc 2023'],
    ['SOSP 1997', 'sosp 1997'],
    ["SOSP'97", 'sosp 1997'],
  ])('reads %s as %s', (text, venue) => {
    expect(parse(text).venue).toBe(venue);
  });

  it('leaves the words beside it', () => {
    expect(parse('serving osdi 2022 batching')).toMatchObject({ venue: 'osdi 2022', words: ['serving', 'batching'] });
    expect(parse('推理 MLSys 2019')).toMatchObject({ venue: 'mlsys 2019', words: ['推理'] });
  });

  it.each(['osdi', 'DISC 2021', 'misc21', 'sosp 123', 'osdi 20222', 'fp16 2022'])('finds no venue with a year in %s', (text) => {
    expect(parse(text).venue).toBeUndefined();
  });

  it('finds none where the list has none', () => {
    expect(parseQuery('osdi 2022', { concepts: [], venues: [] })).toMatchObject({ venue: undefined, words: ['osdi', '2022'] });
  });

  it('takes a name of a venue as it is written, signs included', () => {
    const signs = { concepts: [], venues: ['a.b (c)|x+y'] };
    expect(parseQuery('a.b (c) 2020', signs).venue).toBe('a.b (c) 2020');
    expect(parseQuery('x+y 2020', signs).venue).toBe('a.b (c) 2020');
    expect(parseQuery('aXb c 2020', signs).venue).toBeUndefined();
  });
});

describe('words', () => {
  it.each([
    ['why is decoding memory bound', ['decoding', 'memory', 'bound']],
    ['What is the difference between data and tensor parallelism?', ['data', 'tensor', 'parallelism']],
    ['how to serve many LoRA adapters', ['serve', 'many', 'lora', 'adapters']],
    ['为什么推理受限制', ['推理', '受', '限制']],
    ['KV cache 怎么训练？', ['kv', 'cache', '训练']],
    ['什么是模型的气泡', ['模型', '气泡']],
  ])('of %s are those that carry meaning', (text, words) => {
    expect(parse(text).words).toEqual(words);
  });

  it.each(['what is it', 'to be or not to be', 'how', '是什么', '怎么'])('are all of “%s”, which has no others', (text) => {
    expect(parse(text).words.length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '!? … —', '...', '“”', '…？！', '🚀🚀', '👩‍💻', '<>', '"\'`;--'])('are none in %j', (text) => {
    expect(parse(text)).toMatchObject({ words: [], concepts: [], ids: [], venue: undefined });
  });

  it('leave out emoji and markup signs', () => {
    expect(parse('🚀 kv🚀cache').words).toEqual(['kv', 'cache']);
    expect(parse('<script>alert(1)</script>').words).toEqual(['script', 'alert', '1', 'script']);
  });

  it('stay in the order of right-to-left text', () => {
    expect(parse('مرحبا cache שלום').words).toEqual(['مرحبا', 'cache', 'שלום']);
  });

  it('come from the first 300 characters of a longer query', () => {
    expect(parse('x'.repeat(1000)).words).toEqual(['x'.repeat(300)]);
    expect(parse('长'.repeat(1000)).words.join('')).toHaveLength(300);
    expect(parse(`${'pipeline '.repeat(100)}tail`).words).not.toContain('tail');
  });

  it.each(['10.1145/', "osdi'", '(', '2309.', ' ', 'https://'])('are looked for in no more than that, whatever %j is repeated', (piece) => {
    expect(parse(piece.repeat(100_000))).toEqual(parse(piece.repeat(300).slice(0, 300)));
  });

  it.each(['🚀', '𠮷'])('leave no half of a character where a long query of %s ends', (character) => {
    const { text, words } = parse(`a${character.repeat(400)}`);
    expect(words.every((word) => word.isWellFormed())).toBe(true);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('the text', () => {
  it('is what was typed, without spaces at its ends and with narrow characters', () => {
    expect(parse('  ＫＶ Cache ').text).toBe('KV Cache');
  });
});

describe('concepts', () => {
  const batching = { concept: 0, names: ['batching', '批处理', 'continuous batching'] };
  const kvCache = { concept: 1, names: ['KV cache', '键值缓存', 'key-value cache'] };
  const othersOf = (text: string): readonly string[] => parse(text).concepts.flatMap(({ others }) => others);

  it('are words that together are a name, with what it means and the other names of that in both languages', () => {
    expect(parse('kv cache').concepts).toEqual([{ words: ['kv', 'cache'], meanings: [kvCache], others: ['键值缓存', 'key-value cache'] }]);
    expect(parse('批处理').concepts).toEqual([{ words: ['批处理'], meanings: [batching], others: ['batching', 'continuous batching'] }]);
  });

  it('are Chinese names as one word, though a dictionary cuts them', () => {
    expect(parse('分布式长序列训练 GPU').concepts.map(({ words }) => words)).toContainEqual(['长序列训练']);
    expect(othersOf('长序列训练')).toEqual(['long-context training', '长上下文训练']);
  });

  it('are recognised whatever the case, the hyphens and the endings', () => {
    expect(othersOf('Long Context TRAINING')).toContain('长序列训练');
    expect(othersOf('key value caches')).toContain('KV cache');
    expect(othersOf('moe')).toContain('混合专家');
  });

  it('are recognised by names with words that carry no meaning alone', () => {
    expect(othersOf('mixture of experts')).toEqual(['混合专家', 'MoE']);
    expect(othersOf('time to first token')).toEqual(['首词延迟', 'TTFT']);
  });

  it('are the longest there are', () => {
    expect(parse('continuous batching').concepts).toEqual([
      { words: ['continuous', 'batching'], meanings: [batching], others: ['batching', '批处理'] },
    ]);
    expect(parse('cache').concepts).toEqual([{ words: ['cache'], meanings: [{ concept: 5, names: ['cache', '缓存'] }], others: ['缓存'] }]);
  });

  it('are single words where no name is known', () => {
    expect(parse('paged kv cache kernels').concepts.map(({ words }) => words)).toEqual([['paged'], ['kv', 'cache'], ['kernels']]);
    expect(parse('paged').concepts).toEqual([{ words: ['paged'], meanings: [], others: [] }]);
  });

  it('have each thing that is called so, and the other names of all of them, once', () => {
    const vocabulary = { concepts: ['CP|context parallelism|checkpoint', 'CP|检查点|checkpoint'], venues: [] };
    const [concept] = parseQuery('cp', vocabulary).concepts;
    expect(concept?.meanings.map(({ concept }) => concept)).toEqual([0, 1]);
    expect(concept?.others).toEqual(['context parallelism', 'checkpoint', '检查点']);
  });

  it('have a thing once, however often it is called so', () => {
    const vocabulary = { concepts: ['pipeline|pipelines|Pipelining'], venues: [] };
    expect(parseQuery('pipelined', vocabulary).concepts).toEqual([
      { words: ['pipelined'], meanings: [{ concept: 0, names: ['pipeline', 'pipelines', 'Pipelining'] }], others: [] },
    ]);
  });

  it('have all words of the query, each once', () => {
    const { words, concepts } = parse('long context training of a mixture with continuous batching 批处理 sosp');
    expect(concepts.flatMap((concept) => concept.words)).toEqual(words);
  });
});
