import type { Translation } from './message.ts';
import type { visitorEn } from './visitor-en.ts';

/** What is said to the visitor, in Spanish. */
export const visitorEs: Translation<typeof visitorEn, 'es'> = {
  greeting: 'Le doy la bienvenida. {motto}. Mi nombre es {staff}. ¿En qué puedo ayudarle?',
  greetingNamed: {
    to: {
      sir: 'Le doy la bienvenida, Sr. {name}. {motto}. Mi nombre es {staff}. ¿En qué puedo ayudarle?',
      madam:
        'Le doy la bienvenida, Sra. {name}. {motto}. Mi nombre es {staff}. ¿En qué puedo ayudarle?',
      neutral:
        'Le doy la bienvenida, {name}. {motto}. Mi nombre es {staff}. ¿En qué puedo ayudarle?',
    },
  },
  wait: {
    count: {
      one: 'Espere, por favor, aproximadamente {count} minuto. {reason}.',
      many: 'Espere, por favor, aproximadamente {count} de minutos. {reason}.',
      other: 'Espere, por favor, aproximadamente {count} minutos. {reason}.',
    },
  },
  waitCalling: 'Estoy llamando a la persona que se ocupa de ello',
  waitBusy: 'La persona que se ocupa de ello está ocupada en este momento',
  waitComing: 'La persona que se ocupa de ello ya viene hacia aquí',
  waitLeftPost: 'Tengo que ausentarme un momento',
  waitLookingUp: 'Lo estoy consultando',
  thanksForWaiting: 'Gracias por esperar.',
  pointTo: 'Pase, por favor, al despacho {room}: {place}. Ya le esperan.',
  escortTo: 'Acompáñeme, por favor, al despacho {room}: {place}.',
  collectTo: 'Tome asiento, por favor. {whom} vendrá enseguida.',
  farewell: '¿Puedo ayudarle en algo más? Hasta luego, que tenga un buen día.',
  farewellNamed: {
    to: {
      sir: '¿Puedo ayudarle en algo más? Hasta luego, Sr. {name}, que tenga un buen día.',
      madam: '¿Puedo ayudarle en algo más? Hasta luego, Sra. {name}, que tenga un buen día.',
      neutral: '¿Puedo ayudarle en algo más? Hasta luego, {name}, que tenga un buen día.',
    },
  },
};
