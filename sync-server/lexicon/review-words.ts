import type { FaultLanguage } from '../institution/words/fault-words.ts';

/** What the review page says around the lexicon's own words. */
export interface ReviewWords {
  readonly title: string;
  readonly explanation: string;
  readonly themes: string;
  readonly concept: string;
  readonly count: (concepts: number) => string;
  readonly ownWords: string;
  readonly cards: string;
  readonly card: string;
  readonly recognisedAs: string;
  readonly unrecognised: (cards: number) => string;
  readonly nothingUnrecognised: string;
}

export const reviewWords: { readonly [L in FaultLanguage]: ReviewWords } = {
  en: {
    title: 'The words people come with',
    explanation:
      'In bold: official wordings by which a card’s title is recognised. Below: how people say it. How to correct and extend it: docs/lexicon.md.',
    themes: 'Themes',
    concept: 'Concept',
    count: (concepts) => `${concepts} concepts`,
    ownWords: 'This office’s own words',
    cards: 'Service cards and what they were recognised as',
    card: 'Service card',
    recognisedAs: 'Recognised as (how much of the title it covers)',
    unrecognised: (cards) => `Cards that no concept recognises: ${cards}`,
    nothingUnrecognised: 'Every card is recognised by at least one concept.',
  },
  pl: {
    title: 'Słowa, z którymi ludzie przychodzą',
    explanation:
      'Tłustym drukiem: nazwy urzędowe, po których rozpoznaje się tytuł karty. Pod nimi: jak ludzie to mówią. Jak poprawiać i dopisywać: docs/lexicon.md.',
    themes: 'Tematy',
    concept: 'Pojęcie',
    count: (concepts) => `Liczba pojęć: ${concepts}`,
    ownWords: 'Własne słowa tego urzędu',
    cards: 'Karty usług i pojęcia, które w nich rozpoznano',
    card: 'Karta usługi',
    recognisedAs: 'Rozpoznano (jaką część tytułu obejmuje)',
    unrecognised: (cards) => `Karty, których nie rozpoznaje żadne pojęcie: ${cards}`,
    nothingUnrecognised: 'Każdą kartę rozpoznaje co najmniej jedno pojęcie.',
  },
};
