import type { BuildingWords } from './building-words.ts';

const meant = (nearest: string | undefined) => (nearest ? `Gal norėjote „${nearest}“? ` : '');
const shafts = { stairs: 'laiptai', lift: 'liftas' };

/** Faults of corridor texts, in Lithuanian. */
export const buildingWordsInLithuanian: BuildingWords = {
  'unknown-line': ({ text, nearest }) => ({
    what: `Ši eilutė nesuprantama: „${text}“.`,
    remedy: `${meant(nearest)}Eilutė prasideda žodžiu PASTATAS, AUKŠTAS ir numeriu, KORIDORIUS ir raide, K:, D:, pradžia:, pabaiga: arba ženklu # prieš pastabą.`,
  }),
  'unknown-item': ({ item, nearest }) => ({
    what: `„${item}“ nėra nei kabineto numeris, nei kas kita, kas būna koridoriuje.`,
    remedy: `${meant(nearest)}Rašykite: 12 Kasa, 9-12, laiptai S1, liftas W, wc, wc+, langelis PAVADINIMAS, įėjimas W1, išėjimas W2, durys, laipteliai 3, >B, jungtis B0.`,
  }),
  'unknown-remark': ({ remark }) => ({
    what: `Pastaba „(${remark})“ nesuprantama.`,
    remedy:
      'Rašykite (3 laipteliai), (6m) arba (pagrindinis); kabineto pavadinimas rašomas be skliaustų.',
  }),
  'turn-inside-corridor': ({ item }) => ({
    what: `„${item}“ yra koridoriaus šone.`,
    remedy:
      'Žodžiai kairė, dešinė, tiesiai rašomi tik po pradžia: arba pabaiga:; šone atsišakojantis koridorius yra >B.',
  }),
  'bad-range': ({ range, most }) => ({
    what: `Intervale ${range} per daug kabinetų; daugiausia gali būti ${most}.`,
    remedy: 'Patikrinkite abu numerius arba padalykite intervalą.',
  }),
  'corridor-before-floor': () => ({
    what: 'Koridorius yra prieš pirmą aukštą.',
    remedy: 'Virš jo įrašykite eilutę, pvz., AUKŠTAS 0 pirmas aukštas.',
  }),
  'side-before-corridor': () => ({
    what: 'Ši pusė nepriklauso jokiam koridoriui.',
    remedy: 'Virš jos įrašykite eilutę, pvz., KORIDORIUS A holas.',
  }),
  'no-floor': () => ({
    what: 'Tekste neaprašytas nė vienas aukštas.',
    remedy: 'Pradėkite eilute, pvz., AUKŠTAS 0 pirmas aukštas.',
  }),
  'no-corridor': ({ floor }) => ({
    what: `Aukšte ${floor} nėra koridoriaus.`,
    remedy: 'Aprašykite bent vieną: eilutė, pvz., KORIDORIUS A, o po ja K: ir D:.',
  }),
  'floor-twice': ({ floor, firstLine }) => ({
    what: `Aukštas ${floor} aprašytas du kartus, pirmą kartą ${firstLine} eilutėje.`,
    remedy: 'Sujunkite abu arba pataisykite vieno numerį.',
  }),
  'corridor-twice': ({ corridor, firstLine }) => ({
    what: `Koridorius ${corridor} šiame aukšte aprašytas du kartus, pirmą kartą ${firstLine} eilutėje.`,
    remedy: 'Vienam iš jų duokite kitą raidę.',
  }),
  'unknown-corridor': ({ corridor, floor, nearest }) => ({
    what: `Aukšte ${floor} nėra koridoriaus ${corridor}.`,
    remedy: `${meant(nearest)}Aprašykite jį eilute KORIDORIUS ${corridor} arba pataisykite raidę čia.`,
  }),
  'corridor-not-reached': ({ corridor, floor }) => ({
    what: `Aukšte ${floor} niekas neveda į koridorių ${corridor}.`,
    remedy: `Įrašykite >${corridor}, kur jis atsišakoja nuo kito koridoriaus, arba „pabaiga: dešinė ${corridor}“, kur vienas pereina į kitą.`,
  }),
  'floor-not-reached': ({ floor }) => ({
    what: `Į aukštą ${floor} niekas neveda: nei įėjimas, nei laiptai, nei liftas, nei jungtis.`,
    remedy: 'Įrašykite įėjimas W1, laiptai S1, liftas W arba jungtis B0 ten, kur jie yra.',
  }),
  'shaft-on-one-floor': ({ shaft, id }) => ({
    what: `„${shafts[shaft]} ${id}“ nurodyta tik viename aukšte.`,
    remedy: `Įrašykite „${shafts[shaft]} ${id}“ kiekviename aukšte, į kurį jie veda, arba pataisykite žymenį; praleiskite, jei klientai jais nesinaudoja.`,
  }),
  'steps-differ': ({ corridor }) => ({
    what: `Koridoriaus ${corridor} kairėje ir dešinėje nurodyti skirtingi laipteliai.`,
    remedy: 'Įrašykite tą patį „laipteliai N“ abiejose pusėse, tarp durų, kur jie yra.',
  }),
  'bad-path': ({ text }) => ({
    what: `Šis takas nesuprantamas: „${text}“.`,
    remedy: 'Įrašykite du įėjimus ir metrus tarp jų: TAKAS W2 B:W3 40m (2 laipteliai).',
  }),
  'unknown-entrance': ({ building, entrance }) => ({
    what: `Pastate ${building} nėra įėjimo ${entrance}.`,
    remedy: `Įrašykite įėjimas ${entrance} viename iš jo koridorių arba pataisykite taką.`,
  }),
  'link-not-returned': ({ building, floor }) => ({
    what: `Pastato ${building} aukšte ${floor} nėra jungties atgal.`,
    remedy: 'Įrašykite jungtį kito pastato koridoriuje, į kurį ji veda.',
  }),
  'ring-open': ({ corridor, metres }) => ({
    what: `Koridorius ${corridor} užveria žiedą, bet brėžinyje trūksta ${metres} m.`,
    remedy:
      'Nieko daryti nereikia: kelias teisingas. Tarpą užpildo ilgis, pvz., „KORIDORIUS A 24m“.',
  }),
  overlap: ({ corridor, other }) => ({
    what: `Koridoriai ${corridor} ir ${other} brėžinyje dengia vienas kitą.`,
    remedy: 'Kelias teisingas. Nurodykite vieno ilgį (KORIDORIUS A 24m) arba sieną be durų (- 6m).',
  }),
};
