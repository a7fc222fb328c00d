import type { Translation } from './message.ts';
import type { passkeysEn } from './passkeys-en.ts';

/** One's own passkeys, in Spanish. */
export const passkeysEs: Translation<typeof passkeysEn, 'es'> = {
  title: 'Llaves de acceso',
  how: 'Con una llave de acceso usted entra con el dedo, la cara o una llave de seguridad, en lugar de nombre y contraseña. Su PIN se mantiene.',
  name: 'Nombre de la llave',
  nameHint: 'Para distinguirla de otras, por ejemplo «La del llavero»',
  password: 'Su contraseña, una vez más',
  make: 'Crear una llave de acceso',
  madeOn: 'Creada el {day}',
  usedOn: 'último uso el {day}',
  neverUsed: 'aún sin usar',
  remove: 'Eliminar',
  removeSure: '¿Eliminar «{name}»? Ya nadie podrá entrar con ella.',
  yes: 'Sí, eliminar',
  no: 'No, conservar',
  nothing: 'Aún no tiene ninguna llave de acceso.',
  wrongPassword: 'La contraseña no es correcta.',
  missing: 'Rellene ambos campos.',
};
