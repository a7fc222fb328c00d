import type { buildingEn } from './building-en.ts';
import type { Translation } from './message.ts';

/** What is read where buildings are described, drawn and given signs, in Spanish. */
export const buildingEs: Translation<typeof buildingEn, 'es'> = {
  noPlan: 'Aún no hay nada que dibujar.',
  floors: 'Plantas',
  onTheWay: 'en el camino',
  planOf: 'Plano de la planta: {floor}.',
  planWithWay:
    'Plano de la planta: {floor}, con el camino marcado. Los pasos de al lado dicen lo mismo.',
  planKeys: 'Plano. Las flechas lo mueven, más y menos lo amplían o reducen, 0 lo muestra entero.',
  larger: 'Ampliar',
  smaller: 'Reducir',
  whole: 'Mostrar entero',

  title: 'Edificio',
  tabText: 'Descripción',
  tabWay: 'Probar un camino',
  tabSigns: 'Letreros',
  textLabel: 'Qué hay en los pasillos',
  textHint:
    'Recorra cada pasillo una vez y anote por orden lo que hay a la izquierda (I) y a la derecha (D).',
  counted: 'Plantas: {floors}, pasillos: {corridors}, despachos: {rooms}',
  faultsTitle: 'Por corregir',
  noFaults: 'Todo se entiende y se puede llegar a cada despacho.',
  faultLine: 'Línea {line}',
  saveText: 'Guardar como archivo',
  takeFile: 'Abrir un archivo',
  keptHere:
    'Lo que escribe se conserva en este dispositivo. Para publicarlo, ponga el archivo en la carpeta de la institución.',
  example: 'Empezar con un ejemplo',
  help: 'Cómo se escribe',
  helpText:
    'EDIFICIO nombre, PLANTA número nombre, PASILLO letra. En un pasillo: I: izquierda, D: derecha, inicio:, fin:. Despachos: 12 Caja, o 9-12. Otros: escalera S1, ascensor W, wc, wc+, mostrador NOMBRE, entrada W1 (principal), salida W2, puerta, peldaños 3, >B para un pasillo que sale; al final: derecha C. Tras un despacho: (3 peldaños), (90 cm), (privado).',
  toWalk: 'Recorrer y tocar',
  toEditor: 'A la descripción',

  from: 'Desde',
  to: 'Hasta',
  whom: 'Para quién',
  profileAny: 'cualquiera',
  profileStepFree: 'sin escaleras ni peldaños',
  profileFewTurns: 'con pocos giros',
  profilePram: 'con cochecito de bebé',
  profilePoorSight: 'quien ve poco',
  unknownPlace: 'Ningún lugar se llama así.',
  noWay: 'No existe ese camino.',
  wayLength: '{metres} m, unos {minutes} min',
  chooseWay: 'Elija dónde empieza y dónde termina el camino.',
  scanSign: 'Leer un letrero',
  scanLabel: 'Imagen de la cámara',
  scanOpening: 'Abriendo la cámara…',
  scanStop: 'Cerrar la cámara',
  scanTrouble: 'Aquí no se puede leer ningún código: no hay cámara o no se permite usarla.',
  scanOther: 'Este letrero no es de este edificio.',
  atSign: 'Junto al letrero: {place}',

  cardTitle: 'Para el usuario',
  cardLanguage: 'Idioma',
  cardByCode: 'Código',
  cardLarge: 'Letra grande',
  cardOnPaper: 'Imprimir',
  cardCodeHow:
    'El usuario apunta hacia él la cámara de su propio teléfono y tiene el camino como texto.',
  cardCodeLabel: 'Código con el camino como texto',
  cardTooLong:
    'El camino es demasiado largo para un código. Imprímalo o muéstrelo en letra grande.',
  close: 'Cerrar',

  signsHow:
    'Cuelgue cada letrero junto a la puerta que nombra. Quien se pone de espaldas a él mira en la dirección correcta.',
  signsPrint: 'Imprimir los letreros',
  signsCount: {
    count: { one: '{count} letrero', many: '{count} de letreros', other: '{count} letreros' },
  },
  signBack: 'Póngase de espaldas a este letrero.',
  signScan: 'Personal: lea el código para empezar aquí el camino.',
  signAt: 'Junto a: {place}',
  signEntrance: 'entrada {id}',
  signStairs: 'escalera {id}',
  signLift: 'ascensor {id}',

  walkTitle: 'Recorrer y tocar',
  walkBegin: 'Sitúese al comienzo de un pasillo, mejor junto a la entrada principal.',
  walkFloor: 'Planta',
  walkFloorName: 'Qué dice el letrero',
  walkStart: 'Empezar',
  walkNext: 'Número siguiente',
  walkLeft: 'Izquierda',
  walkRight: 'Derecha',
  walkHere: 'Pasillo {id}, {floor}',
  walkUndo: 'Deshacer',
  walkDoor: 'Puerta de pasillo',
  walkSteps: 'Peldaños',
  walkTurnLeft: 'Gira a la izquierda',
  walkTurnRight: 'Gira a la derecha',
  walkBranch: 'Sale un pasillo',
  walkStairs: 'Escalera',
  walkLift: 'Ascensor',
  walkWc: 'Aseo',
  walkWcPlus: 'Aseo accesible',
  walkEntrance: 'Entrada',
  walkOther: 'Más',
  walkWhich: '¿De qué lado?',
  walkAtEnd: 'Al final',
  walkNextCorridor: 'Siguiente: pasillo {id}',
  walkNextFloor: 'Planta siguiente',
  walkOver: 'Empezar de nuevo',
  walkOverSure: 'Se borrará todo lo recorrido hasta ahora. ¿Empezar de nuevo?',
  walkNoted: 'Anotado hasta ahora',
};

/** A small house to write on from, in Spanish keywords. */
export const exampleEs = `EDIFICIO Oficina
PLANTA 0 planta baja
PASILLO A vestíbulo x4m
  inicio: entrada W1 (principal)
  I: 1 Registro | 2 Caja | escalera S1 | 3
  D: mostrador Portería | wc+ | ascensor W | 4
  fin: derecha B
PASILLO B
  I: 5-7
  D: 8 | 9
PLANTA 1 primera planta
PASILLO A
  I: 101 | 102 | escalera S1 | 103
  D: 104 | wc | ascensor W | 105 Sala de juntas (7m)
`;
