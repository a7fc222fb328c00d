import type { buildingEn } from './building-en.ts';
import type { Translation } from './message.ts';

/** What is read where buildings are described, drawn and given signs, in Lithuanian. */
export const buildingLt: Translation<typeof buildingEn, 'lt'> = {
  noPlan: 'Dar nėra ko braižyti.',
  floors: 'Aukštai',
  onTheWay: 'pakeliui',
  planOf: 'Aukšto planas: {floor}.',
  planWithWay: 'Aukšto planas su pažymėtu keliu: {floor}. Tą patį sako žingsniai šalia jo.',
  planKeys: 'Planas. Rodyklės jį stumia, pliusas ir minusas didina ar mažina, 0 rodo visą.',
  larger: 'Didinti',
  smaller: 'Mažinti',
  whole: 'Rodyti visą',

  title: 'Pastatas',
  tabText: 'Aprašas',
  tabWay: 'Išbandyti kelią',
  tabSigns: 'Ženklai',
  textLabel: 'Kas yra koridoriuose',
  textHint:
    'Kiekvienu koridoriumi pereikite vieną kartą ir iš eilės užrašykite, kas yra kairėje (K) ir dešinėje (D).',
  counted: 'Aukštai: {floors}, koridoriai: {corridors}, kabinetai: {rooms}',
  faultsTitle: 'Taisytina',
  noFaults: 'Viskas suprantama, į kiekvieną kabinetą galima nueiti.',
  faultLine: '{line} eilutė',
  saveText: 'Išsaugoti kaip failą',
  takeFile: 'Atverti failą',
  keptHere:
    'Ką rašote, lieka šiame įrenginyje. Kad paskelbtumėte, įdėkite failą į įstaigos aplanką.',
  example: 'Pradėti nuo pavyzdžio',
  help: 'Kaip tai rašoma',
  helpText:
    'PASTATAS pavadinimas, AUKŠTAS numeris pavadinimas, KORIDORIUS raidė. Koridoriuje: K: kairėje, D: dešinėje, pradžia:, pabaiga:. Kabinetai: 12 Kasa arba 9-12. Kita: laiptai S1, liftas W, wc, wc+, langelis PAVADINIMAS, įėjimas W1 (pagrindinis), išėjimas W2, durys, laipteliai 3, >B, kur atsišakoja koridorius; pabaigoje: dešinė C. Už kabineto: (3 laipteliai), (90 cm), (privatus).',
  toWalk: 'Eiti ir spausti',
  toEditor: 'Į aprašą',

  from: 'Iš kur',
  to: 'Kur',
  whom: 'Kam',
  profileAny: 'bet kam',
  profileStepFree: 'be laiptų ir laiptelių',
  profileFewTurns: 'mažai posūkių',
  profilePram: 'su vaikišku vežimėliu',
  profilePoorSight: 'silpnaregiui',
  unknownPlace: 'Tokios vietos nėra.',
  noWay: 'Tokio kelio nėra.',
  wayLength: '{metres} m, apie {minutes} min.',
  chooseWay: 'Pasirinkite, kur kelias prasideda ir kur baigiasi.',
  scanSign: 'Nuskaityti ženklą',
  scanLabel: 'Kameros vaizdas',
  scanOpening: 'Įjungiama kamera…',
  scanStop: 'Išjungti kamerą',
  scanTrouble: 'Kodo čia nuskaityti negalima: nėra kameros arba jos naudoti neleista.',
  scanOther: 'Tai ne šio pastato ženklas.',
  atSign: 'Prie ženklo: {place}',

  cardTitle: 'Klientui',
  cardLanguage: 'Kalba',
  cardByCode: 'Kodas',
  cardLarge: 'Stambiai',
  cardOnPaper: 'Spausdinti',
  cardCodeHow: 'Klientas nukreipia į jį savo telefono kamerą ir turi kelią kaip tekstą.',
  cardCodeLabel: 'Kodas, kuriame kelias užrašytas tekstu',
  cardTooLong: 'Kelias kodui per ilgas. Išspausdinkite jį arba parodykite stambiai.',
  close: 'Uždaryti',

  signsHow:
    'Kiekvieną ženklą pakabinkite šalia durų, kurias jis nurodo. Kas atsistoja nugara į jį, žiūri reikiama kryptimi.',
  signsPrint: 'Spausdinti ženklus',
  signsCount: {
    count: {
      one: '{count} ženklas',
      few: '{count} ženklai',
      many: '{count} ženklo',
      other: '{count} ženklų',
    },
  },
  signBack: 'Atsistokite nugara į šį ženklą.',
  signScan: 'Darbuotojams: nuskaitykite kodą, kad kelią pradėtumėte čia.',
  signAt: 'Vieta: {place}',
  signEntrance: 'įėjimas {id}',
  signStairs: 'laiptai {id}',
  signLift: 'liftas {id}',

  walkTitle: 'Eiti ir spausti',
  walkBegin: 'Atsistokite koridoriaus pradžioje, geriausia – prie pagrindinio įėjimo.',
  walkFloor: 'Aukštas',
  walkFloorName: 'Kas parašyta ženkle',
  walkStart: 'Pradėti',
  walkNext: 'Kitas numeris',
  walkLeft: 'Kairė',
  walkRight: 'Dešinė',
  walkHere: 'Koridorius {id}, {floor}',
  walkUndo: 'Atšaukti',
  walkDoor: 'Durys skersai',
  walkSteps: 'Laipteliai',
  walkTurnLeft: 'Suka į kairę',
  walkTurnRight: 'Suka į dešinę',
  walkBranch: 'Atsišakoja koridorius',
  walkStairs: 'Laiptai',
  walkLift: 'Liftas',
  walkWc: 'Tualetas',
  walkWcPlus: 'Tualetas neįgaliesiems',
  walkEntrance: 'Įėjimas',
  walkOther: 'Daugiau',
  walkWhich: 'Kurioje pusėje?',
  walkAtEnd: 'Gale',
  walkNextCorridor: 'Toliau: koridorius {id}',
  walkNextFloor: 'Kitas aukštas',
  walkOver: 'Pradėti iš naujo',
  walkOverSure: 'Viskas, kas iki šiol pereita, dings. Pradėti iš naujo?',
  walkNoted: 'Iki šiol užrašyta',
};

/** A small house to write on from, in Lithuanian keywords. */
export const exampleLt = `PASTATAS Įstaiga
AUKŠTAS 0 pirmas aukštas
KORIDORIUS A holas x4m
  pradžia: įėjimas W1 (pagrindinis)
  K: 1 Raštinė | 2 Kasa | laiptai S1 | 3
  D: langelis Priimamasis | wc+ | liftas W | 4
  pabaiga: dešinė B
KORIDORIUS B
  K: 5-7
  D: 8 | 9
AUKŠTAS 1 antras aukštas
KORIDORIUS A
  K: 101 | 102 | laiptai S1 | 103
  D: 104 | wc | liftas W | 105 Posėdžių salė (7m)
`;
