import type { enterEn } from './enter-en.ts';
import type { Translation } from './message.ts';

/** Enrolling a phone, signing in, setting a PIN, in Spanish. */
export const enterEs: Translation<typeof enterEn, 'es'> = {
  enrolTitle: 'Registrar este teléfono',
  enrolHow:
    'Su administrador le muestra un código QR. Apunte la cámara hacia él o escriba el código que está debajo.',
  enrolScan: 'Leer el código QR',
  enrolStopScan: 'Escribir el código',
  enrolAim: 'Sostenga el teléfono sobre el código QR.',
  enrolCode: 'Código',
  enrolCodeHint: 'Diez letras y cifras; no importan los guiones ni las minúsculas',
  enrolName: 'Nombre de este teléfono',
  enrolNameHint: 'Para distinguirlo de otros, por ejemplo «Portería 1»',
  enrolSave: 'Registrar el teléfono',
  enrolPassword: 'Tengo nombre de usuario y contraseña',
  enrolOlder: 'Lo que ya hay en este teléfono permanece y se envía en cuanto alguien entre.',
  cameraLabel: 'Imagen de la cámara',
  cameraOpening: 'Abriendo la cámara…',
  cameraDenied: 'El navegador no puede usar la cámara. Escriba el código.',
  cameraMissing: 'Aquí no hay cámara. Escriba el código.',
  cameraBusy: 'Otro programa usa la cámara. Escriba el código.',
  readerMissing: 'Para leer códigos QR hace falta conexión. Escriba el código.',
  foreignCode: 'Este código QR no sirve para registrar teléfonos.',

  signInTitle: 'Entrar',
  userName: 'Nombre de usuario',
  password: 'Contraseña',
  passwordShow: 'Mostrar la contraseña',
  signInNow: 'Entrar',
  signInPasskey: 'Entrar con una llave de acceso',
  signInToCode: 'Usar un código',
  signInBack: 'Volver al PIN',
  daysOver:
    'Este teléfono estuvo demasiado tiempo sin conexión. Entre una vez con su contraseña; no se ha perdido nada.',
  pinsUsedUp:
    'Demasiados PIN erróneos. Entre con su contraseña; no se pierde nada de lo registrado aquí.',
  pinDeleted:
    'El navegador borró lo que Usher guardaba en este teléfono, también su PIN. Entre con su contraseña y cree uno nuevo; después verá lo que puede haberse perdido.',
  pinForgotten:
    'Entre con su contraseña y después elija un PIN nuevo. Lo que hay en este teléfono permanece.',
  firstTitle: 'Primer administrador',
  firstHow:
    'Esta institución aún no tiene administrador. Indique quién es y elija un nombre de usuario y una contraseña.',
  firstWho: 'Quién es usted',
  firstSave: 'Ser el administrador',
  newPasswordTitle: 'Elija una contraseña',
  newPasswordHow: 'La que le dieron la conoce su administrador.',
  newPassword: 'Contraseña nueva',
  newPasswordHint: 'Diez caracteres como mínimo; lo más fácil son unas palabras seguidas',
  newPasswordSave: 'Conservar esta contraseña',

  pinTitle: 'Elija un PIN',
  pinHow: 'Seis cifras, solo para este teléfono. Con ellas entra también sin conexión.',
  pinAgainTitle: 'El mismo PIN otra vez',
  pinTooEasy: 'Otros probarían este primero. Elija otro.',
  pinDiffers: 'No coincidían. Elija de nuevo.',

  revokedPhoneTitle: 'Este teléfono se quitó de la lista',
  revokedPhoneText:
    'La institución lo quitó de su lista. Lo que no se envió lo guarda el servidor; lo demás se borró de este teléfono.',
  revokedPersonTitle: 'Se le retiró el acceso',
  revokedPersonText:
    'Lo que no había enviado lo guarda el servidor. Si es un error, consulte a su administrador.',
  revokedOn: 'Continuar',

  errUnreachable: 'El servidor no responde. Este paso necesita conexión.',
  errPasskeyNone: 'No se usó ninguna llave de acceso. Inténtelo de nuevo o use la contraseña.',
  errCodeInvalid: 'Este código ya no vale o está mal escrito. Pida uno nuevo.',
  errCredentials: 'El nombre de usuario o la contraseña no son correctos.',
  errAttempts: {
    count: {
      one: 'Demasiados intentos. Pruebe de nuevo en {count} minuto.',
      many: 'Demasiados intentos. Pruebe de nuevo en {count} de minutos.',
      other: 'Demasiados intentos. Pruebe de nuevo en {count} minutos.',
    },
  },
  errNoPhone:
    'El servidor no conoce este teléfono. Pida un código a su administrador; no se pierde nada de lo que hay en él.',
  errPhoneRevoked:
    'Este teléfono se quitó de la lista de la institución. Consulte a su administrador.',
  errPersonRevoked: 'Se le retiró el acceso. Consulte a su administrador.',
  errNotAllowed: 'No tiene permiso para hacerlo.',
  errOtherPhone: 'Este teléfono es solo para otra persona.',
  errPasswordWeak:
    'Esta contraseña es demasiado fácil. Use diez caracteres como mínimo y ninguna de las que usan muchos.',
  errNameTaken: 'Otra persona tiene ya este nombre de usuario.',
  errUnsafe:
    'Esta dirección no es segura (sin HTTPS) y los registros del teléfono no se podrían cerrar. Abra Usher por su dirección https.',
  errOtherHouse:
    'Este teléfono tiene registros de otra institución. Envíelos primero o consulte a su administrador.',
  errLockedBy: 'Antes tiene que desbloquearlo alguien que tenga un PIN en este teléfono: {names}.',
  errFaulty: 'El servidor no pudo hacerlo. Inténtelo más tarde.',
  missing: 'Rellene este campo.',
};
