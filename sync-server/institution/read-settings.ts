import type { InstitutionSettings } from '#domain/directory.ts';
import { longestWindow, type VisitWindows } from '#domain/visit-scope.ts';

import { present } from './complete.ts';
import { daysUpTo, readCount, readFlag } from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads what an office may choose; what it leaves out is as usual. */
export function readSettings(value: YamlValue | undefined): InstitutionSettings | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const settings = present({
    visitsOnPhones: readWindows(map.find('visitsOnPhones')),
    messages: readMessages(map.find('messages')),
    way: readWay(map.find('way')),
    daysWithoutSubstitute: map
      .find('daysWithoutSubstitute')
      ?.as(readCount(0, longestWithoutSubstitute)),
  });
  map.checkFields();
  return settings;
}

/** Nobody keeps more turns or sentences in mind. */
const mostInMind = 12;

/** In working days: who is away longer than that has somebody who covers. */
const longestWithoutSubstitute = 30;

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

function readWay(value: YamlValue | undefined): InstitutionSettings['way'] {
  const map = value?.map();
  if (!map) return undefined;
  const limits = present({
    mostDecisions: map.find('mostDecisions')?.as(readCount(0, mostInMind)),
    mostSpoken: map.find('mostSpoken')?.as(readCount(1, mostInMind)),
    escortSecondAttempt: map.find('escortSecondAttempt')?.as(readFlag),
  });
  map.checkFields();
  return limits;
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
