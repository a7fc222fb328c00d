import type { Translation } from './message.ts';
import type { wayEn } from './way-en.ts';

/** The way there, and who is on it, in Polish. */
export const wayPl: Translation<typeof wayEn, 'pl'> = {
  title: 'Droga',
  facts: 'około {metres} m, {time}',
  from: 'Moje miejsce',
  post: 'stanowisko: {post}',
  entrance: 'wejście {number}',
  sign: 'tabliczka na ścianie',
  forWhom: 'Droga',
  profileAny: 'najkrótsza',
  profileStepFree: 'bez schodów i stopni',
  profileFewTurns: 'z małą liczbą zakrętów',
  profilePram: 'z wózkiem dziecięcym',
  profilePoorSight: 'spokojna, dla słabowidzących',
  fromNeeds: '{profile} (według potrzeb)',
  readSign: 'Odczytaj tabliczkę',
  plan: 'Plan',
  show: 'Pokaż klientowi',
  code: 'Na telefon klienta',
  close: 'Zamknij',
  many: 'Tylu wskazówek nikt nie zapamięta: daj je na piśmie albo odprowadź.',
  doors: {
    count: {
      one: '{count} drzwi na tej drodze nikt nie zmierzył.',
      few: '{count} drzwi na tej drodze nikt nie zmierzył.',
      many: '{count} drzwi na tej drodze nikt nie zmierzył.',
      other: '{count} drzwi na tej drodze nikt nie zmierzył.',
    },
  },
  noStepFree: 'Bez schodów nie da się tam dotrzeć. Miejsce spotkania: {place}.',
  toMeeting: 'Droga do miejsca spotkania',
  noWay: 'Plan nie zna drogi w to miejsce.',
  closedOff: 'Zamknięte, a innej drogi nie ma: {what}.',
  closedOffStepFree:
    'Zamknięte, a innej drogi bez schodów nie ma: {what}. Miejsce spotkania: {place}.',
  unknown: 'Tego miejsca nie ma na planie.',
  closedTitle: 'Coś jest zamknięte?',
  closedHint: 'Zaznaczone jest zamknięte do końca dnia na tym telefonie; drogi od razu to omijają.',
  closedByNotice: 'według komunikatu',
  inBuilding: '{thing}, {building}',
  escorts: 'Teraz odprowadzani',
  escortLine: 'od {time}, {by}',
};
