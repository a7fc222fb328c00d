import type { closedAppEn } from './closed-app-en.ts';
import type { Translation } from './message.ts';

/** Being told while the app is closed, in Spanish. */
export const closedAppEs: Translation<typeof closedAppEn, 'es'> = {
  title: 'Usuarios anunciados',
  switch: 'Avisarme también cuando Usher esté cerrado',
  how: 'El teléfono muestra entonces que le anuncian a un usuario, y nada más sobre esa persona. Termina al cerrar la sesión, cuando otra persona toma el teléfono o tras doce horas sin usar Usher. Quien anuncia siempre puede llamar además.',
  denied:
    'Este teléfono no permite a Usher mostrar notificaciones. Permítalas en los ajustes del navegador o del teléfono y vuelva a activar el aviso.',
  'no-service':
    'El navegador no puede conectar con el servicio que entrega las notificaciones. Inténtelo más tarde.',
  unreachable: 'Ahora no hay conexión con el servidor. Inténtelo cuando la haya.',
  'not-here':
    'Este navegador no puede hacerlo. En un iPhone funciona cuando Usher está en la pantalla de inicio.',
};
