import type { Translation } from './message.ts';
import type { noticeEn } from './notice-en.ts';

/** The same in Polish. */
export const noticePl: Translation<typeof noticeEn, 'pl'> = {
  title: 'Państwa dane przy naszym stanowisku',
  law: 'Informacja na podstawie art. 13 RODO (ogólnego rozporządzenia o ochronie danych)',
  lawElsewhere: 'Informacja na podstawie: {law}',
  controllerTitle: 'Kto odpowiada za dane (administrator)',
  contact: 'Kontakt: {contact}',
  officer: 'Inspektor ochrony danych: {officer}',
  purposeTitle: 'Co zapisujemy i po co',
  purpose:
    'Zapisujemy, z czym Pani lub Pan przychodzi i kogo o to pytaliśmy, aby trafić do właściwej osoby i o sprawie nie zapomnieć. Na życzenie także nazwisko i sposób kontaktu – aby się odpowiednio zwracać i przekazać wiadomość.',
  free: 'Podanie nazwiska i danych kontaktowych jest dobrowolne. Bez danych kontaktowych nie będziemy mogli odpowiedzieć.',
  basisTitle: 'Podstawa prawna',
  recipientsTitle: 'Kto je widzi',
  recipients:
    'Pracownicy zajmujący się sprawą i ich przełożeni; każde obejrzenie danych przez przełożonego jest odnotowywane. Nikt inny, chyba że wymaga tego prawo. Danych nie przekazujemy poza Europejski Obszar Gospodarczy ani nie podejmujemy decyzji w sposób zautomatyzowany.',
  recipientsElsewhere:
    'Pracownicy zajmujący się sprawą i ich przełożeni; każde obejrzenie danych przez przełożonego jest odnotowywane. Nikt inny, chyba że wymaga tego prawo. Nie podejmujemy decyzji w sposób zautomatyzowany.',
  retentionTitle: 'Jak długo je przechowujemy',
  retention: {
    count: {
      one: 'Nazwisko, dane kontaktowe i zapisane słowa usuwamy po {count} dniu od ostatniej czynności w sprawie albo od obiecanego terminu. To, co pozostaje (czas, rodzaj sprawy, wynik), nie wskazuje osoby.',
      few: 'Nazwisko, dane kontaktowe i zapisane słowa usuwamy po {count} dniach od ostatniej czynności w sprawie albo od obiecanego terminu. To, co pozostaje (czas, rodzaj sprawy, wynik), nie wskazuje osoby.',
      many: 'Nazwisko, dane kontaktowe i zapisane słowa usuwamy po {count} dniach od ostatniej czynności w sprawie albo od obiecanego terminu. To, co pozostaje (czas, rodzaj sprawy, wynik), nie wskazuje osoby.',
      other:
        'Nazwisko, dane kontaktowe i zapisane słowa usuwamy po {count} dnia od ostatniej czynności w sprawie albo od obiecanego terminu. To, co pozostaje (czas, rodzaj sprawy, wynik), nie wskazuje osoby.',
    },
  },
  rightsTitle: 'Prawa',
  rights:
    'Można żądać dostępu do swoich danych, ich sprostowania, usunięcia lub ograniczenia przetwarzania oraz wnieść sprzeciw. Wystarczy powiedzieć o tym przy stanowisku albo skorzystać z podanego wyżej kontaktu.',
  authority: 'Przysługuje skarga do organu nadzorczego: {authority}',
};
