import type { Institution, PrivacyFacts } from '#domain/directory.ts';
import type { Retention } from '#domain/retention.ts';

import { complete, present } from './complete.ts';
import { readLocalized, type Wanted } from './localized-value.ts';
import { readDays, readPlainText } from './read-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * Reads what the house has decided about visitors' data, and what it tells them of it.
 *
 * @param wanted languages in which that must be there: the house's own and every visitor's
 */
export function readPersonal(
  map: YamlMap,
  wanted: Wanted,
): Pick<Institution, 'retention' | 'privacy'> {
  return present({
    retention: readRetention(map.find('retention')),
    privacy: readPrivacy(map.find('privacy'), wanted),
  });
}

// What is left out is kept as usual.
function readRetention(value: YamlValue | undefined): Partial<Retention> | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const days = (field: string) => map.find(field)?.as(readDays);
  const retention = present({
    personalDays: days('personal'),
    quarantineDays: days('quarantine'),
    phonesDays: days('phones'),
    signInsDays: days('signIns'),
    viewsDays: days('views'),
  });
  map.checkFields();
  return retention;
}

function readPrivacy(value: YamlValue | undefined, wanted: Wanted): PrivacyFacts | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const privacy = complete<Omit<PrivacyFacts, 'officer'>>({
    controller: map.need('controller')?.as(readPlainText),
    contact: map.need('contact')?.as(readPlainText),
    legalBasis: readLocalized(map.need('legalBasis'), wanted),
    authority: readLocalized(map.need('authority'), wanted),
  });
  const officer = map.find('officer')?.as(readPlainText);
  map.checkFields();
  return privacy && { ...privacy, ...present({ officer }) };
}
