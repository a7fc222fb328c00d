import type { Translation } from './message.ts';
import type { speakWordsEn } from './speak-words-en.ts';

/** Speaking instead of typing, in Lithuanian. */
export const speakWordsLt: Translation<typeof speakWordsEn, 'lt'> = {
  speak: 'Sakyti, užuot rašius',
  stop: 'Nebeklausyti',
  listening: 'Klausausi: {language}',
  stays: 'Garsas lieka šiame telefone.',
  otherLanguage: 'Kliento kalba',
  fetchTitle: 'Naršyklė turi vieną kartą atsisiųsti žodžius. Kalba: {language}.',
  fetchHow:
    'Tai gali būti kelios dešimtys megabaitų. Paskui veikia be ryšio, o garsas niekada nepalieka telefono.',
  fetchNow: 'Atsisiųsti',
  fetchNot: 'Ne dabar',
  fetching: 'Siunčiami žodžiai. Kalba: {language}. Galite dirbti toliau.',
  fetched: 'Paruošta. Palieskite mikrofoną ir kalbėkite.',
  fetchFailed: 'Žodžių atsisiųsti nepavyko. Pabandykite vėliau arba rašykite.',
  'not-allowed':
    '„Usher“ negali naudoti mikrofono. Leiskite tai šiam puslapiui naršyklės nustatymuose arba rašykite.',
  'nothing-heard': 'Nieko nesigirdėjo. Palieskite mikrofoną ir sakykite dar kartą arba rašykite.',
  'no-sound': 'Mikrofonas neperduoda garso. Galbūt jį naudoja kita programa arba vyksta pokalbis.',
  busy: 'Naršyklė dar klausosi kitur. Pabandykite po akimirkos.',
  'not-here': 'Šis telefonas dabar negali atpažinti kalbos. Prašom rašyti.',
  pl: 'lenkų',
  en: 'anglų',
  es: 'ispanų',
  lt: 'lietuvių',
  uk: 'ukrainiečių',
};
