import type { Translation } from './message.ts';
import type { noticeEn } from './notice-en.ts';

/** The same in Spanish; the rights are also those of Colombia and Mexico (ARCO). */
export const noticeEs: Translation<typeof noticeEn, 'es'> = {
  title: 'Sus datos en nuestra recepción',
  law: 'Información conforme al art. 13 del Reglamento General de Protección de Datos (RGPD)',
  lawElsewhere: 'Aviso de privacidad conforme a: {law}',
  controllerTitle: 'Quién es el responsable',
  contact: 'Contacto: {contact}',
  officer: 'Delegado de protección de datos: {officer}',
  purposeTitle: 'Qué anotamos y para qué',
  purpose:
    'Anotamos el motivo de su visita y a quién hemos consultado, para que llegue a la persona adecuada y su asunto no se olvide. Si lo desea, también su nombre y cómo localizarle, para dirigirnos a usted y transmitir un mensaje.',
  free: 'No está obligado a dar su nombre ni sus datos de contacto. Sin datos de contacto no podremos responderle.',
  basisTitle: 'Base jurídica',
  recipientsTitle: 'Quién los ve',
  recipients:
    'El personal que atiende su asunto y sus supervisores; queda registrada cada consulta de un supervisor. Nadie más, salvo que lo exija la ley. No se envían fuera del Espacio Económico Europeo ni se toman decisiones automatizadas.',
  recipientsElsewhere:
    'El personal que atiende su asunto y sus supervisores; queda registrada cada consulta de un supervisor. Nadie más, salvo que lo exija la ley. No se toman decisiones automatizadas.',
  retentionTitle: 'Cuánto tiempo los conservamos',
  retention: {
    count: {
      one: 'Su nombre, sus datos de contacto y sus palabras se suprimen {count} día después de la última gestión o de la fecha que le hayamos prometido. Lo que queda (hora, tipo de asunto, resultado) no dice quién era usted.',
      many: 'Su nombre, sus datos de contacto y sus palabras se suprimen {count} de días después de la última gestión o de la fecha que le hayamos prometido. Lo que queda (hora, tipo de asunto, resultado) no dice quién era usted.',
      other:
        'Su nombre, sus datos de contacto y sus palabras se suprimen {count} días después de la última gestión o de la fecha que le hayamos prometido. Lo que queda (hora, tipo de asunto, resultado) no dice quién era usted.',
    },
  },
  rightsTitle: 'Sus derechos',
  rights:
    'Puede pedir el acceso a sus datos, su rectificación, cancelación o supresión, la limitación de su uso, y oponerse a él o revocar su autorización. Dígalo en la recepción o en el contacto indicado arriba.',
  authority: 'Puede presentar una reclamación ante: {authority}',
};
