import type { handOverEn } from './hand-over-en.ts';
import type { Translation } from './message.ts';

/** The change of shift in Spanish. */
export const handOverEs: Translation<typeof handOverEn, 'es'> = {
  title: 'Cambio de turno',
  intro: 'Lo que queda pendiente pasa de teléfono a teléfono, sin red.',
  give: 'Entregar',
  giveHint: 'Este teléfono muestra un código en movimiento y el otro lo lee.',
  take: 'Recibir',
  takeHint: 'La cámara lee el código del otro teléfono.',

  giveTitle: 'Entrega',
  giveCount: {
    count: {
      one: '{count} visita por terminar',
      many: '{count} de visitas por terminar',
      other: '{count} visitas por terminar',
    },
  },
  giveHow: 'Con la pantalla clara y los teléfonos frente a frente, hasta que el otro avise.',
  giveKept:
    'Las visitas permanecen también en este teléfono. No deje que nadie más grabe el código.',
  giveNothing: 'No hay nada que entregar: ninguna visita de este teléfono está pendiente.',
  giveTooMuch: 'Demasiado para códigos. Guarde una copia en un archivo y entréguela.',
  packing: 'Creando el código…',
  codeLabel: 'Código en movimiento para el otro teléfono',
  codeNumber: 'Código {number}',
  codeWhole: 'En total {all}, unos {seconds} s',
  pause: 'Detener',
  goOn: 'Seguir',
  slower: 'Más despacio',

  takeTitle: 'Recepción',
  cameraLabel: 'Imagen de la cámara',
  cameraOpening: 'Abriendo la cámara…',
  aim: 'Encuadre el código del otro teléfono en el cuadrado.',
  progressLabel: 'Códigos leídos',
  progress: '{have} de {of}',
  taking: 'Recibiendo…',
  cameraDenied:
    'Usher no puede usar la cámara. Permítaselo a esta página en los ajustes del navegador o use un archivo.',
  cameraMissing: 'Aquí no hay ninguna cámara que Usher pueda usar. Use un archivo.',
  cameraBusy: 'Otra aplicación ocupa la cámara. Ciérrela e inténtelo de nuevo.',
  readerMissing:
    'Lo que lee los códigos aún no está en este teléfono; se trae cuando haya conexión. Hasta entonces use un archivo.',
  tryAgain: 'Intentar de nuevo',
  useFile: 'Usar un archivo',
  foreignCode: 'Este código no es de Usher.',
  newerCode: 'Este código es de un Usher más nuevo. Actualice primero este teléfono.',
  otherCode: 'Este código no es el que se empezó a leer.',
  otherCodeRead: 'Leer este',
  notWhole: 'Lo leído no encaja. La lectura empieza de nuevo.',
  unreadable: 'Lo leído no se puede usar. Entregue otra vez desde el otro teléfono.',
  houseUnknown: 'Este teléfono aún no conoce su institución. Conéctelo una vez y después reciba.',
  notKept:
    'Este teléfono no pudo conservarlo todo; el motivo está arriba. Corríjalo y lea de nuevo.',

  taken: {
    count: {
      one: '{count} visita recibida',
      many: '{count} de visitas recibidas',
      other: '{count} visitas recibidas',
    },
  },
  takenThen: 'Este teléfono también las envía, a nombre de quienes las registraron.',
  known: {
    count: {
      one: '{count} ya estaba aquí',
      many: '{count} ya estaban aquí',
      other: '{count} ya estaban aquí',
    },
  },
  nothingNew: 'Nada nuevo: todo está ya aquí.',
  otherInstitution: 'Estas visitas son de otra institución. No se recibió nada.',
  faultForeign: {
    count: {
      one: '{count} visita es de otra institución.',
      many: '{count} de visitas son de otra institución.',
      other: '{count} visitas son de otra institución.',
    },
  },
  faultMalformed: {
    count: {
      one: '{count} visita es de un tipo que este teléfono no conoce. Actualice aquí Usher y lea de nuevo.',
      many: '{count} de visitas son de un tipo que este teléfono no conoce. Actualice aquí Usher y lea de nuevo.',
      other:
        '{count} visitas son de un tipo que este teléfono no conoce. Actualice aquí Usher y lea de nuevo.',
    },
  },
  faultHash: {
    count: {
      one: '{count} visita se alteró por el camino.',
      many: '{count} de visitas se alteraron por el camino.',
      other: '{count} visitas se alteraron por el camino.',
    },
  },
  faultTooLarge: {
    count: {
      one: '{count} visita tendría aquí demasiadas actuaciones.',
      many: '{count} de visitas tendrían aquí demasiadas actuaciones.',
      other: '{count} visitas tendrían aquí demasiadas actuaciones.',
    },
  },
  faultsStay: 'Lo que no se recibió permanece en el otro teléfono.',
  nextPhone: 'Leer otro teléfono',

  // The copy of another phone, as a file
  copyChoose: 'Cargar un archivo de otro teléfono',
  copyReading: 'Leyendo el archivo…',
  copyHolds: {
    count: {
      one: 'En el archivo: {count} visita, {when}.',
      many: 'En el archivo: {count} de visitas, {when}.',
      other: 'En el archivo: {count} visitas, {when}.',
    },
  },
  copyAuthors: 'Registrado por: {people}',
  copyFrom: 'Guardado en el teléfono {device}, {when}',
  copyFromHere: 'Guardado en este mismo teléfono, {when}',
  copyRestKnown: 'Las demás ya las tiene este teléfono.',
  copyNothingNew: 'Este teléfono ya tiene todo lo de este archivo. No hay nada que recibir.',
  copyTake: {
    count: {
      one: 'Recibir {count} visita',
      many: 'Recibir {count} de visitas',
      other: 'Recibir {count} visitas',
    },
  },
  copyLeave: 'No recibir',
  copyTaken: {
    count: {
      one: '{count} visita recibida.',
      many: '{count} de visitas recibidas.',
      other: '{count} visitas recibidas.',
    },
  },
  copyThen:
    'Este teléfono envía lo recibido, a nombre de quienes lo registraron. Conserve el archivo hasta que aquí no quede nada por enviar.',
  copyFaultsTitle: 'No se puede recibir',
  copyFaultsHint: 'Lo que no se recibe aquí permanece en el archivo y en el otro teléfono.',
  copyFaultAt: 'N.º {position} en el archivo, {when}',
  copyFaultUndated: 'N.º {position} en el archivo',
  copyFaultMalformed:
    'Este teléfono no conoce un registro así, en {where}. Actualice aquí Usher y cargue el archivo de nuevo; si no sirve, dé el archivo a su administrador.',
  copyFaultHash:
    'Alterado después de guardarse: {where} no coincide con su contenido. Guarde la copia otra vez en el otro teléfono.',
  copyFaultForeign:
    'Es de otra institución ({where}). Cargue el archivo en un teléfono de esa institución.',
  copyFaultTooLarge:
    'Demasiadas actuaciones para una visita ({where}). Dé el archivo a su administrador.',
  copyTooLarge:
    '«{name}» tiene {megabytes} MB; un teléfono lee hasta {most}. Delo a su administrador: el servidor puede cargarlo.',
  copyUnreadable:
    'El teléfono no puede abrir «{name}». Copie el archivo a la memoria del propio teléfono y elíjalo de nuevo.',
  copyOtherFile:
    '«{name}» no es una copia de visitas. Elija el archivo guardado en la página «Aún sin enviar».',
  copyCutOff:
    '«{name}» está incompleto o dañado por dentro. Guarde la copia otra vez en el otro teléfono y tráigala de nuevo.',
  copyNewer:
    '«{name}» viene de una versión más nueva de Usher. Actualice aquí Usher y cárguelo de nuevo.',
};
