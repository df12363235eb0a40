import { describe, expect, it } from 'vitest';
import { topicTexts } from '#domain/topic.ts';
import { toyTopic } from '../toy-library.ts';

describe('topicTexts', () => {
  it('gives the texts in the language asked for', () => {
    expect(topicTexts(toyTopic('batching'), 'zh').title).toBe('批处理');
    expect(topicTexts(toyTopic('batching'), 'en').title).toBe('Batching');
  });

  it('gives the English texts where Chinese is missing', () => {
    expect(topicTexts(toyTopic('kv-cache'), 'zh').title).toBe('KV cache');
  });
});
