import { emptyTopic } from './empty-topic.ts';
import { entryRules } from './entry-rules.ts';
import { expiredException } from './expired-exception.ts';
import { filledTopic } from './filled-topic.ts';
import { noteFormula } from './note-formula.ts';
import { pathOrder } from './path-order.ts';
import { quietTopic } from './quiet-topic.ts';
import type { Rule } from './rule.ts';
import { textLength } from './text-length.ts';
import { topicBalance } from './topic-balance.ts';
import { topicReading } from './topic-reading.ts';
import { unusedRecord } from './unused-record.ts';

/** Every rule over the whole library. */
export const rules: readonly Rule[] = [
  ...entryRules,
  emptyTopic,
  expiredException,
  filledTopic,
  noteFormula,
  pathOrder,
  quietTopic,
  textLength,
  topicBalance,
  topicReading,
  unusedRecord,
];
