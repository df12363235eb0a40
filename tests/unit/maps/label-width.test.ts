import { describe, expect, it } from 'vitest';
import { labelLines, labelWidth } from '#domain/maps/label-width.ts';

describe('labelWidth', () => {
  it('grows with the text and the size', () => {
    expect(labelWidth('ZeRO', 25)).toBeGreaterThan(labelWidth('ZeRO', 12.5));
    expect(labelWidth('ZeRO-Offload', 12.5)).toBeGreaterThan(labelWidth('ZeRO', 12.5));
    expect(labelWidth('', 12.5)).toBe(0);
  });

  it('tells wide letters from narrow ones', () => {
    expect(labelWidth('WWWW', 12.5)).toBeGreaterThan(3 * labelWidth('iiii', 12.5));
  });

  it('takes Chinese characters, and what the font does not have, for as wide as the font is high', () => {
    expect(labelWidth('分页注意力', 12.5)).toBe(63);
    expect(labelWidth('…', 20)).toBe(20);
  });
});

describe('labelLines', () => {
  it('keeps a text that fits on one line', () => {
    expect(labelLines('PyTorch FSDP', 150, 12.5)).toEqual(['PyTorch FSDP']);
  });

  it('breaks at spaces into lines of about the same length', () => {
    expect(labelLines('Scaling Laws for Neural Language Models', 150, 12.5)).toEqual(['Scaling Laws for Neural', 'Language Models']);
  });

  it('breaks between Chinese characters, and puts no mark at the beginning of a line', () => {
    const lines = labelLines('大模型分布式训练并行技术（一），概述与展望', 100, 12.5);
    expect(lines.join('')).toBe('大模型分布式训练并行技术（一），概述与展望');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => /^[，。：；？！、）”]/.test(line))).toEqual([]);
  });

  it('gives a word that is wider than a line a line of its own, unbroken', () => {
    expect(labelLines('a Donaudampfschifffahrtsgesellschaft b', 60, 12.5)).toEqual(['a', 'Donaudampfschifffahrtsgesellschaft', 'b']);
  });

  it('loses no word, and no line is wider than asked for when no word is', () => {
    const text = 'Exploring the Latency/Throughput & Cost Space for LLM Inference';
    for (const widest of [130, 150, 200, 400]) {
      const lines = labelLines(text, widest, 12.5);
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map((line) => labelWidth(line, 12.5)))).toBeLessThanOrEqual(widest);
    }
  });
});
