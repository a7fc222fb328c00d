import type { BuildingWords } from './building-words.ts';

const meant = (nearest: string | undefined) => (nearest ? `¿Quiso decir «${nearest}»? ` : '');
const shafts = { stairs: 'escalera', lift: 'ascensor' };

/** Faults of corridor texts, in Spanish. */
export const buildingWordsInSpanish: BuildingWords = {
  'unknown-line': ({ text, nearest }) => ({
    what: `Esta línea no se entiende: «${text}».`,
    remedy: `${meant(nearest)}Una línea empieza con EDIFICIO, PLANTA y un número, PASILLO y una letra, I:, D:, inicio:, fin:, o # para una nota.`,
  }),
  'unknown-item': ({ item, nearest }) => ({
    what: `«${item}» no es un número de despacho ni otra cosa que haya en un pasillo.`,
    remedy: `${meant(nearest)}Escriba: 12 Caja, 9-12, escalera S1, ascensor W, wc, wc+, mostrador NOMBRE, entrada W1, salida W2, puerta, peldaños 3, >B, pasarela B0.`,
  }),
  'unknown-remark': ({ remark }) => ({
    what: `La nota «(${remark})» no se entiende.`,
    remedy: 'Escriba (3 peldaños), (6m) o (principal); el nombre de un despacho va sin paréntesis.',
  }),
  'turn-inside-corridor': ({ item }) => ({
    what: `«${item}» está al lado de un pasillo.`,
    remedy:
      'Escriba izquierda, derecha o recto solo tras inicio: o fin:; un pasillo que sale de lado es >B.',
  }),
  'bad-range': ({ range, most }) => ({
    what: `El intervalo ${range} tiene más de ${most} despachos.`,
    remedy: 'Revise ambos números o divida el intervalo.',
  }),
  'corridor-before-floor': () => ({
    what: 'Hay un pasillo antes de la primera planta.',
    remedy: 'Escriba encima una línea como PLANTA 0 planta baja.',
  }),
  'side-before-corridor': () => ({
    what: 'Este lado no pertenece a ningún pasillo.',
    remedy: 'Escriba encima una línea como PASILLO A vestíbulo.',
  }),
  'no-floor': () => ({
    what: 'El texto no describe ninguna planta.',
    remedy: 'Empiece con una línea como PLANTA 0 planta baja.',
  }),
  'no-corridor': ({ floor }) => ({
    what: `La planta ${floor} no tiene pasillo.`,
    remedy: 'Describa al menos uno: una línea como PASILLO A, y debajo I: y D:.',
  }),
  'floor-twice': ({ floor, firstLine }) => ({
    what: `La planta ${floor} está dos veces, la primera en la línea ${firstLine}.`,
    remedy: 'Una las dos o corrija el número de una.',
  }),
  'corridor-twice': ({ corridor, firstLine }) => ({
    what: `El pasillo ${corridor} está dos veces en esta planta, la primera en la línea ${firstLine}.`,
    remedy: 'Dé a uno de ellos otra letra.',
  }),
  'unknown-corridor': ({ corridor, floor, nearest }) => ({
    what: `En la planta ${floor} no hay ningún pasillo ${corridor}.`,
    remedy: `${meant(nearest)}Descríbalo con una línea PASILLO ${corridor} o corrija aquí la letra.`,
  }),
  'corridor-not-reached': ({ corridor, floor }) => ({
    what: `Nada lleva al pasillo ${corridor} de la planta ${floor}.`,
    remedy: `Escriba >${corridor} donde sale de otro pasillo, o «fin: derecha ${corridor}» donde uno continúa en él.`,
  }),
  'floor-not-reached': ({ floor }) => ({
    what: `Nada lleva a la planta ${floor}: ni entrada, ni escalera, ni ascensor, ni pasarela.`,
    remedy: 'Escriba entrada W1, escalera S1, ascensor W o pasarela B0 donde estén.',
  }),
  'shaft-on-one-floor': ({ shaft, id }) => ({
    what: `«${shafts[shaft]} ${id}» está en una sola planta.`,
    remedy: `Escriba «${shafts[shaft]} ${id}» en cada planta a la que llega, o corrija la letra; omítalo si los usuarios no pueden usarlo.`,
  }),
  'steps-differ': ({ corridor }) => ({
    what: `La izquierda y la derecha del pasillo ${corridor} hablan de peldaños distintos.`,
    remedy: 'Escriba el mismo «peldaños N» a ambos lados, entre las puertas donde están.',
  }),
  'bad-path': ({ text }) => ({
    what: `Este camino no se entiende: «${text}».`,
    remedy: 'Escriba dos entradas y los metros entre ellas: CAMINO W2 B:W3 40m (2 peldaños).',
  }),
  'unknown-entrance': ({ building, entrance }) => ({
    what: `El edificio ${building} no tiene ninguna entrada ${entrance}.`,
    remedy: `Escriba entrada ${entrance} en uno de sus pasillos o corrija el camino.`,
  }),
  'link-not-returned': ({ building, floor }) => ({
    what: `La planta ${floor} del edificio ${building} no tiene pasarela de vuelta.`,
    remedy: 'Escriba la pasarela en el pasillo del otro edificio al que lleva.',
  }),
  'ring-open': ({ corridor, metres }) => ({
    what: `El pasillo ${corridor} cierra un anillo, pero en el dibujo faltan ${metres} m.`,
    remedy:
      'No hay que hacer nada: el camino es correcto. Una longitud como «PASILLO A 24m» cierra el hueco.',
  }),
  overlap: ({ corridor, other }) => ({
    what: `Los pasillos ${corridor} y ${other} se superponen en el dibujo.`,
    remedy:
      'El camino es correcto. Dé a uno una longitud (PASILLO A 24m) o una pared sin puertas (- 6m).',
  }),
};
