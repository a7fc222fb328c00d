import type { Hours } from '#domain/directory.ts';

import { present } from './complete.ts';
import { readHours } from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Opening hours by weekday; a house that is never open is a fault. */
export function readWeek(value: YamlValue | undefined): Hours | undefined {
  const map = value?.map();
  if (!value || !map) return undefined;
  const on = (day: keyof Hours) => map.find(day)?.as(readHours);
  const week = present({
    mon: on('mon'),
    tue: on('tue'),
    wed: on('wed'),
    thu: on('thu'),
    fri: on('fri'),
    sat: on('sat'),
    sun: on('sun'),
  });
  map.checkFields();
  if (map.isEmpty) return value.fault({ kind: 'empty-list', field: value.field });
  return week;
}
