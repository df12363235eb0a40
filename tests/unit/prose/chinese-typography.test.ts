import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misprints, typeset } from '#domain/prose/chinese-typography.ts';

/** What is found in a text, and what is proposed, as “found → correct”. */
const found = (text: string): readonly string[] => misprints(text).map((misprint) => `${misprint.found} → ${misprint.correct}`);

describe('misprints', () => {
  it.each([
    '用 GPU 计算，快 3.5 倍。',
    '吞吐提高 36%，延迟是 20 ms（平均）。',
    '（甲）乙、丙；丁：戊？己！',
    '他说“好”，走了。',
    '第 3:1 次，比 a, b 好',
    '时间为 10:30，版本 v1.2。',
    '甲\n乙',
    'English, only: (really)?',
    '\0甲\0 A\0',
    '',
  ])('are none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['no space before Latin', '用GPU 算', '用GPU 算 → 用 GPU 算'],
    ['no space after Latin', '用 GPU算', '用 GPU算 → 用 GPU 算'],
    ['no space before a figure', '快3 倍', '快3 倍 → 快 3 倍'],
    ['no space after a percentage', '少 50%的', '少 50%的 → 少 50% 的'],
    ['two spaces', '用  GPU', '用  GPU → 用 GPU'],
    ['two spaces after Latin', 'GPU  上', 'GPU  上 → GPU 上'],
    ['a space between Han', '甲 乙', '甲 乙 → 甲乙'],
    ['a space before full-width punctuation', '甲 ，乙', '甲 ，乙 → 甲，乙'],
    ['a space before it after Latin', 'GPU ，乙', 'GPU ，乙 → GPU，乙'],
    ['a space after full-width punctuation', '甲， 乙', '甲， 乙 → 甲，乙'],
    ['a comma', '甲,乙', '甲,乙 → 甲，乙'],
    ['a comma with a space', '甲, 乙', '甲, 乙 → 甲，乙'],
    ['a semicolon', '甲;乙', '甲;乙 → 甲；乙'],
    ['a colon', '甲:乙', '甲:乙 → 甲：乙'],
    ['a question mark at the end', '甲吗?', '甲吗? → 甲吗？'],
    ['an exclamation mark', '甲!', '甲! → 甲！'],
    ['a full stop at the end', '甲.', '甲. → 甲。'],
    ['a full stop at the end of a line', '甲.\n乙', '甲. → 甲。'],
    ['a comma before Latin', '甲, GPU', '甲, GPU → 甲，GPU'],
    ['a bracket that opens', '甲(GPU', '甲(GPU → 甲（GPU'],
    ['a bracket that closes', 'GPU)乙', 'GPU)乙 → GPU）乙'],
    ['a straight quote that opens', 'A "甲', 'A "甲 → A “甲'],
    ['a straight quote that closes', '甲"', '甲" → 甲”'],
  ])('are found for %s', (_, text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it('are in the order of the text, each with its place', () => {
    expect(misprints('甲A,乙').map(({ offset }) => offset)).toEqual([0, 2]);
    expect(misprints('甲,乙用GPU').map(({ offset }) => offset)).toEqual([0, 3]);
    expect(misprints('甲,乙,丙').map(({ offset }) => offset)).toEqual([0, 2]);
  });

  it('are quoted with a few characters around them, not the whole text', () => {
    expect(found('这里有许多许多的字然后是GPU 再有许多许多的字')).toEqual(['的字然后是GPU 再 → 的字然后是 GPU 再']);
  });

  it('are found where formulas and code were blanked out as words', () => {
    expect(found('有xxxxx 个')).toEqual(['有xxxxx → 有 xxxxx']);
  });

  it('leave a ratio and a decimal after Han alone', () => {
    expect(found('比:3')).toEqual([]);
  });

  it('propose nothing that would be a misprint again', () => {
    expect(misprints('前, 3').flatMap(({ correct }) => found(correct))).toEqual([]);
  });

  it('propose a quote that opens before what is quoted', () => {
    expect(found('他说"好的')).toEqual(['他说"好的 → 他说“好的']);
  });

  it('are found for brackets with spaces around them', () => {
    expect(found('显存 (GPU) 够')).not.toEqual([]);
  });
});

describe('typeset', () => {
  it.each([
    ['用KV cache,快', '用 KV cache，快'],
    ['每个 token(词元)都算', '每个 token（词元）都算'],
    ['显存 (GPU) 够', '显存（GPU）够'],
    ['他说"好的"。', '他说“好的”。'],
    ['读 《A,B 与C》的第3章 。', '读 《A,B 与C》的第 3 章。'],
  ])('sets %s as %s', (text, set) => {
    expect(typeset(text)).toBe(set);
  });

  it.each(['分页(paging)。', '"KV 缓存"', '他说"好的"吗?'])('leaves %s to a person: its marks would not come in pairs', (text) => {
    expect(typeset(text)).toBe(text);
  });

  it('leaves nothing to find where it changed something, and changes nothing the second time', () => {
    const texts = fc.array(fc.constantFrom('显', '存', 'KV', '3', '，', ',', '。', '.', ' ', '、', ';', ':', '?'), { maxLength: 14 });
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join('').trim()),
        (text) => {
          const set = typeset(text);
          expect(misprints(set)).toEqual([]);
          expect(typeset(set)).toBe(set);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
