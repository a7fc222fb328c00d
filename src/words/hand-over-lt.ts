import type { handOverEn } from './hand-over-en.ts';
import type { Translation } from './message.ts';

/** The change of shift in Lithuanian. */
export const handOverLt: Translation<typeof handOverEn, 'lt'> = {
  title: 'Pamainų keitimas',
  intro: 'Kas dar nebaigta, pereina iš telefono į telefoną be tinklo.',
  give: 'Perduoti',
  giveHint: 'Šis telefonas rodo judantį kodą, o kitas jį nuskaito.',
  take: 'Perimti',
  takeHint: 'Kamera nuskaito kodą iš kito telefono.',

  giveTitle: 'Perdavimas',
  giveCount: {
    count: {
      one: '{count} nebaigtas apsilankymas',
      few: '{count} nebaigti apsilankymai',
      many: '{count} nebaigto apsilankymo',
      other: '{count} nebaigtų apsilankymų',
    },
  },
  giveHow:
    'Pašviesinkite ekraną ir laikykite telefonus vieną priešais kitą, kol kitas parodys, kad baigė.',
  giveKept: 'Apsilankymai lieka ir šiame telefone. Neleiskite niekam kitam filmuoti kodo.',
  giveNothing: 'Perduoti nėra ko: visi šio telefono apsilankymai baigti.',
  giveTooMuch: 'Kodams per daug. Išsaugokite kopiją faile ir perduokite jį.',
  packing: 'Kuriamas kodas…',
  codeLabel: 'Judantis kodas kitam telefonui',
  codeNumber: 'Kodas {number}',
  codeWhole: 'Iš viso {all}, apie {seconds} s',
  pause: 'Sustabdyti',
  goOn: 'Tęsti',
  slower: 'Lėčiau',

  takeTitle: 'Perėmimas',
  cameraLabel: 'Kameros vaizdas',
  cameraOpening: 'Įjungiama kamera…',
  aim: 'Nukreipkite kamerą taip, kad kito telefono kodas tilptų į kvadratą.',
  progressLabel: 'Nuskaityti kodai',
  progress: '{have} iš {of}',
  taking: 'Perimama…',
  cameraDenied:
    '„Usher“ neleista naudoti kameros. Leiskite ją šiam puslapiui naršyklės nuostatose arba naudokite failą.',
  cameraMissing: 'Čia nėra kameros, kurią „Usher“ galėtų naudoti. Naudokite failą.',
  cameraBusy: 'Kamerą užėmė kita programa. Uždarykite ją ir bandykite dar kartą.',
  readerMissing:
    'Kodų skaitytuvo šiame telefone dar nėra; jis bus gautas, kai bus ryšys. Iki tol naudokite failą.',
  tryAgain: 'Bandyti dar kartą',
  useFile: 'Naudoti failą',
  foreignCode: 'Tai ne „Usher“ kodas.',
  newerCode: 'Šis kodas yra iš naujesnės „Usher“ versijos. Pirma atnaujinkite šį telefoną.',
  otherCode: 'Tai kitas kodas nei tas, kurį pradėta skaityti.',
  otherCodeRead: 'Skaityti šį',
  notWhole: 'Nuskaitytos dalys nedera. Skaitymas pradedamas iš naujo.',
  unreadable: 'Kas nuskaityta, netinka. Perduokite iš kito telefono dar kartą.',
  houseUnknown:
    'Šis telefonas dar nepažįsta savo įstaigos. Vieną kartą prijunkite jį prie tinklo, tada perimkite.',
  notKept:
    'Šis telefonas negalėjo visko išsaugoti; priežastis nurodyta viršuje. Pašalinkite ją ir nuskaitykite dar kartą.',

  taken: {
    count: {
      one: 'Perimtas {count} apsilankymas',
      few: 'Perimti {count} apsilankymai',
      many: 'Perimta {count} apsilankymo',
      other: 'Perimta {count} apsilankymų',
    },
  },
  takenThen: 'Šis telefonas taip pat juos išsiųs, juos įrašiusių žmonių vardu.',
  known: {
    count: {
      one: '{count} čia jau buvo',
      few: '{count} čia jau buvo',
      many: '{count} čia jau buvo',
      other: '{count} čia jau buvo',
    },
  },
  nothingNew: 'Nieko naujo: viskas čia jau yra.',
  otherInstitution: 'Šie apsilankymai priklauso kitai įstaigai. Nieko neperimta.',
  faultForeign: {
    count: {
      one: '{count} apsilankymas priklauso kitai įstaigai.',
      few: '{count} apsilankymai priklauso kitai įstaigai.',
      many: '{count} apsilankymo priklauso kitai įstaigai.',
      other: '{count} apsilankymų priklauso kitai įstaigai.',
    },
  },
  faultMalformed: {
    count: {
      one: '{count} apsilankymas yra tokio pavidalo, kurio šis telefonas nepažįsta. Atnaujinkite čia „Usher“ ir nuskaitykite dar kartą.',
      few: '{count} apsilankymai yra tokio pavidalo, kurio šis telefonas nepažįsta. Atnaujinkite čia „Usher“ ir nuskaitykite dar kartą.',
      many: '{count} apsilankymo yra tokio pavidalo, kurio šis telefonas nepažįsta. Atnaujinkite čia „Usher“ ir nuskaitykite dar kartą.',
      other:
        '{count} apsilankymų yra tokio pavidalo, kurio šis telefonas nepažįsta. Atnaujinkite čia „Usher“ ir nuskaitykite dar kartą.',
    },
  },
  faultHash: {
    count: {
      one: '{count} apsilankymas pakeliui pakeistas.',
      few: '{count} apsilankymai pakeliui pakeisti.',
      many: '{count} apsilankymo pakeliui pakeista.',
      other: '{count} apsilankymų pakeliui pakeista.',
    },
  },
  faultTooLarge: {
    count: {
      one: '{count} apsilankymas čia turėtų per daug veiksmų.',
      few: '{count} apsilankymai čia turėtų per daug veiksmų.',
      many: '{count} apsilankymo čia turėtų per daug veiksmų.',
      other: '{count} apsilankymų čia turėtų per daug veiksmų.',
    },
  },
  faultsStay: 'Kas neperimta, lieka kitame telefone.',
  nextPhone: 'Nuskaityti kitą telefoną',

  // The copy of another phone, as a file
  copyChoose: 'Įkelti failą iš kito telefono',
  copyReading: 'Skaitomas failas…',
  copyHolds: {
    count: {
      one: 'Faile: {count} apsilankymas, {when}.',
      few: 'Faile: {count} apsilankymai, {when}.',
      many: 'Faile: {count} apsilankymo, {when}.',
      other: 'Faile: {count} apsilankymų, {when}.',
    },
  },
  copyAuthors: 'Įrašė: {people}',
  copyFrom: 'Išsaugota telefone {device}, {when}',
  copyFromHere: 'Išsaugota šiame pačiame telefone, {when}',
  copyRestKnown: 'Kitus šis telefonas jau turi.',
  copyNothingNew: 'Šis telefonas jau turi viską iš šio failo. Perimti nėra ko.',
  copyTake: {
    count: {
      one: 'Perimti {count} apsilankymą',
      few: 'Perimti {count} apsilankymus',
      many: 'Perimti {count} apsilankymo',
      other: 'Perimti {count} apsilankymų',
    },
  },
  copyLeave: 'Neperimti',
  copyTaken: {
    count: {
      one: 'Perimtas {count} apsilankymas.',
      few: 'Perimti {count} apsilankymai.',
      many: 'Perimta {count} apsilankymo.',
      other: 'Perimta {count} apsilankymų.',
    },
  },
  copyThen:
    'Šis telefonas išsiųs, kas perimta, įrašiusių žmonių vardu. Saugokite failą, kol čia dar yra kas siųsti.',
  copyFaultsTitle: 'Perimti negalima',
  copyFaultsHint: 'Kas čia neperimta, lieka faile ir kitame telefone.',
  copyFaultAt: 'Nr. {position} faile, {when}',
  copyFaultUndated: 'Nr. {position} faile',
  copyFaultMalformed:
    'Tokio įrašo šis telefonas nepažįsta, vieta: {where}. Atnaujinkite čia „Usher“ ir įkelkite failą dar kartą; jei nepadės, perduokite failą administratoriui.',
  copyFaultHash:
    'Pakeista po išsaugojimo: {where} neatitinka turinio. Išsaugokite kopiją kitame telefone dar kartą.',
  copyFaultForeign: 'Priklauso kitai įstaigai ({where}). Įkelkite failą tos įstaigos telefone.',
  copyFaultTooLarge:
    'Vienam apsilankymui per daug veiksmų ({where}). Perduokite failą administratoriui.',
  copyTooLarge:
    'Failas „{name}“ užima {megabytes} MB; telefonas skaito iki {most}. Perduokite jį administratoriui: jį gali įkelti serveris.',
  copyUnreadable:
    'Telefonas negali atverti failo „{name}“. Nukopijuokite failą į paties telefono atmintį ir pasirinkite iš naujo.',
  copyOtherFile:
    'Failas „{name}“ nėra apsilankymų kopija. Pasirinkite failą, išsaugotą puslapyje „Dar neišsiųsta“.',
  copyCutOff:
    'Failas „{name}“ nepilnas arba viduje sugadintas. Išsaugokite kopiją kitame telefone dar kartą ir atneškite iš naujo.',
  copyNewer:
    'Failas „{name}“ yra iš naujesnės „Usher“ versijos. Atnaujinkite čia „Usher“ ir įkelkite dar kartą.',
};
