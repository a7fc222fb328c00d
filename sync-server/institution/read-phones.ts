import type { PhoneLine, Phones } from '#domain/directory.ts';

import { complete, present } from './complete.ts';
import { readLocalized, type Wanted } from './localized-value.ts';
import {
  readAnyNumber,
  readDialSeparator,
  readExtension,
  readOutsideNumber,
} from './read-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** Reads how telephones are dialled and the two lines that are always there. */
export function readPhones(value: YamlValue | undefined, house: Wanted): Phones | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const phones = complete<Phones>({
    outside: map.need('outside')?.as(readOutsideNumber),
    separator: map.need('separator')?.as(readDialSeparator),
    security: readLine(map.need('security'), house),
    contactCentre: readLine(map.need('contactCentre'), house),
  });
  map.checkFields();
  return phones;
}

function readLine(value: YamlValue | undefined, house: Wanted): PhoneLine | undefined {
  const map = value?.map();
  if (!value || !map) return undefined;
  if (!map.find('extension') && !map.find('number'))
    value.fault({ kind: 'line-without-number', field: value.field });
  const line = complete<Pick<PhoneLine, 'name'>>({ name: readLocalized(map.need('name'), house) });
  const extension = map.find('extension')?.as(readExtension);
  const number = map.find('number')?.as(readAnyNumber);
  map.checkFields();
  return line && { ...line, ...present({ extension, number }) };
}
