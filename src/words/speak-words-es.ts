import type { Translation } from './message.ts';
import type { speakWordsEn } from './speak-words-en.ts';

/** Speaking instead of typing, in Spanish. */
export const speakWordsEs: Translation<typeof speakWordsEn, 'es'> = {
  speak: 'Hablar en vez de escribir',
  stop: 'Dejar de escuchar',
  listening: 'Escuchando: {language}',
  stays: 'El sonido no sale de este teléfono.',
  otherLanguage: 'El usuario habla',
  fetchTitle: 'El navegador tiene que descargar una vez las palabras. Idioma: {language}.',
  fetchHow:
    'Pueden ser decenas de megabytes. Después funciona sin conexión y el sonido nunca sale del teléfono.',
  fetchNow: 'Descargar',
  fetchNot: 'Ahora no',
  fetching: 'Descargando las palabras. Idioma: {language}. Puede seguir trabajando.',
  fetched: 'Listo. Toque el micrófono y hable.',
  fetchFailed: 'No se han podido descargar las palabras. Inténtelo más tarde o escriba.',
  'not-allowed':
    'Usher no puede usar el micrófono. Permítalo para esta página en los ajustes del navegador o escriba.',
  'nothing-heard': 'No se ha oído nada. Toque el micrófono y hable otra vez, o escriba.',
  'no-sound': 'El micrófono no da sonido. Quizá lo usa otra aplicación o una llamada.',
  busy: 'El navegador aún escucha en otra parte. Inténtelo dentro de un momento.',
  'not-here': 'Este teléfono no puede reconocer la voz en este momento. Escriba, por favor.',
  pl: 'polaco',
  en: 'inglés',
  es: 'español',
  lt: 'lituano',
  uk: 'ucraniano',
};
