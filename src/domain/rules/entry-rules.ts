import { ambiguousName } from './ambiguous-name.ts';
import { chineseTypography } from './chinese-typography.ts';
import { cyclicPrerequisites } from './cyclic-prerequisites.ts';
import { duplicateCitationKey } from './duplicate-citation-key.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateWork } from './duplicate-work.ts';
import { laterAncestor } from './later-ancestor.ts';
import { linkIdentifier } from './link-identifier.ts';
import { minutesRange } from './minutes-range.ts';
import { missingText } from './missing-text.ts';
import { missingTranslation } from './missing-translation.ts';
import { mustReadPrerequisite } from './must-read-prerequisite.ts';
import { noQuestion } from './no-question.ts';
import { praise } from './praise.ts';
import { removedWork } from './removed-work.ts';
import { repeatedLink } from './repeated-link.ts';
import type { Rule } from './rule.ts';
import { staleTranslation } from './stale-translation.ts';
import { termTranslation } from './term-translation.ts';
import { tierDiffers } from './tier-differs.ts';
import { trackingParameters } from './tracking-parameters.ts';
import { unknownEntry } from './unknown-entry.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTopic } from './unknown-topic.ts';
import { unknownVenue } from './unknown-venue.ts';
import { unpinnedCode } from './unpinned-code.ts';
import { unseenWork } from './unseen-work.ts';

/** The rules that find something in the files of entries, by id. What checks a draft in the browser needs no others. */
export const entryRules: readonly Rule[] = [
  ambiguousName,
  chineseTypography,
  cyclicPrerequisites,
  duplicateCitationKey,
  duplicateId,
  duplicateWork,
  laterAncestor,
  linkIdentifier,
  minutesRange,
  missingText,
  missingTranslation,
  mustReadPrerequisite,
  noQuestion,
  praise,
  removedWork,
  repeatedLink,
  staleTranslation,
  termTranslation,
  tierDiffers,
  trackingParameters,
  unknownEntry,
  unknownSource,
  unknownTopic,
  unknownVenue,
  unpinnedCode,
  unseenWork,
];
