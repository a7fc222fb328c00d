import type { LexiconWords } from './fault-words.ts';

/** Faults of a lexicon, in Polish. */
export const lexiconWordsInPolish: LexiconWords = {
  'concept-without-words': ({ concept }) => ({
    what: `Pojęcie „${concept}” nie ma słów w żadnym języku.`,
    remedy: 'Dopisz `terms:` (nazwy urzędowe) i `said:` (jak ludzie mówią) albo usuń pojęcie.',
  }),
  'concept-without-terms': ({ concept, nearest }) => ({
    what: `Usher nie zna pojęcia „${concept}”, a jako własne nie ma ono pola \`terms\`.`,
    remedy: nearest
      ? `Czy chodziło o „${nearest}”? Jeśli nie, dopisz \`terms:\`, po których rozpozna się tytuły kart.`
      : 'Popraw nazwę albo dopisz `terms:`, po których rozpozna się tytuły kart.',
  }),
  'concept-language-thin': ({ field }) => ({
    what: `Pola „${field}” brakuje albo jest puste.`,
    remedy: 'Każde pojęcie ma `terms` i `said` w każdym z języków: pl, es, lt, en, uk.',
  }),
  'term-says-nothing': ({ term }) => ({
    what: `Nazwa „${term}” składa się z samych słów bez treści; nie rozpozna żadnego tytułu.`,
    remedy: 'Wpisz słowa, po których można poznać tytuł karty, albo usuń tę nazwę.',
  }),
  'phrase-too-long': ({ most }) => ({
    what: `Zwrot jest za długi; może mieć najwyżej ${most} znaków.`,
    remedy: 'Zostaw słowa, które mają znaczenie; dwie myśli zapisz jako dwa zwroty.',
  }),
  'phrase-twice': ({ phrase, concept, first }) => ({
    what: `„${phrase}” należy już do „${concept}” (plik ${first.file}, wiersz ${first.line}).`,
    remedy: 'Zostaw zwrot tam, gdzie pasuje najlepiej; co mówi się o wielu rzeczach, do ogólnej.',
  }),
  'nothing-to-take-away': ({ phrase, concept, nearest }) => ({
    what: `W pojęciu „${concept}” nie ma „${phrase}”, więc nie ma czego odjąć.`,
    remedy: nearest
      ? `Czy chodziło o „${nearest}”?`
      : 'Sprawdź na stronie przeglądu (npm run lexicon -- review) i wpisz dokładnie tak, jak tam.',
  }),
};
