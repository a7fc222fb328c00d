import type { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import type { Translation } from './message.ts';

/** What the visitor is asked when several matters are close, in Spanish. */
export const askVisitorEs: Translation<typeof askVisitorEn, 'es'> = {
  age: '¿Es para un menor o para un adulto?',
  stay: '¿Es permanente o solo por un tiempo?',
  again: '¿Es la primera vez, se perdió, se vence o ha cambiado algo?',
  course: '¿Empieza o termina?',
  deal: '¿Se trata de comprar, vender o heredar?',
  event: '¿Se trata de un nacimiento, un matrimonio o una defunción?',
  who: '¿Es para usted o para una empresa?',
  want: '¿Qué necesita: un certificado, un permiso, pagar, una ayuda o informar de algo?',
  said: '¿Cuál de estas se acerca más?',
  word: '¿Se trata de alguna de estas?',
  unit: '¿Sabe qué dependencia se ocupa de ello?',
};

/** The answers to tap, in Spanish. */
export const askAnswersEs: Translation<typeof askAnswersEn, 'es'> = {
  title: 'Conviene preguntar',
  none: 'Ninguna de estas',
  again: 'Preguntar de nuevo',
  'age:child': 'Menor',
  'age:adult': 'Adulto',
  'stay:permanent': 'Permanente',
  'stay:temporary': 'Por un tiempo',
  'again:first': 'Primera vez',
  'again:again': 'Pérdida o daño',
  'again:longer': 'Se vence',
  'again:changed': 'Cambio',
  'course:begin': 'Empieza',
  'course:end': 'Termina',
  'deal:buy': 'Compra',
  'deal:sell': 'Venta',
  'deal:inherit': 'Herencia',
  'event:birth': 'Nacimiento',
  'event:marriage': 'Matrimonio',
  'event:death': 'Defunción',
  'who:person': 'Particular',
  'who:business': 'Empresa',
  'want:paper': 'Certificado',
  'want:permit': 'Permiso',
  'want:payment': 'Pago',
  'want:support': 'Ayuda',
  'want:report': 'Informar o reclamar',
};
