import type { InstitutionSettings } from '#domain/directory.ts';
import { longestWindow, type VisitWindows } from '#domain/visit-scope.ts';

import { present } from './complete.ts';
import { daysUpTo } from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads what an office may choose; what it leaves out is as usual. */
export function readSettings(value: YamlValue | undefined): InstitutionSettings | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const settings = present({ visitsOnPhones: readWindows(map.find('visitsOnPhones')) });
  map.checkFields();
  return settings;
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
