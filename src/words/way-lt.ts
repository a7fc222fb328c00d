import type { Translation } from './message.ts';
import type { wayEn } from './way-en.ts';

/** The way there, and who is on it, in Lithuanian. */
export const wayLt: Translation<typeof wayEn, 'lt'> = {
  title: 'Kelias',
  facts: 'apie {metres} m, {time}',
  from: 'Kur stoviu',
  post: 'mano darbo vieta: {post}',
  entrance: 'įėjimas {number}',
  sign: 'ženklas ant sienos',
  forWhom: 'Koks kelias',
  profileAny: 'trumpiausias',
  profileStepFree: 'be laiptų ir laiptelių',
  profileFewTurns: 'mažai posūkių',
  profilePram: 'su vaikišku vežimėliu',
  profilePoorSight: 'ramus, silpnaregiui',
  fromNeeds: '{profile} (pagal poreikius)',
  readSign: 'Nuskaityti ženklą',
  plan: 'Planas',
  show: 'Parodyti klientui',
  code: 'Į kliento telefoną',
  close: 'Uždaryti',
  many: 'Tiek nurodymų niekas neįsimins: duokite raštu arba palydėkite.',
  doors: {
    count: {
      one: 'Šiame kelyje neišmatuotų durų: {count}.',
      few: 'Šiame kelyje neišmatuotų durų: {count}.',
      many: 'Šiame kelyje neišmatuotų durų: {count}.',
      other: 'Šiame kelyje neišmatuotų durų: {count}.',
    },
  },
  noStepFree: 'Be laiptų ten nueiti negalima. Susitikimo vieta: {place}.',
  toMeeting: 'Kelias iki susitikimo vietos',
  noWay: 'Plane kelio į šią vietą nėra.',
  closedOff: 'Uždaryta, o kito kelio nėra: {what}.',
  closedOffStepFree: 'Uždaryta, o kito kelio be laiptų nėra: {what}. Susitikimo vieta: {place}.',
  unknown: 'Šios vietos plane nėra.',
  closedTitle: 'Ar kas nors uždaryta?',
  closedHint:
    'Ką pažymėsite, šiame telefone bus uždaryta iki dienos pabaigos; keliai tai iškart aplenks.',
  closedByNotice: 'uždaryta pagal pranešimą',
  inBuilding: '{thing}, {building}',
  escorts: 'Dabar palydimi',
  escortLine: 'nuo {time}, {by}',
};
