import type { Translation } from './message.ts';
import type { passkeysEn } from './passkeys-en.ts';

/** One's own passkeys, in Lithuanian. */
export const passkeysLt: Translation<typeof passkeysEn, 'lt'> = {
  title: 'Prieigos raktai',
  how: 'Turėdami prieigos raktą prisijungiate pirštu, veidu arba saugos raktu, be vardo ir slaptažodžio. PIN kodas lieka.',
  name: 'Rakto pavadinimas',
  nameHint: 'Kad atskirtumėte nuo kitų, pavyzdžiui, „Raktas ant žiedo“',
  password: 'Jūsų slaptažodis dar kartą',
  make: 'Sukurti prieigos raktą',
  madeOn: 'Sukurtas {day}',
  usedOn: 'paskutinį kartą naudotas {day}',
  neverUsed: 'dar nenaudotas',
  remove: 'Pašalinti',
  removeSure: 'Tikrai pašalinti „{name}“? Juo niekas nebegalės prisijungti.',
  yes: 'Taip, pašalinti',
  no: 'Ne',
  nothing: 'Prieigos rakto dar neturite.',
  wrongPassword: 'Slaptažodis neteisingas.',
  missing: 'Užpildykite abu laukus.',
};
