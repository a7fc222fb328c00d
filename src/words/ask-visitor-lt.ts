import type { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import type { Translation } from './message.ts';

/** What the visitor is asked when several matters are close, in Lithuanian. */
export const askVisitorLt: Translation<typeof askVisitorEn, 'lt'> = {
  age: 'Ar tai vaikui, ar suaugusiajam?',
  stay: 'Ar nuolat, ar tik kuriam laikui?',
  again: 'Ar tai pirmas kartas, kas nors pamesta, baigiasi galiojimas, ar kas nors pasikeitė?',
  course: 'Ar tai prasideda, ar baigiasi?',
  deal: 'Ar kalbame apie pirkimą, pardavimą, ar paveldėjimą?',
  event: 'Ar kalbame apie gimimą, santuoką, ar mirtį?',
  who: 'Ar tai asmeninis, ar įmonės reikalas?',
  want: 'Ko reikia: pažymos, leidimo, sumokėti, paramos, ar apie ką nors pranešti?',
  said: 'Kas iš to artimiausia?',
  word: 'Ar tai susiję su kuriuo nors iš šių?',
  unit: 'Ar žinote, kuris skyrius tai tvarko?',
};

/** The answers to tap, in Lithuanian. */
export const askAnswersLt: Translation<typeof askAnswersEn, 'lt'> = {
  title: 'Verta paklausti',
  none: 'Nė vienas iš jų',
  again: 'Klausti iš naujo',
  'age:child': 'Vaikui',
  'age:adult': 'Suaugusiajam',
  'stay:permanent': 'Nuolat',
  'stay:temporary': 'Kuriam laikui',
  'again:first': 'Pirmas kartas',
  'again:again': 'Pamesta ar sugadinta',
  'again:longer': 'Baigiasi galiojimas',
  'again:changed': 'Pasikeitė',
  'course:begin': 'Prasideda',
  'course:end': 'Baigiasi',
  'deal:buy': 'Pirkimas',
  'deal:sell': 'Pardavimas',
  'deal:inherit': 'Paveldėjimas',
  'event:birth': 'Gimimas',
  'event:marriage': 'Santuoka',
  'event:death': 'Mirtis',
  'who:person': 'Asmeninis',
  'who:business': 'Įmonės',
  'want:paper': 'Pažyma',
  'want:permit': 'Leidimas',
  'want:payment': 'Mokestis',
  'want:support': 'Parama',
  'want:report': 'Pranešimas ar skundas',
};
