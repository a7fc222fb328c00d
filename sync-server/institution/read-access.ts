import { type AccessRules, usualAccess } from '#domain/access-rules.ts';

import { readChoice, readCount } from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads how people get in; what is not written is as usual. Reading goes on after a fault. */
export function readAccess(value: YamlValue | undefined): AccessRules {
  const map = value?.map();
  if (!map) return usualAccess;
  const signIn = map.find('signIn')?.as(readChoice(['enrolled-phones', 'any-browser']));
  const offlineDays = map.find('offlineDays')?.as(readCount(1, 60));
  const lockAfterMinutes = map.find('lockAfterMinutes')?.as(readCount(1, 120));
  map.checkFields();
  return {
    signIn: signIn ?? usualAccess.signIn,
    offlineDays: offlineDays ?? usualAccess.offlineDays,
    lockAfterMinutes: lockAfterMinutes ?? usualAccess.lockAfterMinutes,
  };
}
