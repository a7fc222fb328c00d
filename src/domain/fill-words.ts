import { foldedWords } from './fold-text.ts';

/**
 * Words in which people wrap what they mean, per language: Polish, Spanish, Lithuanian, English, Ukrainian, and
 * Czech, whose catalogues are searched too. A word stands here only if it names nothing in any of them ("bus").
 */
const fillWords = [
  'chcę chcemy chce chciałbym chciałabym potrzebuję potrzebuje potrzebny potrzebna potrzebne muszę musi trzeba',
  'gdzie jak jaki jaka jakie kiedy ile skąd dlaczego mam ma mamy mi mnie mną mój moja moje moją mojego mojej się',
  'do na w we z ze za dla po pod nad przed między od o u i a bo że żeby aby gdy czy to ten ta te tego tej tym jest',
  'są był była było będzie być jestem co kto ktoś coś mogę może można proszę dzień dobry pani pan pana panem sprawa',
  'sprawie załatwić już jeszcze tylko też także ale albo jeśli jeżeli tu tutaj tam teraz nie lub oraz przez przy',
  'bez ich jego jej im ją go mu nas nam swój swojej swojego który która które pokój nr numer wewnętrzny',
  'quiero queremos quisiera necesito necesita vengo por lo de la el los las un una unos unas mi mis mío me te se le',
  'les nos tengo tiene tienen para que con sin en al del y e o u no ni su sus es son soy era fue ser estoy está',
  'están hay donde dónde cómo como cuál quién cuándo cuánto cuanto porque pero si sí ya muy más este esta esto ese',
  'esa eso aquí puedo puede debo debe señor señora buenos días tardes favor ayuda sobre entre hasta desde usted',
  'noriu norime nori norėčiau reikia man mane mums mano savo kur kaip kas ką kada kiek koks kokia kurie ar ir arba',
  'bei bet jei jeigu su už į iš ant prie dėl apie per po nuo prieš be kad kai nes tai tik jau dar čia ten yra buvo',
  'būti esu ne turiu turi turime galiu gali galima gauti labas laba diena prašau',
  'i we you he she they me us my our your his her their want need needs the a an for of in on at to by from as is am',
  'are was be been have has had do does did how what when where which who why can could would should must if find out',
  'about get and or but not with it its that this these there im ive please someone some any so just also because',
  'мені мене нам треба потрібно потрібен потрібна хочу хочемо хотів хотіла я ми ви він вона воно вони у в на з із зі',
  'до від під при по за для про і й та а але або чи якщо коли який яка яке скільки куди де звідки що як щоб бо це цей',
  'ця той те там тут вже ще теж також не є був була було бути маю має можу можна мій моя моє мої себе будь ласка',
  'chci chtěl chtěla bych potřebuji potřebuju musím mám máme má mít můžu mohu může můj moje mé si se na v ve s z ze',
  'za pro po od o u i a k ke že kde kdy kdo co jak jaký jaká jaké jsem jsme je jsou být byl byla bude není nemám nebo',
  'ale aby když pokud při před už ještě jen tento tato toto který která které prosím dobrý den',
];

let folded: ReadonlySet<string> | undefined;

/** @param word one folded word */
export function isFillWord(word: string): boolean {
  folded ??= new Set(foldedWords(fillWords.join(' ')));
  return folded.has(word);
}
