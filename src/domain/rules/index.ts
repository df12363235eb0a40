import type { Finding } from '../diagnostic.ts';
import { chineseTypography } from './chinese-typography.ts';
import { cyclicPrerequisites } from './cyclic-prerequisites.ts';
import { duplicateCitationKey } from './duplicate-citation-key.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateWork } from './duplicate-work.ts';
import { emptyTopic } from './empty-topic.ts';
import { expiredException } from './expired-exception.ts';
import { laterAncestor } from './later-ancestor.ts';
import { linkIdentifier } from './link-identifier.ts';
import { minutesRange } from './minutes-range.ts';
import { missingText } from './missing-text.ts';
import { missingTranslation } from './missing-translation.ts';
import { noteFormula } from './note-formula.ts';
import { pathOrder } from './path-order.ts';
import { praise } from './praise.ts';
import type { Rule, RuleContext } from './rule.ts';
import { staleTranslation } from './stale-translation.ts';
import { termTranslation } from './term-translation.ts';
import { textLength } from './text-length.ts';
import { topicBalance } from './topic-balance.ts';
import { topicReading } from './topic-reading.ts';
import { trackingParameters } from './tracking-parameters.ts';
import { unknownEntry } from './unknown-entry.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTopic } from './unknown-topic.ts';
import { unknownVenue } from './unknown-venue.ts';
import { unusedRecord } from './unused-record.ts';

/** Every rule over the whole library, by id. */
export const rules: readonly Rule[] = [
  chineseTypography,
  cyclicPrerequisites,
  duplicateCitationKey,
  duplicateId,
  duplicateWork,
  emptyTopic,
  expiredException,
  laterAncestor,
  linkIdentifier,
  minutesRange,
  missingText,
  missingTranslation,
  noteFormula,
  pathOrder,
  praise,
  staleTranslation,
  termTranslation,
  textLength,
  topicBalance,
  topicReading,
  trackingParameters,
  unknownEntry,
  unknownSource,
  unknownTopic,
  unknownVenue,
  unusedRecord,
];

/** What all rules find. */
export function checkRules(context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) => rule.check(context).map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })));
}
