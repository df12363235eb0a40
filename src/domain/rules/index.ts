import type { Finding } from '../diagnostic.ts';
import { cyclicPrerequisites } from './cyclic-prerequisites.ts';
import { duplicateCitationKey } from './duplicate-citation-key.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateWork } from './duplicate-work.ts';
import { emptyTopic } from './empty-topic.ts';
import { linkIdentifier } from './link-identifier.ts';
import { missingTranslation } from './missing-translation.ts';
import type { Rule, RuleContext } from './rule.ts';
import { trackingParameters } from './tracking-parameters.ts';
import { unknownEntry } from './unknown-entry.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTopic } from './unknown-topic.ts';
import { unknownVenue } from './unknown-venue.ts';
import { unusedRecord } from './unused-record.ts';

/** Every rule over the whole library, by id. */
export const rules: readonly Rule[] = [
  cyclicPrerequisites,
  duplicateCitationKey,
  duplicateId,
  duplicateWork,
  emptyTopic,
  linkIdentifier,
  missingTranslation,
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
