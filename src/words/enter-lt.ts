import type { enterEn } from './enter-en.ts';
import type { Translation } from './message.ts';

/** Enrolling a phone, signing in, setting a PIN, in Lithuanian. */
export const enterLt: Translation<typeof enterEn, 'lt'> = {
  enrolTitle: 'Pridėti šį telefoną',
  enrolHow:
    'Administratorius parodys QR kodą. Nukreipkite į jį kamerą arba įveskite po juo esantį kodą.',
  enrolScan: 'Nuskaityti QR kodą',
  enrolStopScan: 'Verčiau įvesiu kodą',
  enrolAim: 'Laikykite telefoną virš QR kodo.',
  enrolCode: 'Kodas',
  enrolCodeHint: 'Dešimt raidžių ir skaitmenų; brūkšneliai ir mažosios raidės nesvarbu',
  enrolName: 'Šio telefono pavadinimas',
  enrolNameHint: 'Kad atskirtumėte nuo kitų, pavyzdžiui, „Budėtojas 1“',
  enrolSave: 'Pridėti telefoną',
  enrolPassword: 'Turiu naudotojo vardą ir slaptažodį',
  enrolOlder: 'Kas jau yra šiame telefone, liks ir bus išsiųsta, kai tik kas nors prisijungs.',
  cameraLabel: 'Kameros vaizdas',
  cameraOpening: 'Įjungiama kamera…',
  cameraDenied: 'Naršyklei neleista naudoti kameros. Įveskite kodą.',
  cameraMissing: 'Kameros čia nėra. Įveskite kodą.',
  cameraBusy: 'Kamerą naudoja kita programa. Įveskite kodą.',
  readerMissing: 'QR kodui nuskaityti reikia ryšio. Įveskite kodą.',
  foreignCode: 'Šis QR kodas skirtas ne telefonams pridėti.',

  signInTitle: 'Prisijungimas',
  userName: 'Naudotojo vardas',
  password: 'Slaptažodis',
  passwordShow: 'Rodyti slaptažodį',
  signInNow: 'Prisijungti',
  signInPasskey: 'Prisijungti prieigos raktu',
  signInToCode: 'Naudoti kodą',
  signInBack: 'Grįžti prie PIN kodo',
  daysOver:
    'Telefonas per ilgai buvo be ryšio. Vieną kartą prisijunkite slaptažodžiu; nieko neprarasta.',
  pinsUsedUp: 'Per daug neteisingų PIN kodų. Prisijunkite slaptažodžiu; kas čia įrašyta, nedings.',
  pinDeleted:
    'Naršyklė ištrynė, ką „Usher“ laikė šiame telefone, taip pat ir Jūsų PIN kodą. Prisijunkite slaptažodžiu ir nustatykite naują; tada pamatysite, kas galėjo būti prarasta.',
  pinForgotten:
    'Prisijunkite slaptažodžiu, tada pasirinkite naują PIN kodą. Kas yra šiame telefone, lieka.',
  firstTitle: 'Pirmasis administratorius',
  firstHow:
    'Ši įstaiga dar neturi administratoriaus. Nurodykite, kas esate, ir pasirinkite naudotojo vardą bei slaptažodį.',
  firstWho: 'Kas esate',
  firstSave: 'Tapti administratoriumi',
  newPasswordTitle: 'Pasirinkite slaptažodį',
  newPasswordHow: 'Tą, kurį gavote, žino administratorius.',
  newPassword: 'Naujas slaptažodis',
  newPasswordHint: 'Bent dešimt ženklų; lengviausia – keli žodžiai iš eilės',
  newPasswordSave: 'Išsaugoti šį slaptažodį',

  pinTitle: 'Pasirinkite PIN kodą',
  pinHow: 'Šeši skaitmenys, tik šiam telefonui. Su jais įeisite ir be ryšio.',
  pinAgainTitle: 'Tas pats PIN kodas dar kartą',
  pinTooEasy: 'Tokį kiti bandytų pirmiausia. Pasirinkite kitą.',
  pinDiffers: 'Kodai nesutapo. Pasirinkite iš naujo.',

  revokedPhoneTitle: 'Šis telefonas išbrauktas iš sąrašo',
  revokedPhoneText:
    'Įstaiga jį išbraukė iš savo sąrašo. Kas neišsiųsta, saugo serveris; visa kita iš telefono pašalinta.',
  revokedPersonTitle: 'Jūsų prieiga panaikinta',
  revokedPersonText:
    'Ko nespėjote išsiųsti, saugo serveris. Jei tai klaida, kreipkitės į administratorių.',
  revokedOn: 'Toliau',

  errUnreachable: 'Serveris nepasiekiamas. Šiam žingsniui reikia ryšio.',
  errPasskeyNone:
    'Prieigos raktas nepanaudotas. Bandykite dar kartą arba prisijunkite slaptažodžiu.',
  errCodeInvalid: 'Šis kodas nebegalioja arba įvestas neteisingai. Paprašykite naujo.',
  errCredentials: 'Neteisingas naudotojo vardas arba slaptažodis.',
  errAttempts: {
    count: {
      one: 'Per daug bandymų. Bandykite vėl po {count} minutės.',
      few: 'Per daug bandymų. Bandykite vėl po {count} minučių.',
      many: 'Per daug bandymų. Bandykite vėl po {count} minutės.',
      other: 'Per daug bandymų. Bandykite vėl po {count} minučių.',
    },
  },
  errNoPhone:
    'Serveris šio telefono nepažįsta. Paprašykite administratoriaus kodo; kas yra telefone, nedings.',
  errPhoneRevoked: 'Šis telefonas išbrauktas iš įstaigos sąrašo. Kreipkitės į administratorių.',
  errPersonRevoked: 'Jūsų prieiga panaikinta. Kreipkitės į administratorių.',
  errNotAllowed: 'Jums tai neleidžiama.',
  errOtherPhone: 'Šis telefonas skirtas tik kitam žmogui.',
  errPasswordWeak:
    'Slaptažodis per lengvas. Reikia bent dešimties ženklų, ir ne tokio, kurį naudoja daugelis.',
  errNameTaken: 'Tokį naudotojo vardą jau turi kas nors kitas.',
  errUnsafe:
    'Šis adresas nesaugus (be HTTPS), telefono įrašų nebūtų galima užrakinti. Atverkite „Usher“ jo https adresu.',
  errOtherHouse:
    'Šiame telefone yra kitos įstaigos įrašų. Pirma juos išsiųskite arba kreipkitės į administratorių.',
  errLockedBy: 'Pirma telefoną turi atrakinti kas nors, kas jame turi PIN kodą: {names}.',
  errFaulty: 'Serveriui nepavyko to padaryti. Bandykite vėliau.',
  missing: 'Užpildykite šį lauką.',
};
