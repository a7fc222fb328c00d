import type { Translation } from './message.ts';
import type { wayEn } from './way-en.ts';

/** The way there, and who is on it, in Spanish. */
export const wayEs: Translation<typeof wayEn, 'es'> = {
  title: 'El camino',
  facts: 'unos {metres} m, {time}',
  from: 'Dónde estoy',
  post: 'mi puesto: {post}',
  entrance: 'entrada {number}',
  sign: 'letrero en la pared',
  forWhom: 'Qué camino',
  profileAny: 'el más corto',
  profileStepFree: 'sin escaleras ni peldaños',
  profileFewTurns: 'con pocos giros',
  profilePram: 'con cochecito de bebé',
  profilePoorSight: 'tranquilo, para quien ve poco',
  fromNeeds: '{profile} (según las necesidades)',
  readSign: 'Leer un letrero',
  plan: 'Plano',
  show: 'Mostrar al usuario',
  code: 'Al teléfono del usuario',
  close: 'Cerrar',
  many: 'Son más indicaciones de las que se recuerdan: delas por escrito o acompáñele.',
  doors: {
    count: {
      one: 'Nadie ha medido {count} puerta de este camino.',
      many: 'Nadie ha medido {count} de puertas de este camino.',
      other: 'Nadie ha medido {count} puertas de este camino.',
    },
  },
  noStepFree: 'No hay camino sin escaleras. Punto de encuentro: {place}.',
  toMeeting: 'El camino al punto de encuentro',
  noWay: 'El plano no conoce ningún camino hasta allí.',
  closedOff: 'Cerrado, y no hay otro camino: {what}.',
  closedOffStepFree:
    'Cerrado, y no hay otro camino sin escaleras: {what}. Punto de encuentro: {place}.',
  unknown: 'El plano no conoce este lugar.',
  closedTitle: '¿Hay algo cerrado?',
  closedHint:
    'Lo que marque queda cerrado por hoy en este teléfono; los caminos lo evitan enseguida.',
  closedByNotice: 'cerrado según una novedad',
  inBuilding: '{thing}, {building}',
  escorts: 'En acompañamiento ahora',
  escortLine: 'desde las {time}, {by}',
};
