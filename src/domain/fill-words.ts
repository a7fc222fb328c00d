import { foldedWords } from './fold-text.ts';

/** Words in which people wrap what they mean, per language; in search they count for little. */
const fillWords = [
  'chcę chciałbym chciałabym potrzebuję potrzebny muszę trzeba gdzie jak mam mi mój moja moje moją',
  'mojego się do na w z ze za dla po od o u i a bo że czy to jest jestem co kto mogę proszę dzień',
  'dobry pani pan sprawa sprawie załatwić już tu tutaj nie lub oraz przez przy bez ich jego jej swój',
  'swojej swojego pana panem pokój nr numer wewnętrzny',
  'quiero necesito vengo por lo de la el los las un una unos unas mi mis mío tengo para que con en al',
  'del y no se me le su sus es soy donde cómo cuál señor señora buenos días favor quisiera ayuda',
  'noriu norėčiau reikia man mano savo kur kaip kas ką ar ir su už į iš ant prie dėl apie kad tai yra',
  'esu ne turiu gauti labas laba diena prašau',
  'i want need the my for of in on is are was how where can find out about get and or with it that im',
  'please someone am at this',
  'мені треба потрібно хочу я у до про і та що де не є мій моя моє будь ласка',
];

let folded: ReadonlySet<string> | undefined;

/** @param word one folded word */
export function isFillWord(word: string): boolean {
  folded ??= new Set(foldedWords(fillWords.join(' ')));
  return folded.has(word);
}
