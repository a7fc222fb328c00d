import type { Translation } from './message.ts';
import type { noticeEn } from './notice-en.ts';

/** The same in Lithuanian. */
export const noticeLt: Translation<typeof noticeEn, 'lt'> = {
  title: 'Jūsų duomenys mūsų priimamajame',
  law: 'Informacija pagal Bendrojo duomenų apsaugos reglamento (BDAR) 13 straipsnį',
  lawElsewhere: 'Informacija pagal: {law}',
  controllerTitle: 'Kas atsako už duomenis (duomenų valdytojas)',
  contact: 'Kontaktai: {contact}',
  officer: 'Duomenų apsaugos pareigūnas: {officer}',
  purposeTitle: 'Ką ir kodėl užrašome',
  purpose:
    'Užrašome, kokiu reikalu atvykote ir ko klausėme, kad patektumėte pas reikiamą darbuotoją ir Jūsų reikalas nebūtų pamirštas. Jei pageidaujate, užrašome ir Jūsų vardą, pavardę bei kaip su Jumis susisiekti, kad galėtume į Jus kreiptis ir perduoti žinutę.',
  free: 'Vardo, pavardės ir kontaktinių duomenų pateikti neprivalote. Be kontaktinių duomenų negalėsime Jums atsakyti.',
  basisTitle: 'Teisinis pagrindas',
  recipientsTitle: 'Kas juos mato',
  recipients:
    'Jūsų reikalą tvarkantys darbuotojai ir jų vadovai; kiekviena vadovo peržiūra užfiksuojama. Niekas kitas, nebent to reikalauja įstatymai. Duomenų neperduodame už Europos ekonominės erdvės ribų, automatizuotų sprendimų nepriimame.',
  recipientsElsewhere:
    'Jūsų reikalą tvarkantys darbuotojai ir jų vadovai; kiekviena vadovo peržiūra užfiksuojama. Niekas kitas, nebent to reikalauja įstatymai. Automatizuotų sprendimų nepriimame.',
  retentionTitle: 'Kiek laiko saugome',
  retention: {
    count: {
      one: 'Jūsų vardą, pavardę, kontaktinius duomenis ir žodžius ištriname praėjus {count} dienai nuo paskutinio veiksmo arba nuo Jums pažadėtos datos. Kas lieka (laikas, reikalo rūšis, baigtis), neparodo, kas Jūs buvote.',
      few: 'Jūsų vardą, pavardę, kontaktinius duomenis ir žodžius ištriname praėjus {count} dienoms nuo paskutinio veiksmo arba nuo Jums pažadėtos datos. Kas lieka (laikas, reikalo rūšis, baigtis), neparodo, kas Jūs buvote.',
      many: 'Jūsų vardą, pavardę, kontaktinius duomenis ir žodžius ištriname praėjus {count} dienos nuo paskutinio veiksmo arba nuo Jums pažadėtos datos. Kas lieka (laikas, reikalo rūšis, baigtis), neparodo, kas Jūs buvote.',
      other:
        'Jūsų vardą, pavardę, kontaktinius duomenis ir žodžius ištriname praėjus {count} dienų nuo paskutinio veiksmo arba nuo Jums pažadėtos datos. Kas lieka (laikas, reikalo rūšis, baigtis), neparodo, kas Jūs buvote.',
    },
  },
  rightsTitle: 'Jūsų teisės',
  rights:
    'Galite prašyti susipažinti su savo duomenimis, juos ištaisyti, ištrinti ar apriboti jų tvarkymą ir su juo nesutikti. Pasakykite priimamajame arba kreipkitės nurodytais kontaktais.',
  authority: 'Galite pateikti skundą: {authority}',
};
