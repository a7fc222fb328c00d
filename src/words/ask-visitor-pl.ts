import type { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import type { Translation } from './message.ts';

/** What the visitor is asked when several matters are close, in Polish. */
export const askVisitorPl: Translation<typeof askVisitorEn, 'pl'> = {
  age: 'Czy to dla dziecka, czy dla osoby dorosłej?',
  stay: 'Na stałe czy na jakiś czas?',
  again: 'Czy to pierwszy raz, coś zginęło, kończy się ważność, czy coś się zmieniło?',
  course: 'Czy to się zaczyna, czy kończy?',
  deal: 'Czy chodzi o kupno, sprzedaż czy spadek?',
  event: 'Czy chodzi o urodzenie, ślub czy zgon?',
  who: 'Czy to sprawa prywatna, czy firmowa?',
  want: 'Czego potrzeba: zaświadczenia, zezwolenia, opłaty, wsparcia czy zgłoszenia?',
  said: 'Co z tego jest najbliższe?',
  word: 'Czy chodzi o coś z tego?',
  unit: 'Czy wiadomo, który wydział się tym zajmuje?',
};

/** The answers to tap, in Polish. */
export const askAnswersPl: Translation<typeof askAnswersEn, 'pl'> = {
  title: 'Warto zapytać',
  none: 'Żadne z nich',
  again: 'Zapytaj od nowa',
  'age:child': 'Dziecko',
  'age:adult': 'Dorosły',
  'stay:permanent': 'Na stałe',
  'stay:temporary': 'Na jakiś czas',
  'again:first': 'Pierwszy raz',
  'again:again': 'Zguba lub zniszczenie',
  'again:longer': 'Kończy się ważność',
  'again:changed': 'Zmiana',
  'course:begin': 'Zaczyna się',
  'course:end': 'Kończy się',
  'deal:buy': 'Kupno',
  'deal:sell': 'Sprzedaż',
  'deal:inherit': 'Spadek lub darowizna',
  'event:birth': 'Urodzenie',
  'event:marriage': 'Ślub',
  'event:death': 'Zgon',
  'who:person': 'Prywatna',
  'who:business': 'Firmowa',
  'want:paper': 'Zaświadczenie',
  'want:permit': 'Zezwolenie',
  'want:payment': 'Opłata',
  'want:support': 'Wsparcie',
  'want:report': 'Zgłoszenie',
};
