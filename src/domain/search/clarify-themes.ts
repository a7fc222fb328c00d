import { foldedWords } from '../fold-text.ts';
import type { Language, Localized } from '../localized.ts';

/** What visitors can be asked that tells matters apart, each with its answers, in the order of asking. */
export const themes = {
  age: ['child', 'adult'],
  stay: ['permanent', 'temporary'],
  again: ['first', 'again', 'longer', 'changed'],
  course: ['begin', 'end'],
  deal: ['buy', 'sell', 'inherit'],
  event: ['birth', 'marriage', 'death'],
  who: ['person', 'business'],
  want: ['paper', 'permit', 'payment', 'support', 'report'],
} as const;
export type Theme = keyof typeof themes;
export type ThemeAnswer = { [T in Theme]: `${T}:${(typeof themes)[T][number]}` }[Theme];

/**
 * Themes of which a title may say nothing because it is about all of it: an identity card is for
 * children as well as for adults. Of the others a title that says nothing is about something else.
 */
export const openThemes: ReadonlySet<Theme> = new Set<Theme>(['age', 'who']);

/** How the words begin, folded, by which a title in a language tells its answer. */
const beginnings: { readonly [A in ThemeAnswer]: Localized } = {
  'age:child': {
    pl: 'dzieck dzieci maloletni niepelnoletni nieletni uczen uczni niemowl',
    en: 'child children minor minors pupil pupils baby babies under',
    es: 'nino nina hijo menor infantil alumno',
    lt: 'vaik mokini nepilnameci kudiki',
  },
  'age:adult': {
    pl: 'dorosl pelnoletni senior emeryt',
    en: 'adult adults older pensioner pensioners senior',
    es: 'adulto mayores jubilad',
    lt: 'suaugus pilnamet pensinink senjor',
  },
  'stay:permanent': {
    pl: 'staly stale stalego stalej bezterminow',
    en: 'permanent permanently',
    es: 'permanente definitiv indefinid',
    lt: 'nuolatin neterminuot',
  },
  'stay:temporary': {
    pl: 'czasow tymczasow okresow jednorazow',
    en: 'temporary temporarily short',
    es: 'temporal provisional supletori',
    lt: 'laikin vienkartin terminuot',
  },
  'again:first': {
    pl: 'pierwsz now',
    en: 'first new',
    es: 'primer nuev',
    lt: 'pirm nauj',
  },
  'again:again': {
    pl: 'wtornik duplikat utrat zgub zagub kradziez zniszcz',
    en: 'replace replacement duplicate lost stolen damaged',
    es: 'duplicad reposicion perdid robo robad extrav',
    lt: 'dublikat pamest prarad pavog',
  },
  'again:longer': {
    pl: 'przedluz wznow odnow',
    en: 'renew renewal renewing extend extension',
    es: 'renova reinscripcion prorrog revalida',
    lt: 'pratesim atnaujin',
  },
  'again:changed': {
    pl: 'zmian wymian aktualizac korekt sprostowan',
    en: 'change changes changing amend correct correction update',
    es: 'modificacion cambio rectificacion correccion actualiza',
    lt: 'keitim pakeitim taisym istaisym papildym',
  },
  'course:begin': {
    pl: 'zameldowan rejestracj rozpoczec zaloz wpis otwarc',
    en: 'register registering start starting open opening apply',
    es: 'inscripc registro apertura alta afiliacion matricula',
    lt: 'iregistr registr isteig pradej',
  },
  'course:end': {
    pl: 'wymeldowan wyrejestrow zakonczen wykreslen zamknie likwidac rozwiaz wygasn',
    en: 'deregister end ending close closing cancel stop',
    es: 'baja cierre anulac cancelac disoluc terminac',
    lt: 'isregistr nutrauk panaikin anuliav likvid pabaig',
  },
  'deal:buy': {
    pl: 'kupn kupi zakup nabyc nabywc wykup',
    en: 'buy buying purchase',
    es: 'compra adquisic',
    lt: 'pirkim isigyt isigij',
  },
  'deal:sell': {
    pl: 'sprzeda zbyc zbyci',
    en: 'sell selling sale sold',
    es: 'venta vende enajen',
    lt: 'pardav pardu',
  },
  'deal:inherit': {
    pl: 'spadk spadek dziedzic darowiz',
    en: 'inherit inheritance gift estate estates',
    es: 'herenc sucesi donac',
    lt: 'paveld dovan',
  },
  'event:birth': { pl: 'urodz', en: 'birth births born', es: 'nacim nacid', lt: 'gimim gimus' },
  'event:marriage': {
    pl: 'malzen slub rozwod',
    en: 'marriage marriages married wedding partnership divorce',
    es: 'matrimon casamient divorc',
    lt: 'santuok istuok',
  },
  'event:death': {
    pl: 'zgon smierc zmarl pogrzeb',
    en: 'death deaths died funeral burial grave',
    es: 'defunc fallec muerte',
    lt: 'mirt mirc mirus laidoj',
  },
  'who:person': {
    pl: 'fizyczn prywatn',
    en: 'personal private individual',
    es: 'natural particular privad',
    lt: 'fizin priva',
  },
  'who:business': {
    pl: 'przedsiebior firm gospodarcz prawnych spolk',
    en: 'business businesses company companies trader employer',
    es: 'empres juridic sociedad comerci cooperativ',
    lt: 'juridin imon versl bendrov',
  },
  'want:paper': {
    pl: 'zaswiadcz odpis wypis wyrys udostepni kopi',
    en: 'certificate certificates copy copies search searches',
    es: 'certific constancia legaliza copia diploma titulo',
    lt: 'pazym kopij nuoras israsu liudij',
  },
  'want:permit': {
    pl: 'zezwol pozwol licencj koncesj zgod',
    en: 'permit permits licence licences permission',
    es: 'licencia permiso autoriza habilita',
    lt: 'leidim licencij sutikim',
  },
  'want:payment': {
    pl: 'podat oplat zwrot naleznos zaleglos umorzen kosztow',
    en: 'tax pay payment payments fee fees fine fines charges rates refund',
    es: 'pago impuest tasa cobro devoluc compensac',
    lt: 'mokesc mokej rinkliav grazin baud',
  },
  'want:support': {
    pl: 'dodat zasil stypend swiadczen dofinansow pomoc dotac ulg',
    en: 'benefit benefits grant grants allowance allowances support help',
    es: 'beca subsid ayuda pension bono beneficiari',
    lt: 'ismok pasalp kompensac param lengvat pagalb',
  },
  'want:report': {
    pl: 'zgloszen zawiadom skarg deklarac informacj',
    en: 'report reporting complaint complaints nuisance notify',
    es: 'denuncia reclam queja declara',
    lt: 'pranesim skund deklarav',
  },
};

/** Where a word can also stand for another thing, only the whole word counts. */
const wholeWordsIn: ReadonlySet<Language> = new Set(['en']);

/** What a title tells of the themes. */
export function themeAnswersOf(title: Localized): ReadonlySet<ThemeAnswer> {
  return new Set(
    (Object.entries(title) as [Language, string][]).flatMap(([language, text]) =>
      foldedWords(text).flatMap((word) => themeAnswersOfWord(word, language)),
    ),
  );
}

/** What one folded word of a title tells of the themes. */
export function themeAnswersOfWord(word: string, language: Language): readonly ThemeAnswer[] {
  const isWhole = wholeWordsIn.has(language);
  const tells = (known: string) => (isWhole ? word === known : word.startsWith(known));
  return (Object.entries(beginnings) as [ThemeAnswer, Localized][]).flatMap(([answer, known]) =>
    known[language]?.split(' ').some(tells) ? [answer] : [],
  );
}
