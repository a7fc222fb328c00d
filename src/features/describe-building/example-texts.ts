/** A small house to write on from, in the keywords of the language one reads. */
export const exampleTexts = {
  pl: `BUDYNEK Urząd
PIĘTRO 0 parter
KORYTARZ A hol x4m
  początek: wejście W1 (główne)
  L: 1 Kancelaria | 2 Kasa | schody S1 | 3
  P: stanowisko BOK | wc+ | winda W | 4
  koniec: prawo B
KORYTARZ B
  L: 5-7
  P: 8 | 9
PIĘTRO 1 I piętro
KORYTARZ A
  L: 101 | 102 | schody S1 | 103
  P: 104 | wc | winda W | 105 Sala sesyjna (7m)
`,
  en: `BUILDING Office
FLOOR 0 ground floor
CORRIDOR A hall x4m
  start: entrance W1 (main)
  L: 1 Registry | 2 Cash desk | stairs S1 | 3
  R: desk Service | wc+ | lift W | 4
  end: right B
CORRIDOR B
  L: 5-7
  R: 8 | 9
FLOOR 1 first floor
CORRIDOR A
  L: 101 | 102 | stairs S1 | 103
  R: 104 | wc | lift W | 105 Council room (7m)
`,
};
