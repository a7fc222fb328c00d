import type { InstitutionSettings } from '#domain/directory.ts';
import { longestWindow, type VisitWindows } from '#domain/visit-scope.ts';

import { present } from './complete.ts';
import { daysUpTo, readCount } from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads what an office may choose; what it leaves out is as usual. */
export function readSettings(value: YamlValue | undefined): InstitutionSettings | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const settings = present({
    visitsOnPhones: readWindows(map.find('visitsOnPhones')),
    messages: readMessages(map.find('messages')),
  });
  map.checkFields();
  return settings;
}

/** In working hours: about a week. */
const longestReturn = 40;

function readMessages(value: YamlValue | undefined): InstitutionSettings['messages'] {
  const map = value?.map();
  if (!map) return undefined;
  const messages = present({
    returnHours: map.find('returnHours')?.as(readCount(1, longestReturn)),
  });
  map.checkFields();
  return messages;
}

const readDays = daysUpTo(longestWindow);

function readWindows(value: YamlValue | undefined): Partial<VisitWindows> | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const windows = present({
    shiftDays: map.find('shiftDays')?.as(readDays),
    ownDays: map.find('ownDays')?.as(readDays),
    logDays: map.find('logDays')?.as(readDays),
  });
  map.checkFields();
  return windows;
}
