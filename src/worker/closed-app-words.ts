/**
 * What a phone says while the app is closed. The words stand here and not with the others because the
 * worker takes nothing of the app along; in what languages staff read screens.
 */
const announced = {
  en: {
    title: 'A visitor is announced to you',
    body: 'Tap to see who it is and to answer.',
  },
  pl: {
    title: 'Zapowiedziano Ci klienta',
    body: 'Dotknij, żeby zobaczyć, kto to, i odpowiedzieć.',
  },
  es: {
    title: 'Le anuncian a un usuario',
    body: 'Toque para ver quién es y responder.',
  },
  lt: {
    title: 'Jums pranešta apie klientą',
    body: 'Palieskite, kad pamatytumėte, kas tai, ir atsakytumėte.',
  },
} as const;

/** The words in a language, else in English. */
export function announcedIn(language: string) {
  const known = isKnown(language) ? language : 'en';
  return { ...announced[known], language: known };
}

function isKnown(language: string): language is keyof typeof announced {
  return Object.hasOwn(announced, language);
}
